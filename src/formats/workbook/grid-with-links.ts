import { problemAt } from "../../model/problem.ts";
import type { Grid } from "../sheet/grid.ts";
import { linkColumnName, linkText } from "../sheet/link-columns.ts";
import type { CellLink } from "../sheet/link-columns.ts";
import { linksNotRead, tooManyCells } from "./findings.ts";
import type { LinkedCell } from "./linked-cell.ts";
import { MOST_CELLS } from "./workbook-sheet.ts";

/**
 * The grid with the links of its rows, those of each column in a column behind it; links elsewhere are named. Linear in rows × columns.
 * @throws Unreadable where that is too much
 *
 * @param sheetColumns the sheet's column of each column of the grid, ascending
 */
export function withLinks(
  grid: Grid,
  links: readonly LinkedCell[],
  sheetColumns: readonly number[],
): Grid {
  const lines = new Set(grid.rows.map(({ line }) => line));
  const columnOf = new Map(sheetColumns.map((own, column) => [own, column]));
  const hasPlace = ({ line, column }: LinkedCell) => lines.has(line) && columnOf.has(column);
  const elsewhere = links.filter((link) => !hasPlace(link));
  const byColumn = new Map<number, Map<number, string>>();
  const textOf = createTexts();
  for (const link of links.filter(hasPlace)) {
    const column = columnOf.get(link.column)!;
    const cells = byColumn.get(column) ?? new Map<number, string>();
    byColumn.set(column, cells.set(link.line, textOf(link.links)));
  }
  const place = { file: grid.file, row: 0, column: "" };
  const problems = elsewhere.length > 0 ? [problemAt(place, linksNotRead(elsewhere))] : [];
  return { ...inserted(grid, byColumn), problems: [...problems, ...grid.problems] };
}

/** The text of a cell's links; of copies one text is held. */
function createTexts(): (links: readonly CellLink[]) => string {
  const texts = new Map<readonly CellLink[], string>();
  return (links) => {
    const known = texts.get(links);
    if (known !== undefined) return known;
    const text = linkText(links);
    texts.set(links, text);
    return text;
  };
}

/** @param links column -> line -> addresses */
function inserted(grid: Grid, links: ReadonlyMap<number, ReadonlyMap<number, string>>): Grid {
  const width = grid.columns.length + links.size;
  if (grid.rows.length * width > 4 * MOST_CELLS) throw tooManyCells();
  const taken = new Set(grid.columns);
  const columns: string[] = [];
  const linkColumns: number[] = [];
  const addedColumns: number[] = [];
  for (const [column, name] of grid.columns.entries()) {
    // One that has links itself is a column as any other.
    if (grid.linkColumns.includes(column) && !links.has(column)) linkColumns.push(columns.length);
    columns.push(name);
    if (!links.has(column)) continue;
    linkColumns.push(columns.length);
    addedColumns.push(columns.length);
    columns.push(linkColumnName(name, taken));
    taken.add(columns.at(-1)!);
  }
  const rows = grid.rows.map(({ line, cells }) => {
    const all: string[] = [];
    for (let column = 0; column < cells.length; column++) {
      all.push(cells[column]!);
      const ofColumn = links.get(column);
      if (ofColumn !== undefined) all.push(ofColumn.get(line) ?? "");
    }
    return { line, cells: all };
  });
  return { ...grid, columns, linkColumns, addedColumns, rows };
}
