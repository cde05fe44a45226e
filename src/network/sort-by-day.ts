import type { Day } from "../model/day.ts";

/** Three digits of 11 bits make a day. Few enough that counting them costs nothing for a small data set. */
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS];

/** The indices 0, 1, ... in order of first day, then last day, then index. Radix sort from the last digit: linear. */
export function orderByDays(firstDay: Int32Array, lastDay: Int32Array): Uint32Array {
  let order = Uint32Array.from(firstDay, (_, index) => index);
  let sorted = new Uint32Array(order.length);
  for (const days of [lastDay, firstDay]) {
    for (const shift of SHIFTS) {
      sortByDigit(days, shift, order, sorted);
      [order, sorted] = [sorted, order];
    }
  }
  return order;
}

/** Writes the indices of `from` to `to` in order of one digit of their days; equal digits keep their order. */
function sortByDigit(days: Int32Array, shift: number, from: Uint32Array, to: Uint32Array): void {
  const start = new Uint32Array(DIGITS + 1);
  for (const index of from) start[digitOf(days[index]!, shift) + 1]!++;
  for (let d = 1; d <= DIGITS; d++) start[d]! += start[d - 1]!;
  for (const index of from) to[start[digitOf(days[index]!, shift)]!++] = index;
}

/** The sign bit is flipped so that days before 1970 come first. */
function digitOf(day: Day, shift: number): number {
  return ((day ^ -2147483648) >>> shift) & (DIGITS - 1);
}
