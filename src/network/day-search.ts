import type { Day } from "../model/day.ts";

/** How many of some ascending days are at or before a day. Logarithmic. */
export function countUpTo(days: ArrayLike<Day>, day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
