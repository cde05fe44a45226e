/** A list of numbers for each of some things: thing i has `values[offsets[i] .. offsets[i + 1]]`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

/** The lists in another order: list i of the result is list `order[i]`. Linear. */
export function reorderLists({ offsets, values }: Lists, order: Uint32Array): Lists {
  const reordered = {
    offsets: new Uint32Array(offsets.length),
    values: new Uint32Array(values.length),
  };
  let length = 0;
  for (let i = 0; i < order.length; i++) {
    const end = offsets[order[i]! + 1]!;
    for (let k = offsets[order[i]!]!; k < end; k++) reordered.values[length++] = values[k]!;
    reordered.offsets[i + 1] = length;
  }
  return reordered;
}

/** The lists with each number put through a function, and each number of a list kept only where it first comes. Numbers are under `limit`. */
export function mapDistinct(
  { offsets, values }: Lists,
  limit: number,
  map: (value: number, list: number) => number,
): Lists {
  const distinct = new Uint32Array(values.length);
  const starts = new Uint32Array(offsets.length);
  /** Number -> 1 + the last list that holds it. */
  const heldBy = new Uint32Array(limit);
  let length = 0;
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const value = map(values[k]!, i);
      if (heldBy[value] === i + 1) continue;
      heldBy[value] = i + 1;
      distinct[length++] = value;
    }
    starts[i + 1] = length;
  }
  return { offsets: starts, values: distinct.slice(0, length) };
}
