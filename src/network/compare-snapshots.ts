import type { DaySpan } from "../model/day.ts";
import { CHANGES, type Change } from "./changes.ts";
import { createEngine } from "./engine.ts";
import type { Filter, Network, Snapshot } from "./network.ts";
import { hullOf, uniteSnapshots } from "./unite-snapshots.ts";

/** In `Changes.change` of what is in neither window. */
const IN_NEITHER = CHANGES.length;

/** What became of all actors, or of all ties of a level. The first three columns are parallel. */
export interface Changes {
  /** Contacts in the earlier window, by index of the actor or tie. */
  readonly before: Uint32Array;
  readonly after: Uint32Array;
  /** Index in CHANGES; their number where there is no contact in either window. */
  readonly change: Uint8Array;
  /** How many there are of each of CHANGES. */
  readonly totals: Uint32Array;
}

/** Two windows beside each other. Shares nothing with the engines' arrays but what `before`, `after` and `union` read from them. */
export interface Comparison {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Days of each window that the data set reaches into. */
  readonly days: { readonly before: number; readonly after: number };
  readonly actors: Changes;
  readonly ties: Changes;
  /** What is in view in either window, for a picture of both: each count is the larger of the two. Its filter's window holds both. */
  readonly union: Snapshot;
}

/**
 * What changed between two snapshots of one network that differ in the window alone and come from two engines, so that neither overwrites the
 * other. A tie or an actor **grew** where its contacts and its contacts per day did, and **faded** where both fell; so no word contradicts a
 * count, and a longer window does not make growth by itself. Linear in actors and ties.
 */
export function compareSnapshots(before: Snapshot, after: Snapshot): Comparison {
  const { network } = after;
  const days = {
    before: daysOf(before.filter.window, network),
    after: daysOf(after.filter.window, network),
  };
  const window = hullOf([before.filter.window, after.filter.window]);
  return {
    ...{ before, after, days },
    actors: changesOf(before.actorContacts, after.actorContacts, days),
    ties: changesOf(before.tieContacts, after.tieContacts, days),
    union: uniteSnapshots([before, after], { ...after.filter, window }),
  };
}

/** What changed between the window of a filter and another one, the earlier of the two first; with engines of its own. */
export function compareWindows(network: Network, filter: Filter, other: DaySpan): Comparison {
  const [before, after] = inOrder(filter.window, other).map((window) =>
    createEngine(network).query({ ...filter, window }),
  ) as [Snapshot, Snapshot]; // As many as windows.
  return compareSnapshots(before, after);
}

/** The word for an actor or a tie; null where it is in neither window. */
export function changeOf({ change }: Changes, index: number): Change | null {
  return CHANGES[change[index]!] ?? null;
}

/** Two windows, the earlier first: the one that begins first, of two that begin together the one that ends first. */
export function inOrder(one: DaySpan, other: DaySpan): readonly [before: DaySpan, after: DaySpan] {
  return one.from < other.from || (one.from === other.from && one.to <= other.to)
    ? [one, other]
    : [other, one];
}

/** A window's days from the first to the last of the data set; at least 1. */
function daysOf({ from, to }: DaySpan, { span }: Network): number {
  return Math.max(1, Math.min(to, span.to) - Math.max(from, span.from) + 1);
}

function changesOf(before: Uint32Array, after: Uint32Array, days: Comparison["days"]): Changes {
  const change = new Uint8Array(before.length);
  const totals = new Uint32Array(CHANGES.length + 1);
  for (let index = 0; index < change.length; index++) {
    const code = changeCode(before[index]!, after[index]!, days);
    change[index] = code;
    totals[code]!++;
  }
  return {
    ...{ before: before.slice(), after: after.slice(), change },
    totals: totals.subarray(0, CHANGES.length),
  };
}

/** The code of each change: its index in CHANGES. */
const CODES = Object.fromEntries(CHANGES.map((change, code) => [change, code])) as Readonly<
  Record<Change, number>
>;

function changeCode(before: number, after: number, days: Comparison["days"]): number {
  if (before === 0) return after === 0 ? IN_NEITHER : CODES.appeared;
  if (after === 0) return CODES.went;
  // Contacts per day on a common denominator: whole numbers, so that no rounding decides.
  const rateBefore = before * days.after;
  const rateAfter = after * days.before;
  if (after > before && rateAfter > rateBefore) return CODES.grew;
  return after < before && rateAfter < rateBefore ? CODES.faded : CODES.unchanged;
}
