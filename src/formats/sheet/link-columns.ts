import type { Grid, GridRow } from "./grid.ts";

/** The name of a column of links. @param taken names of other columns */
export function linkColumnName(column: string, taken: ReadonlySet<string>): string {
  return freeName(`Link of ${column}`, taken);
}

/** The name, or the first one with a number behind it that is not taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} (${String(number)})`;
  return free;
}

/** Columns of links as a table of ours has them that was saved and is read again: by their names, where their cells hold nothing but addresses. */
export function linkColumnsNamed(
  columns: readonly string[],
  rows: readonly GridRow[],
): readonly number[] {
  const found: number[] = [];
  for (const [at, name] of columns.entries()) {
    if (at === 0 || found.at(-1) === at - 1) continue;
    if (name.replace(/ \(\d+\)$/, "") !== `Link of ${columns[at - 1]!}`) continue;
    if (rows.every(({ cells }) => linksIn(cells[at] ?? "").every(isAddress))) found.push(at);
  }
  return found;
}

/** With a scheme, whichever it is. */
function isAddress(text: string): boolean {
  return /^[a-z][a-z\d+.-]{0,30}:/i.test(text);
}

/** The addresses in a cell of a column of links. */
export function linksIn(cell: string): readonly string[] {
  return cell.split(" ").filter((address) => address !== "");
}

/** Names of the columns that are none of links, in order. */
export function ownNames({
  columns,
  linkColumns,
}: Pick<Grid, "columns" | "linkColumns">): readonly string[] {
  const isLink = new Set(linkColumns);
  return columns.filter((_, at) => !isLink.has(at));
}

/** The grid as its owner wrote it: without columns of links. Linear where there are any. */
export function withoutLinks(grid: Grid): Grid {
  if (grid.linkColumns.length === 0) return grid;
  const isLink = new Set(grid.linkColumns);
  const own = <T>(items: readonly T[]): readonly T[] => items.filter((_, at) => !isLink.has(at));
  return {
    ...grid,
    columns: own(grid.columns),
    linkColumns: [],
    rows: grid.rows.map(({ line, cells }) => ({ line, cells: own(cells) })),
  };
}
