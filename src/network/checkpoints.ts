import { addCounts, keepCounts, type KeptCounts } from "./kept-counts.ts";
import type { Lists } from "./lists.ts";
import type { ContactColumns } from "./network.ts";
import type { ListTally } from "./tallies.ts";

/** More stretches save less than they cost. */
const MOST = 16;

/**
 * A tally of all contacts between any two of some positions: a window is the one whose positions are nearest to its ends, and the rows
 * between these and its ends.
 */
export interface Checkpoints {
  /** How many elements are restored. */
  readonly size: number;
  /** The position nearest to a number of contacts: a number of contacts. */
  readonly nearest: (contacts: number) => number;
  /** Makes the tally that of the contacts from one position up to another. */
  readonly restore: (start: number, end: number) => void;
}

/**
 * Checkpoints for a tally of `lists`, one for each contact: between as many positions as take four bytes a contact, at most {@link MOST}
 * stretches. What lies between two positions is counted when it is first used: one stretch from its rows, several from theirs. Null where
 * there would be one stretch, and where contacts do not end in the order in which they begin: those that ended are not the first ones then.
 */
export function createCheckpoints(
  { length, byLastDay }: ContactColumns,
  lists: Lists,
  tally: ListTally,
): Checkpoints | null {
  const { size } = tally;
  const stretches = Math.min(MOST, stretchesOf((4 * length) / Math.max(1, size)));
  if (stretches < 2 || byLastDay !== null) return null;
  const spacing = Math.ceil(length / stretches);
  const bounds = Array.from({ length: stretches + 1 }, (_, n) => Math.min(length, n * spacing));
  const known = new Map<number, KeptCounts>();

  const between = (first: number, last: number): KeptCounts => {
    const key = first * (stretches + 1) + last;
    const kept = known.get(key) ?? sumOf(first, last);
    known.set(key, kept);
    return kept;
  };
  const sumOf = (first: number, last: number): KeptCounts => {
    if (last === first + 1)
      return keepCounts(countBetween(lists, bounds[first]!, bounds[last]!, size));
    const counts = new Uint32Array(size);
    for (let n = first; n < last; n++) addCounts(between(n, n + 1), counts);
    return keepCounts(counts);
  };
  return {
    size,
    nearest: (contacts) => bounds[Math.round(contacts / spacing)]!,
    restore(start, end) {
      if (start === end) tally.clear();
      else tally.restore(between(Math.ceil(start / spacing), Math.ceil(end / spacing)));
    },
  };
}

/** The most stretches between whose ends there are no more than so many pairs. */
function stretchesOf(pairs: number): number {
  return Math.floor((Math.sqrt(1 + 8 * pairs) - 1) / 2);
}

function countBetween({ offsets, values }: Lists, start: number, end: number, size: number) {
  const counts = new Uint32Array(size);
  for (let k = offsets[start]!; k < offsets[end]!; k++) counts[values[k]!]!++;
  return counts;
}
