import type { GridRow } from "../sheet/grid.ts";
import { columnOfReference } from "./cell-reference.ts";

/** A row whose cells may still be filled. */
export interface OpenRow extends GridRow {
  readonly cells: string[];
}

/**
 * Fills cells that are merged down one column with the value of the first, as a date written once for several rows is meant for each. Rows
 * that hold nothing else stay away; cells merged across columns, as titles are, keep their value in the first. `spend` hears of each row
 * that is looked at and may throw.
 *
 * @param rows by line
 * @param ranges such as `A2:A5`
 */
export function fillMerged(
  rows: readonly OpenRow[],
  ranges: readonly string[],
  spend: () => void,
): void {
  for (const range of ranges) {
    const [from = "", to = ""] = range.split(":");
    const column = columnOfReference(from);
    if (column < 0 || column !== columnOfReference(to)) continue;
    const start = indexOfLine(rows, lineOf(from));
    const value = rows[start]?.line === lineOf(from) ? rows[start].cells[column] : undefined;
    if (value === undefined || value === "") continue;
    const last = lineOf(to);
    for (let i = start + 1; i < rows.length && rows[i]!.line <= last; i++) {
      spend();
      fillCell(rows[i]!.cells, column, value);
    }
  }
}

function fillCell(cells: string[], column: number, value: string): void {
  while (cells.length < column) cells.push("");
  cells[column] ||= value;
}

function lineOf(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? 0);
}

/** Index of the first row at or behind a line. */
function indexOfLine(rows: readonly GridRow[], line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
