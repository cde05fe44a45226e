import { sayCount } from "../../model/count-words.ts";
import type { ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import type { Direction, SortKey } from "./sort-rows.ts";

/** A column of a table of rows. */
export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly keyOf: (row: Row) => SortKey;
  /** The direction of the first click on its header. */
  readonly first: Direction;
  /** Of numbers, which stand under each other. */
  readonly isNumeric?: true;
  /** `tabIndex` is 0 in the row that Tab enters, -1 in every other; what takes the focus in a cell obeys it. */
  readonly cell: (row: Row, tabIndex: ReadonlySignal<0 | -1>) => ComponentChildren;
}

/** A column of counts, the highest first. @param keyOf the count of a row */
export function countColumn<Row>(
  id: string,
  label: string,
  keyOf: (row: Row) => number,
  say: (count: number) => string = sayCount,
): Column<Row> {
  return { id, label, first: "descending", isNumeric: true, keyOf, cell: (row) => say(keyOf(row)) };
}
