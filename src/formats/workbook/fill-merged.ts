import type { GridRow } from "../sheet/grid.ts";
import { columnOfReference } from "./cell-reference.ts";

/** A row whose cells may still be filled. */
export interface OpenRow extends GridRow {
  readonly cells: string[];
}

/** Who hears of what is done with merged cells. */
export interface FillHears {
  /** A row is looked at, and cells before the one to be filled are made: so many in all. May throw. */
  readonly spend: (cells: number) => void;
  /** A cell of a column got the value of the one in another line. */
  readonly filled: (column: number, from: number, to: number) => void;
}

/**
 * Fills cells that are merged down one column with the value of the first, as a date written once for several rows is meant for each. Rows
 * that hold nothing else stay away; cells merged across columns, as titles are, keep their value in the first.
 *
 * @param rows by line
 * @param ranges such as `A2:A5`
 */
export function fillMerged(
  rows: readonly OpenRow[],
  ranges: readonly string[],
  { spend, filled }: FillHears,
): void {
  for (const range of ranges) {
    const [from = "", to = ""] = range.split(":");
    const column = columnOfReference(from);
    if (column < 0 || column !== columnOfReference(to)) continue;
    const [first, last] = [lineOf(from), lineOf(to)];
    const start = indexOfLine(rows, first);
    const value = rows[start]?.line === first ? rows[start].cells[column] : undefined;
    if (value === undefined || value === "") continue;
    for (const { line, cells } of rowsUpTo(rows, start + 1, last)) {
      spend(1 + Math.max(column - cells.length, 0));
      if (fillCell(cells, column, value)) filled(column, first, line);
    }
  }
}

function* rowsUpTo(rows: readonly OpenRow[], start: number, last: number): Generator<OpenRow> {
  for (let i = start; i < rows.length && rows[i]!.line <= last; i++) yield rows[i]!;
}

/** Whether the cell was empty and is filled now. */
function fillCell(cells: string[], column: number, value: string): boolean {
  while (cells.length < column) cells.push("");
  if ((cells[column] ?? "") !== "") return false;
  cells[column] = value;
  return true;
}

function lineOf(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? 0);
}

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
