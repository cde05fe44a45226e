/**
 * Counts in a byte each: in a heavy-tailed network few are larger, and bytes are put back many times faster than whole numbers are
 * subtracted.
 */
export interface KeptCounts {
  /** The count of each key modulo 256. */
  readonly low: Uint8Array;
  /** Keys of larger counts, and what these are above `low`: as many each. */
  readonly keys: Uint32Array;
  readonly rests: Uint32Array;
  /** How many keys have a count above 0. */
  readonly total: number;
}

export function keepCounts(counts: Uint32Array): KeptCounts {
  // What does not fit into a byte is cut off modulo 256.
  const low = Uint8Array.from(counts);
  const keys: number[] = [];
  let total = 0;
  for (let key = 0; key < counts.length; key++) {
    const count = counts[key]!;
    if (count > 255) keys.push(key);
    if (count > 0) total++;
  }
  const rests = Uint32Array.from(keys, (key) => counts[key]! - low[key]!);
  return { low, keys: Uint32Array.from(keys), rests, total };
}

/** Makes `counts` what they were when they were kept. */
export function putBackCounts({ low, keys, rests }: KeptCounts, counts: Uint32Array): void {
  counts.set(low);
  addRests(keys, rests, counts);
}

/** Adds kept counts to `counts`. */
export function addCounts({ low, keys, rests }: KeptCounts, counts: Uint32Array): void {
  for (let key = 0; key < low.length; key++) counts[key]! += low[key]!;
  addRests(keys, rests, counts);
}

function addRests(keys: Uint32Array, rests: Uint32Array, counts: Uint32Array): void {
  for (let n = 0; n < keys.length; n++) counts[keys[n]!]! += rests[n]!;
}
