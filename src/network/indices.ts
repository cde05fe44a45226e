/** Indices in the narrowest array that holds them: the memory of a large data set is mostly indices. */
export type Indices = Uint8Array | Uint16Array | Uint32Array;

/** Zeros, with room for `length` indices under `limit`. */
export function createIndices(length: number, limit: number): Indices {
  if (limit <= 0x100) return new Uint8Array(length);
  return limit <= 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}
