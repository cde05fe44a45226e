import type { Lists } from "./lists.ts";
import type { ContactColumns } from "./network.ts";
import type { ListTally } from "./tallies.ts";

/** More of them save less than they cost. */
const MOST = 16;

/** A tally of all contacts before each of some positions: a window is one of them less another, and the rows between these and its ends. */
export interface Checkpoints {
  /** How many elements are restored. */
  readonly size: number;
  /** The checkpoint nearest to a number of contacts: a number of contacts. */
  readonly nearest: (contacts: number) => number;
  /** Makes the tally that of the contacts from one checkpoint up to another. */
  readonly restore: (start: number, end: number) => void;
}

/**
 * Checkpoints for a tally of `lists`, one for each contact: as many as take four bytes a contact, at most {@link MOST}, counted in one pass
 * when first used. Null where that makes less than two, and where contacts do not end in the order in which they begin: those that ended
 * are not the first ones then.
 */
export function createCheckpoints(
  { length, byLastDay }: ContactColumns,
  lists: Lists,
  tally: ListTally,
): Checkpoints | null {
  const { size } = tally;
  const total = Math.min(MOST, Math.floor(length / Math.max(1, size)));
  if (total < 2 || byLastDay !== null) return null;
  const spacing = Math.ceil(length / total);
  const bounds = Array.from({ length: total + 1 }, (_, n) => Math.min(length, n * spacing));
  let known: readonly Uint32Array[] | undefined;
  return {
    size,
    nearest: (begun) => bounds[Math.round(begun / spacing)]!,
    restore(start, end) {
      known ??= countUpTo(lists, bounds, size);
      tally.restore(known[Math.ceil(end / spacing)]!, known[Math.ceil(start / spacing)]!);
    },
  };
}

/** The counts before each bound; the first bound is 0. */
function countUpTo({ offsets, values }: Lists, bounds: readonly number[], size: number) {
  const counts = new Uint32Array(size);
  return bounds.map((bound, n) => {
    const end = offsets[bound]!;
    for (let k = offsets[bounds[n - 1] ?? 0]!; k < end; k++) counts[values[k]!]!++;
    return counts.slice();
  });
}
