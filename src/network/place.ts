import type { DaySpan } from "../model/day.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { rowsOfKind } from "./kind-rows.ts";
import type { ContactColumns } from "./network.ts";
import { isOpen, letsKind, type Sieve } from "./sieve.ts";

/** What is counted: the first `begun` contacts less the first `ended` by last day, those of them that pass. All that ended have begun. */
export interface Place {
  readonly window: DaySpan;
  readonly sieve: Sieve;
  readonly begun: number;
  readonly ended: number;
}

/** What it costs to clear an element and to restore one, to pick a contact and to count one of a list, where one of a run costs 1. */
const COST = { clear: 1 / 12, restore: 1 / 8, pick: 3, list: 4 } as const;

/** Calls back for each kind that is wanted. */
export function eachKind(
  { kindOffsets }: ContactColumns,
  isWanted: (kind: number) => boolean,
  take: (kind: number) => void,
): void {
  for (let kind = 0; kind + 1 < kindOffsets.length; kind++) if (isWanted(kind)) take(kind);
}

/** What it costs to count the contacts of some kinds in the window of a place. */
function costOfKinds(contacts: ContactColumns, at: Place, isWanted: (kind: number) => boolean) {
  let listed = 0;
  eachKind(contacts, isWanted, (kind) => {
    listed += rowsOfKind(contacts, kind, at).length;
  });
  return COST.list * listed;
}

/** What it costs to count what enters and leaves; no number where something else than kinds is asked of each contact now. */
export function costOfMove(contacts: ContactColumns, from: Place, to: Place): number {
  if (from.sieve.others !== to.sieve.others) return Infinity;
  const moved = Math.abs(to.begun - from.begun) + Math.abs(to.ended - from.ended);
  const moving = moved * (isOpen(to.sieve) ? 1 : COST.pick);
  if (from.sieve.kinds === to.sieve.kinds) return moving;
  const changes = (kind: number) => letsKind(from.sieve, kind) !== letsKind(to.sieve, kind);
  return moving + costOfKinds(contacts, from, changes);
}

/** What it costs to clear a tally of so many elements and count from nothing. */
export function costOfRestart(contacts: ContactColumns, at: Place, size: number): number {
  const clearing = size * COST.clear;
  const { sieve } = at;
  if (sieve.kinds === null) {
    return clearing + (at.begun - at.ended) * (isOpen(sieve) ? 1 : COST.pick);
  }
  return clearing + costOfKinds(contacts, at, (kind) => letsKind(sieve, kind));
}

/** What it costs to restore checkpoints, count the rows beside them and take back the kinds that are not let through. */
export function costOfRestore(
  contacts: ContactColumns,
  at: Place,
  checkpoints: Checkpoints | null,
): number {
  const { sieve, begun, ended } = at;
  if (checkpoints === null || sieve.others !== null) return Infinity;
  const beside = (count: number) => Math.abs(checkpoints.nearest(count) - count);
  const restoring = checkpoints.size * COST.restore + beside(begun) + beside(ended);
  if (sieve.kinds === null) return restoring;
  return restoring + costOfKinds(contacts, at, (kind) => !letsKind(sieve, kind));
}
