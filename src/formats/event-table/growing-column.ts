import { grown } from "./byte-dictionary.ts";

/** A column of numbers whose length is not known beforehand: whole numbers from -2^31 to 2^32 - 1, as its array takes them. */
export interface GrowingColumn<T extends Int32Array | Uint32Array> {
  readonly length: number;
  add(value: number): void;
  /** The numbers so far, as a view that the next ones may leave behind. */
  values(): T;
}

/** A column that starts as `array`, at most doubling when it is full. */
export function createGrowingColumn<T extends Int32Array | Uint32Array>(
  array: T,
): GrowingColumn<T> {
  return new Column(array);
}

class Column<T extends Int32Array | Uint32Array> implements GrowingColumn<T> {
  length = 0;
  #array: T;

  constructor(array: T) {
    this.#array = array;
  }

  add(value: number): void {
    if (this.length === this.#array.length) {
      this.#array = grown(this.#array, Math.max(1024, 2 * this.length));
    }
    this.#array[this.length++] = value;
  }

  values(): T {
    return this.#array.subarray(0, this.length) as T; // A view is of the same class.
  }
}
