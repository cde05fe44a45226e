import type { Day, DaySpan } from "../model/day.ts";
import { countUpTo } from "./day-search.ts";
import { BLOCK, type ContactColumns } from "./network.ts";
import { passes, type Sieve } from "./sieve.ts";

/** How many contacts have begun by a day. Logarithmic. */
export function countBegun({ firstDay }: ContactColumns, day: Day): number {
  return countUpTo(firstDay, day);
}

/** How many contacts ended before a day. Logarithmic. */
export function countEnded({ lastDay, byLastDay }: ContactColumns, day: Day): number {
  if (byLastDay === null) return countUpTo(lastDay, day - 1);
  let low = 0;
  let high = byLastDay.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lastDay[byLastDay[middle]!]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Writes the contacts that overlap the window and pass, ascending, to the front of `list` and returns how many they are. Linear in the
 * contacts that begin by its end, less whole blocks that ended before it.
 */
export function listWindow(
  contacts: ContactColumns,
  window: DaySpan,
  sieve: Sieve,
  list: Uint32Array,
): number {
  const { lastDay, blockEnd, kind } = contacts;
  const begun = countBegun(contacts, window.to);
  let length = 0;
  for (let block = 0; block * BLOCK < begun; block++) {
    if (blockEnd[block]! < window.from) continue;
    const end = Math.min(begun, (block + 1) * BLOCK);
    for (let i = block * BLOCK; i < end; i++) {
      if (lastDay[i]! >= window.from && passes(sieve, kind, i)) list[length++] = i;
    }
  }
  return length;
}
