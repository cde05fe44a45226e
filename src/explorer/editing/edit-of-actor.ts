import type { Actor, DataSet } from "../../model/dataset.ts";
import type { Edit } from "../../model/edit/edit.ts";
import type { ActorDraft, ActorFaults, PostDraft } from "./actor-draft.ts";
import { isSound } from "./faults.ts";
import { dateOf } from "./optional-date.ts";
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
  { representations }: DataSet,
): readonly Edit[] {
  const table = "representations";
  const puts = posts.map((post): Edit => {
    const before = post.at === null ? null : representations[post.at];
    const record = { ...before, actor, party: post.other?.id ?? "", ...saidIn(post) };
    return { do: "put", table, at: post.at, record };
  });
  return [...puts, ...removals(table, placesOf(representations, ["actor", actor]), posts)];
}

function membershipEdits(
  posts: readonly PostDraft[],
  member: string,
  { memberships }: DataSet,
): readonly Edit[] {
  const table = "memberships";
  const puts = posts.map((post): Edit => {
    const before = post.at === null ? null : memberships[post.at];
    const record = { ...before, member, group: post.other?.id ?? "", ...saidIn(post) };
    return { do: "put", table, at: post.at, record };
  });
  return [...puts, ...removals(table, placesOf(memberships, ["member", member]), posts)];
}

/** Where an actor's own rows stand: those with its id in the column. */
function placesOf<Column extends string>(
  rows: readonly Readonly<Record<Column, string>>[],
  [column, id]: readonly [Column, string],
): readonly number[] {
  return rows.flatMap((row, at) => (row[column] === id ? [at] : []));
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

function saidIn({ role, from, to }: PostDraft) {
  return { role, from: dateOf(from), to: dateOf(to) };
}
