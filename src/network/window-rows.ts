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
 * Calls back for runs of contacts `start` to `end`, ascending, which together hold every contact of the window and as few others as may be:
 * none where contacts end in the order in which they begin.
 */
export function eachRun(
  contacts: ContactColumns,
  window: DaySpan,
  take: (start: number, end: number) => void,
): void {
  const begun = countBegun(contacts, window.to);
  const { blockEnd, byLastDay } = contacts;
  if (byLastDay === null) {
    take(Math.min(begun, countEnded(contacts, window.from)), begun);
    return;
  }
  for (let block = 0; block * BLOCK < begun; block++) {
    if (blockEnd[block]! < window.from) continue;
    take(block * BLOCK, Math.min(begun, (block + 1) * BLOCK));
  }
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
  const { lastDay, kind } = contacts;
  let length = 0;
  eachRun(contacts, window, (start, end) => {
    for (let i = start; i < end; i++) {
      if (lastDay[i]! >= window.from && passes(sieve, kind, i)) list[length++] = i;
    }
  });
  return length;
}
