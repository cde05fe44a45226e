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
    if (rows.every(({ cells }) => holdsLinks(cells[at] ?? ""))) found.push(at);
  }
  return found;
}

function holdsLinks(cell: string): boolean {
  return /^(?:[^<>]*<[^<>\s]+>)+$/.test(cell) || linksIn(cell).every(({ url }) => isAddress(url));
}

/** With a scheme, whichever it is, or of a file or folder beside the table: `minutes/2020.docx`. */
function isAddress(text: string): boolean {
  if (/^[a-z][a-z\d+.-]{0,30}:/i.test(text)) return true;
  return /[./\\][^./\\]|[/\\]$/.test(text) && !/^n\/a$/i.test(text);
}

/** A link in a cell. */
export interface CellLink {
  readonly url: string;
  /** What it stands behind of the words in the column before; empty where it is all of them, or the name that is next in order. */
  readonly word: string;
}

/** Links as a cell of a column of links has them: `https://a.example/ https://b.example/`, or with words `AFP <https://b.example/>`. */
export function linkText(links: readonly CellLink[]): string {
  if (links.every(({ word }) => word === "")) return links.map(({ url }) => url).join(" ");
  return links
    .map(({ url, word }) => `${word.replace(/[<>]/g, "")} <${url}>`.trimStart())
    .join("; ");
}

/** The links in a cell of a column of links. Linear. */
export function linksIn(cell: string): readonly CellLink[] {
  if (!cell.includes("<")) {
    const addresses = cell.split(" ").filter((address) => address !== "");
    return addresses.map((url) => ({ url, word: "" }));
  }
  const links: CellLink[] = [];
  for (const part of cell.split(">")) {
    const [words = "", url = ""] = part.split("<", 2);
    if (url !== "") links.push({ url, word: words.replace(/^;/, "").trim() });
  }
  return links;
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
    addedColumns: [],
    rows: grid.rows.map(({ line, cells }) => ({ line, cells: own(cells) })),
  };
}
