import type { GridRow } from "../sheet/grid.ts";
import type { CellPlace } from "./cell-reference.ts";

/** Index of the first row at or behind a line. Logarithmic. @param rows by line */
export function indexOfLine(rows: readonly GridRow[], line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text of a cell; empty where there is none. @param rows by line */
export function textAt(rows: readonly GridRow[], { line, column }: CellPlace): string {
  const row = rows[indexOfLine(rows, line)];
  return row?.line === line ? (row.cells[column] ?? "") : "";
}
