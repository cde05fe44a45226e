import { isSameRow } from "./find-header.ts";
import type { GridRow } from "./grid.ts";

/** A row that says the same in every cell as an earlier one. */
export interface RepeatedRow {
  readonly row: GridRow;
  /** The line of the first row that says it. */
  readonly earlier: number;
}

/** So many different rows of one sum are kept for comparison. Few have the same by chance; without a bound, made ones would take quadratic time. */
const MOST_OF_ONE_SUM = 20;

/** Rows that repeat an earlier one, in order. Linear in the text; holds a number a row and no text. */
export function findRepeats(rows: readonly GridRow[]): readonly RepeatedRow[] {
  const bySum = new Map<number, GridRow | GridRow[]>();
  const repeats: RepeatedRow[] = [];
  for (const row of rows) {
    const sum = sumOf(row.cells);
    const known = bySum.get(sum);
    if (known === undefined) {
      bySum.set(sum, row);
      continue;
    }
    const alike = Array.isArray(known) ? known : [known];
    const first = alike.find((other) => isSameRow(other.cells, row.cells));
    if (first !== undefined) repeats.push({ row, earlier: first.line });
    else if (alike.length < MOST_OF_ONE_SUM) bySum.set(sum, [...alike, row]);
  }
  return repeats;
}

/** FNV-1a over the UTF-16 units, by Fowler, Noll and Vo, a separator behind each cell. */
function sumOf(cells: readonly string[]): number {
  let sum = 0x811c9dc5;
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at++) {
      sum = Math.imul(sum ^ cell.charCodeAt(at), 0x01000193);
    }
    sum = Math.imul(sum ^ 0x10000, 0x01000193);
  }
  return sum;
}
