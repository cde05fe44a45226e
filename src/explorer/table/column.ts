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
  /** `tabIndex` is 0 in the row that Tab enters, -1 in every other; what takes the focus in a cell obeys it. */
  readonly cell: (row: Row, tabIndex: ReadonlySignal<0 | -1>) => ComponentChildren;
}
