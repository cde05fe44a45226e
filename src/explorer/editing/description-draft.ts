import type { DataSet, Level } from "../../model/dataset.ts";
import type { Description, Edit } from "../../model/edit/edit.ts";
import { contactsOfKind } from "../../model/edit/find-mentions.ts";
import { freshId } from "../../model/edit/fresh-id.ts";
import { STANDARD_KINDS, type KnownFamily } from "../../model/kinds.ts";
import { isSound, rowFaults, type RowFaults } from "./faults.ts";
import { dateFault, dateOf } from "./optional-date.ts";

/** A kind of the data set's own as it is typed. */
export interface KindDraft {
  /** Null for a new one, which gets its id from its name. */
  readonly id: string | null;
  readonly name: string;
  readonly family: KnownFamily;
}

/** What a data set says of itself, as it is typed. */
export interface DescriptionDraft extends Pick<
  Description,
  "title" | "description" | "licence" | "version"
> {
  /** The window it opens with; empty for all time. */
  readonly window: string;
  readonly level: Level;
  readonly kinds: readonly KindDraft[];
  /** By the id of a kind that is no longer among them: what its contacts become. */
  readonly fates: Readonly<Record<string, KindFate>>;
}

/** Another kind, by its id behind a colon; or the contacts are removed too; or it is not decided yet. */
export type KindFate = `:${string}` | "remove" | "";

/** What is wrong with the fields of a description. */
export interface DescriptionFaults {
  readonly window?: string | undefined;
  readonly kinds?: RowFaults<KindDraft> | undefined;
  readonly fates?: Readonly<Record<string, string>> | undefined;
}

/** The kinds of the data set that a draft has no longer and contacts are of, with how many. */
export function goneKinds(draft: Pick<DescriptionDraft, "kinds">, dataset: DataSet) {
  const kept = new Set(draft.kinds.map(({ id }) => id));
  return dataset.kinds
    .filter(({ id }) => !kept.has(id))
    .map(({ id, name }) => ({ id, name, contacts: contactsOfKind(dataset, id).length }))
    .filter(({ contacts }) => contacts > 0);
}

export const EMPTY_KIND: KindDraft = { id: null, name: "", family: "meeting" };

export function draftOfDescription(dataset: DataSet): DescriptionDraft {
  const { title, description, licence, version, opening, kinds } = dataset;
  const { window, level } = opening;
  return {
    ...{ title, description, licence, version, level, fates: {} },
    window: window?.written ?? "",
    kinds: kinds.map(({ id, name, family }) => ({ id, name, family })),
  };
}

/** The edit that a draft stands for, or what keeps it from being one. */
export function editOfDescription(
  draft: DescriptionDraft,
  dataset: DataSet,
): { readonly edit: Edit } | { readonly faults: DescriptionFaults } {
  const { window, level, kinds, fates, ...texts } = draft;
  const faults = faultsOf(draft, dataset);
  if (!isSound(faults)) return { faults };
  const taken = new Set(
    [...STANDARD_KINDS, ...kinds].flatMap(({ id }) => (id === null ? [] : [id])),
  );
  const named = kinds.map(({ id, name, family }) => {
    const known = id ?? freshId(name, (one) => taken.has(one), "kind");
    taken.add(known);
    return { id: known, name: name.trim(), family };
  });
  const opening = { window: dateOf(window), level };
  const describing: Edit = { do: "describe", change: { ...texts, opening, kinds: named } };
  const removals = goneKinds(draft, dataset).map(({ id }): Edit => {
    const fate = fates[id] ?? "";
    const mentions = fate === "remove" ? fate : { put: fate.slice(1) };
    return { do: "remove", table: "kinds", id, mentions };
  });
  return {
    edit: removals.length === 0 ? describing : { do: "all", edits: [...removals, describing] },
  };
}

function faultsOf(draft: DescriptionDraft, dataset: DataSet): DescriptionFaults {
  const open = goneKinds(draft, dataset).filter(({ id }) => (draft.fates[id] ?? "") === "");
  return {
    window: dateFault(draft.window),
    kinds: rowFaults<KindDraft>(draft.kinds, ({ name }) =>
      name.trim() === ""
        ? { name: "Expected a name for each kind, found none. Name it, or remove the row." }
        : {},
    ),
    fates:
      open.length === 0
        ? undefined
        : Object.fromEntries(open.map(({ id }) => [id, "Choose what becomes of them."])),
  };
}
