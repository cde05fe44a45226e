import type { LevelColumns, Network } from "./network.ts";
import { findTie } from "./tie-table.ts";

/** The tie of exactly these actors at the level, in any order; -1 where they never had one or an id is not known. Linear in the ids. */
export function findTieOf(
  { actorIndex }: Network,
  { tie }: LevelColumns,
  actorIds: readonly string[],
): number {
  const members: number[] = [];
  for (const id of new Set(actorIds)) {
    const index = actorIndex.get(id);
    if (index === undefined) return -1;
    members.push(index);
  }
  return findTie(tie, Uint32Array.from(members).sort());
}

/** The ids of a tie's members, sorted by code unit. */
export function tieActorIds(network: Network, { tie }: LevelColumns, t: number): string[] {
  const members = tie.members.subarray(tie.memberOffsets[t], tie.memberOffsets[t + 1]);
  return Array.from(members, (actor) => network.dataset.actors[actor]!.id).sort();
}
