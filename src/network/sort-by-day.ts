const DIGITS = 65536;

/**
 * Puts `order` (indices into `keys`) in ascending order of key; equal keys keep their order. Radix sort by two 16-bit digits: linear.
 * `spare` is room of the same length, overwritten.
 */
function sortStably(keys: Int32Array, order: Uint32Array, spare: Uint32Array): void {
  sortByDigit(keys, 0, order, spare);
  sortByDigit(keys, 16, spare, order);
}

function sortByDigit(keys: Int32Array, shift: number, from: Uint32Array, to: Uint32Array): void {
  const start = new Uint32Array(DIGITS + 1);
  // The sign bit is flipped so that negative days come first.
  const digit = (index: number) => ((keys[index]! ^ -2147483648) >>> shift) & (DIGITS - 1);
  for (const index of from) start[digit(index) + 1]!++;
  for (let d = 1; d <= DIGITS; d++) start[d]! += start[d - 1]!;
  for (const index of from) to[start[digit(index)]!++] = index;
}

/** The indices 0, 1, ... in order of first day, then last day, then index. Linear. */
export function orderByDays(firstDay: Int32Array, lastDay: Int32Array): Uint32Array {
  const order = Uint32Array.from(firstDay, (_, index) => index);
  const spare = new Uint32Array(order.length);
  sortStably(lastDay, order, spare);
  sortStably(firstDay, order, spare);
  return order;
}
