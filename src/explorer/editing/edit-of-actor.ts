import type { Actor, DataSet } from "../../model/dataset.ts";
import type { EdtfDate } from "../../model/edtf.ts";
import type { Edit } from "../../model/edit/edit.ts";
import { parseTypedDate } from "../../model/typed-date.ts";
import type { ActorDraft, ActorFaults, PostDraft } from "./actor-draft.ts";
import { isSound } from "./faults.ts";
import { faultsOfActor } from "./post-faults.ts";

/** The edit that a draft stands for, or what keeps it from being one. */
export function editOfActor(
  draft: ActorDraft,
  actor: Actor,
  dataset: DataSet,
): { readonly edit: Edit } | { readonly faults: ActorFaults } {
  const faults = faultsOfActor(draft, actor, dataset);
  if (!isSound(faults)) return { faults };
  const { placeholder: isPlaceholder, ...before } = actor;
  const aliases = draft.aliases.split("\n").map((alias) => alias.trim());
  const isDescribed =
    isPlaceholder !== true ||
    draft.name !== actor.name ||
    draft.kind !== actor.kind ||
    aliases.some(Boolean);
  const record = {
    ...before,
    name: draft.name.trim(),
    short: draft.short.trim(),
    kind: draft.kind,
    aliases,
  };
  return {
    edit: {
      do: "all",
      edits: [
        ...(isDescribed ? [{ do: "put", table: "actors", record } as const] : []),
        ...officeEdits(draft.offices, actor.id, dataset),
        ...membershipEdits(draft.memberships, actor.id, dataset),
      ],
    },
  };
}

function officeEdits(
  posts: readonly PostDraft[],
  actor: string,
  dataset: DataSet,
): readonly Edit[] {
  const table = "representations";
  const puts = posts.map((post): Edit => {
    const before = post.at === null ? null : dataset.representations[post.at];
    const record = {
      ...before,
      actor,
      party: post.other?.id ?? "",
      role: post.role,
      ...timesOf(post),
    };
    return { do: "put", table, at: post.at, record };
  });
  const places = dataset.representations.flatMap((office, at) =>
    office.actor === actor ? [at] : [],
  );
  return [...puts, ...removals(table, places, posts)];
}

function membershipEdits(
  posts: readonly PostDraft[],
  member: string,
  dataset: DataSet,
): readonly Edit[] {
  const table = "memberships";
  const puts = posts.map((post): Edit => {
    const before = post.at === null ? null : dataset.memberships[post.at];
    const record = {
      ...before,
      member,
      group: post.other?.id ?? "",
      role: post.role,
      ...timesOf(post),
    };
    return { do: "put", table, at: post.at, record };
  });
  const places = dataset.memberships.flatMap((one, at) => (one.member === member ? [at] : []));
  return [...puts, ...removals(table, places, posts)];
}

/** From the last place to the first, so that those before keep theirs. */
function removals(
  table: "representations" | "memberships",
  places: readonly number[],
  posts: readonly PostDraft[],
): readonly Edit[] {
  const kept = new Set(posts.map(({ at }) => at));
  return places
    .filter((at) => !kept.has(at))
    .reverse()
    .map((at) => ({ do: "remove", table, at }));
}

function timesOf({ from, to }: PostDraft) {
  return { from: dateOf(from), to: dateOf(to) };
}

function dateOf(text: string): EdtfDate | null {
  const reading = parseTypedDate(text);
  return reading.ok ? reading.date : null;
}
