import type { Day } from "./day.ts";

/** Three digits of 11 bits make a day. Few enough that counting them costs nothing for a small data set. */
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const SHIFTS = [0, DIGIT_BITS, 2 * DIGIT_BITS];

/** Whether an order leaves everything where it is. */
export function isIdentity(order: Uint32Array): boolean {
  for (let i = 0; i < order.length; i++) if (order[i] !== i) return false;
  return true;
}

/** The indices 0, 1, ... in order of first day, then last day, then index. Linear. */
export function orderByDays(firstDay: Int32Array, lastDay: Int32Array): Uint32Array {
  const byLast = isSame(firstDay, lastDay) ? indicesOf(lastDay) : orderByDay(lastDay);
  return orderByDay(firstDay, byLast);
}

/** Some indices, which may be overwritten, in order of their days; those of one day keep their order. Radix sort from the last digit: linear. */
export function orderByDay(days: Int32Array, from: Uint32Array = indicesOf(days)): Uint32Array {
  if (isAscending(days, from)) return from;
  let order: Uint32Array = from;
  let sorted: Uint32Array = new Uint32Array(order.length);
  for (const shift of SHIFTS) {
    const digit = digitOf(days[0]!, shift);
    if (days.every((day) => digitOf(day, shift) === digit)) continue;
    sortByDigit(days, shift, order, sorted);
    [order, sorted] = [sorted, order];
  }
  return order;
}

function indicesOf(days: Int32Array): Uint32Array {
  const indices = new Uint32Array(days.length);
  for (let i = 0; i < indices.length; i++) indices[i] = i;
  return indices;
}

function isAscending(days: Int32Array, order: Uint32Array): boolean {
  for (let k = 1; k < order.length; k++) if (days[order[k]!]! < days[order[k - 1]!]!) return false;
  return true;
}

/** Whether two arrays of one length hold the same days. */
export function isSame(a: Int32Array, b: Int32Array): boolean {
  if (a === b) return true;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
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
