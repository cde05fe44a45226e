import { formatCsv } from "../csv-text.ts";
import { withLinks } from "./grid-with-links.ts";
import { gridOfRows } from "../sheet/grid-of-rows.ts";
import type { Grid, GridRow } from "../sheet/grid.ts";
import { MOST_CELLS } from "./workbook-sheet.ts";
import type { WorkbookSheet } from "./workbook-sheet.ts";
import { tooManyCells } from "./findings.ts";

/**
 * The table in a sheet of a workbook: rows keep their numbers, cells their line breaks; columns that no row fills are left out. A
 * column in whose rows links say more than words has them in a column behind it; links elsewhere, as in a title, are named. Linear in rows × columns. @throws Unreadable where that is too much
 *
 * @param file how problems name the sheet
 * @param headerRow the row with the names of the columns, 0 for none, null to find it
 */
export function gridOfSheet(
  file: string,
  { rows, links }: Pick<WorkbookSheet, "rows" | "links">,
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
  const grid = gridOfRows({ file, rows: squared, width, textOf }, headerRow);
  return links.length === 0 ? grid : withLinks(grid, links, columns);
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
