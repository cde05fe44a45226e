/**
 * Records in an order, some of which may not exist before they are read: what a data set has many of.
 * Reading the same place twice gives equal records, not always the same object. Places do not change.
 */
export interface Records<T> extends Iterable<T> {
  readonly length: number;
  /** The record at a place, from 0. @throws RangeError outside */
  at(index: number): T;
  /** The place of the record with an id, or -1. The first call may cost a look at every record; later ones do not. */
  indexOf(id: string): number;
}

/** The records of an array, which must not change; ids are unique in it. The index by id is made when first asked for. */
export function recordsOf<T extends { readonly id: string }>(array: readonly T[]): Records<T> {
  return new ArrayRecords(array);
}

/** Records with their places, in order. */
export function* numbered<T>(records: Iterable<T>): Generator<readonly [index: number, record: T]> {
  let index = 0;
  for (const record of records) yield [index++, record];
}

class ArrayRecords<T extends { readonly id: string }> implements Records<T> {
  readonly #array: readonly T[];
  #places: ReadonlyMap<string, number> | null = null;

  constructor(array: readonly T[]) {
    this.#array = array;
  }

  get length(): number {
    return this.#array.length;
  }

  at(index: number): T {
    const record = this.#array[index];
    if (record === undefined) throw outOfRange(index, this.length);
    return record;
  }

  indexOf(id: string): number {
    this.#places ??= new Map(this.#array.map((record, index) => [record.id, index]));
    return this.#places.get(id) ?? -1;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#array[Symbol.iterator]();
  }
}

/** The refusal of a place that is none. */
export function outOfRange(index: number, length: number): RangeError {
  return new RangeError(`Expected a place below ${String(length)}, got ${String(index)}.`);
}
