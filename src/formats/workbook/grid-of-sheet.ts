import { formatCsv } from "../csv-text.ts";
import { gridOfRows } from "../sheet/grid-of-rows.ts";
import type { Grid, GridRow } from "../sheet/grid.ts";
import { MOST_CELLS } from "./workbook-sheet.ts";
import type { WorkbookSheet } from "./workbook-sheet.ts";
import { tooManyCells } from "./findings.ts";

/**
 * The table in a sheet of a workbook: rows keep their numbers, cells their line breaks; columns that no row fills are left out. Linear in
 * rows × columns. @throws Unreadable where that is too much
 *
 * @param file how problems name the sheet
 * @param headerRow the row with the names of the columns, 0 for none, null to find it
 */
export function gridOfSheet(
  file: string,
  { rows }: Pick<WorkbookSheet, "rows">,
  headerRow: number | null,
): Grid {
  const columns = filledColumns(rows);
  const width = columns.length;
  if (rows.length * width > 4 * MOST_CELLS) throw tooManyCells();
  const squared = rows.map(({ line, cells }) => ({
    line,
    cells: columns.map((column) => cells[column] ?? ""),
  }));
  const textOf = ({ cells }: GridRow) => formatCsv([cells]).slice(0, -1);
  return gridOfRows({ file, rows: squared, width, textOf }, headerRow);
}

function filledColumns(rows: readonly GridRow[]): readonly number[] {
  const filled: boolean[] = [];
  for (const { cells } of rows) {
    for (let column = 0; column < cells.length; column++) {
      if (cells[column] !== "") filled[column] = true;
    }
  }
  return [...filled.keys()].filter((column) => filled[column] === true);
}
