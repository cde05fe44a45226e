import { compareText } from "../../network/compare-text.ts";
import { foldText } from "../../network/fold-text.ts";

export type Direction = "ascending" | "descending";

/** What a row is sorted by; text is compared without case and diacritics. */
export type SortKey = string | number;

export interface Sorting {
  /** A column's id. */
  readonly column: string;
  readonly direction: Direction;
}

/**
 * The rows by a key. Rows of equal keys keep the order they came in, in both directions, and empty texts come last in both. A new array;
 * each key is asked for once.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey,
  direction: Direction,
): readonly Row[] {
  const sign = direction === "ascending" ? 1 : -1;
  return rows
    .map((row) => ({ row, key: comparable(keyOf(row)) }))
    .sort((a, b) => emptyLast(a.key, b.key) || sign * compareKeys(a.key, b.key))
    .map(({ row }) => row);
}

/** What a click on a header leads to: the column's own first direction, then the other one. */
export function nextSorting(now: Sorting, column: string, first: Direction): Sorting {
  if (now.column !== column) return { column, direction: first };
  return { column, direction: now.direction === "ascending" ? "descending" : "ascending" };
}

function comparable(key: SortKey): SortKey {
  return typeof key === "string" ? foldText(key) : key;
}

function emptyLast(a: SortKey, b: SortKey): number {
  return Number(a === "") - Number(b === "");
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compareText(String(a), String(b));
}
