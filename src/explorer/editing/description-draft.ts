import type { DataSet, Level } from "../../model/dataset.ts";
import type { Description, Edit } from "../../model/edit/edit.ts";
import { freshId } from "../../model/edit/fresh-id.ts";
import { STANDARD_KINDS, type KnownFamily } from "../../model/kinds.ts";
import { parseTypedDate } from "../../model/typed-date.ts";

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
}

export const EMPTY_KIND: KindDraft = { id: null, name: "", family: "meeting" };

export function draftOfDescription(dataset: DataSet): DescriptionDraft {
  const { title, description, licence, version, opening, kinds } = dataset;
  const { window, level } = opening;
  return {
    ...{ title, description, licence, version, level },
    window: window?.written ?? "",
    kinds: kinds.map(({ id, name, family }) => ({ id, name, family })),
  };
}

/** The edit that a draft stands for, or the first thing that keeps it from being one. */
export function editOfDescription(
  draft: DescriptionDraft,
): { readonly edit: Edit } | { readonly fault: string } {
  const { window, level, kinds, ...texts } = draft;
  const reading = window.trim() === "" ? null : parseTypedDate(window);
  if (reading?.ok === false) return { fault: reading.problem.message };
  if (kinds.some(({ name }) => name.trim() === "")) {
    return {
      fault: "Expected a name for each kind, found one without. Name it, or remove the row.",
    };
  }
  const taken = new Set(
    [...STANDARD_KINDS, ...kinds].flatMap(({ id }) => (id === null ? [] : [id])),
  );
  const named = kinds.map(({ id, name, family }) => {
    const known = id ?? freshId(name, (one) => taken.has(one), "kind");
    taken.add(known);
    return { id: known, name: name.trim(), family };
  });
  const opening = { window: reading?.date ?? null, level };
  return { edit: { do: "describe", change: { ...texts, opening, kinds: named } } };
}
