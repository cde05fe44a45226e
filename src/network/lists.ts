import { createIndices, type Indices } from "./indices.ts";

/** A list of numbers for each of some things: thing i has `values[offsets[i] .. offsets[i + 1]]`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly values: Indices;
}

/** Collects lists, one after the other. */
export interface ListWriter {
  add(value: number): void;
  endList(): void;
  /** What was collected, in arrays that are just large enough. */
  finish(): Lists;
}

/** A writer of exactly `lists` lists. */
export function createListWriter(lists: number): ListWriter {
  const offsets = new Uint32Array(lists + 1);
  let values = new Uint32Array(Math.max(16, lists * 2));
  let length = 0;
  let written = 0;
  return {
    add(value) {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    endList: () => void (offsets[++written] = length),
    finish: () => ({ offsets, values: values.slice(0, length) }),
  };
}

/**
 * The lists in another order: list i of the result is list `order[i]`, the very lists for an order of null; the numbers, all under `limit`, in
 * a narrow array. Linear.
 */
export function reorderLists(
  { offsets, values }: Lists,
  order: Uint32Array | null,
  limit: number,
): Lists {
  if (order === null) return { offsets, values: narrowed(values, limit) };
  const reordered = {
    offsets: new Uint32Array(offsets.length),
    values: createIndices(values.length, limit),
  };
  let length = 0;
  for (let i = 0; i < order.length; i++) {
    const end = offsets[order[i]! + 1]!;
    for (let k = offsets[order[i]!]!; k < end; k++) reordered.values[length++] = values[k]!;
    reordered.offsets[i + 1] = length;
  }
  return reordered;
}

function narrowed(values: Indices, limit: number): Indices {
  const narrow = createIndices(values.length, limit);
  if (narrow.BYTES_PER_ELEMENT === values.BYTES_PER_ELEMENT) return values;
  narrow.set(values);
  return narrow;
}

/**
 * The lists with each number put through a function, and each number of a list kept only where it first comes. Numbers are under
 * `limit`. The same lists, not a copy, where nothing changes.
 */
export function mapDistinct(
  lists: Lists,
  limit: number,
  map: (value: number, list: number) => number,
): Lists {
  const { offsets, values } = lists;
  if (values.length === 0) return lists;
  const distinct = createIndices(values.length, limit);
  const starts = new Uint32Array(offsets.length);
  /** Number -> 1 + the last list of more than two that holds it. */
  const heldBy = new Uint32Array(limit);
  let length = 0;
  let changed = false;
  for (let i = 0; i + 1 < offsets.length; i++) {
    const end = offsets[i + 1]!;
    const isShort = end - offsets[i]! <= 2;
    for (let k = offsets[i]!; k < end; k++) {
      const value = map(values[k]!, i);
      changed ||= value !== values[k];
      if (
        isShort ? length > starts[i]! && distinct[length - 1] === value : heldBy[value] === i + 1
      ) {
        continue;
      }
      if (!isShort) heldBy[value] = i + 1;
      distinct[length++] = value;
    }
    starts[i + 1] = length;
  }
  if (!changed && length === values.length) return lists;
  return { offsets: starts, values: distinct.slice(0, length) };
}
