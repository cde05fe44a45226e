import type { GridRow } from "../sheet/grid.ts";
import { columnOfReference } from "./cell-reference.ts";
import { indexOfLine, textAt } from "./rows-by-line.ts";

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
    const value = textAt(rows, { line: first, column });
    if (value === "") continue;
    for (const { line, cells } of rowsBelow(rows, first, last)) {
      spend(1 + Math.max(column - cells.length, 0));
      if (fillCell(cells, column, value)) filled(column, first, line);
    }
  }
}

/** The rows below a line, up to the last. */
function* rowsBelow(rows: readonly OpenRow[], first: number, last: number): Generator<OpenRow> {
  for (let i = indexOfLine(rows, first + 1); i < rows.length && rows[i]!.line <= last; i++) {
    yield rows[i]!;
  }
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
