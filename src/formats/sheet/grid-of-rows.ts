import { counted } from "../../model/count-words.ts";
import { excerpt, problemAt, quoted } from "../../model/problem.ts";
import type { Finding } from "../../model/problem.ts";
import { trimInvisible } from "../../model/trim-invisible.ts";
import { trimmedName } from "../csv-header.ts";
import type { SetAsideRow } from "../read-result.ts";
import { findHeader, fittingWidth, isSameRow, joinedNames } from "./find-header.ts";
import type { FoundHeader } from "./find-header.ts";
import type { Grid, GridRow, SkippedLine } from "./grid.ts";
import { freeName, linkColumnsNamed } from "./link-columns.ts";

/** Rows as they stand in a file or sheet, titles and notes among them. */
export interface LooseTable {
  readonly file: string;
  readonly rows: readonly GridRow[];
  /** How many cells the rows of the table have. */
  readonly width: number;
  /** A row as it is kept for mending, should it be set aside. */
  readonly textOf: (row: GridRow) => string;
}

/**
 * The grid of rows: header found (or taken from line `headerRow`; 0 is none), titles above it and notes below the table named and left
 * out, rows with too few or too many cells set aside. Deterministic; linear.
 */
export function gridOfRows(table: LooseTable, headerRow: number | null): Grid {
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const header = headerOf(rows, table.width, headerRow);
  const first = header.index + (header.height > 0 ? 1 : 0);
  const last = lastOf(rows, first, table);
  const named = namesRow(rows, header, table.width);
  const columns = columnNames(named?.cells ?? [], table.width);
  const all = rows.slice(first, last);
  const isRepeat = ({ cells }: GridRow) => named !== undefined && isSameRow(cells, named.cells);
  const skipped = [
    ...rows.slice(0, Math.max(first - header.height, 0)).map((row) => skippedLine(row, "above")),
    ...all.filter(isRepeat).map((row) => skippedLine(row, "inside")),
    ...rows.slice(last).map((row) => skippedLine(row, "below")),
  ];
  const body = fitRows(
    all.filter((row) => !isRepeat(row)),
    columns,
    table,
  );
  const found: Found[] = [
    ...nameFindings(named, columns),
    ...skipped.map(({ line, text, where }): Found => [line, "", skippedFinding(text, where)]),
    ...(rows.length === 0 ? [[0, "", NO_ROWS] satisfies Found] : []),
    ...(header.height > 0 || headerRow !== null ? [] : noHeader(rows[header.index])),
    ...body.found,
  ];
  const problems = found.map(([row, column, finding]) =>
    problemAt({ file: table.file, row, column }, finding),
  );
  return {
    ...{ file: table.file, columns, headerRow: named?.line ?? 0, rows: body.kept, skipped },
    linkColumns: linkColumnsNamed(columns, body.kept),
    addedColumns: [],
    setAside: body.setAside,
    problems: problems.sort((a, b) => a.row - b.row),
  };
}

/** A finding and where it belongs: line and column. */
type Found = readonly [line: number, column: string, finding: Finding];

function fitRows(
  rows: readonly GridRow[],
  columns: readonly string[],
  { file, textOf }: LooseTable,
) {
  const kept: GridRow[] = [];
  const setAside: SetAsideRow[] = [];
  const found: Found[] = [];
  for (const row of rows) {
    const cells = fitted(row.cells, columns.length);
    if (cells !== null) kept.push(cells === row.cells ? row : { line: row.line, cells });
    else {
      const text = textOf(row);
      setAside.push({ file, row: row.line, id: row.cells[0] ?? "", text });
      found.push([row.line, raggedColumn(row, columns), ragged(row, columns.length, text)]);
    }
  }
  return { kept, setAside, found };
}

function headerOf(rows: readonly GridRow[], width: number, headerRow: number | null): FoundHeader {
  if (headerRow === null) return findHeader(rows, width);
  if (headerRow === 0) return { index: 0, height: 0 };
  const index = rows.findIndex(({ line }) => line >= headerRow);
  return { index: Math.max(index, 0), height: 1 };
}

/** The row of names, two as one. */
function namesRow(
  rows: readonly GridRow[],
  { index, height }: FoundHeader,
  width: number,
): GridRow | undefined {
  const [row, upper] = [rows[index], rows[index - 1]];
  if (height === 0 || row === undefined) return undefined;
  return height === 2 && upper !== undefined
    ? { line: row.line, cells: joinedNames(upper, row, width) }
    : row;
}

/** Behind the last row of the table: below it stand only totals and notes, each one cell of several words. */
function lastOf(rows: readonly GridRow[], first: number, { width }: LooseTable): number {
  if (width < 3) return rows.length;
  let last = rows.length;
  while (last > first && isNote(rows[last - 1], rows[last - 2], rows[last])) last--;
  return last;
}

function isNote(
  row: GridRow | undefined,
  before: GridRow | undefined,
  behind: GridRow | undefined,
): boolean {
  if (row === undefined) return false;
  const filled = row.cells.filter((cell) => cell.trim() !== "");
  const [only = "", ...others] = filled;
  if (TOTAL.test(only.trim()) && others.every((cell) => /^[\d\s.,%]+$/.test(cell))) return true;
  if (filled.length !== 1 || row.cells[0] !== only) return false;
  const isApart = before !== undefined && row.line > before.line + 1;
  const isSentence = only.trim().split(/\s+/).length >= 3 || /^[*†\d(]?.{0,20}:/.test(only);
  return isSentence || isApart || behind !== undefined;
}

/** What stands before sums. */
const TOTAL =
  /^(?:(?:grand )?total|sum|summe|gesamt|insgesamt|somme|итого|всего|toplam|c[əe]mi|ընդամենը|suma) ?:?$/iu;

/** The cells that belong to the columns; null where there are too few or too many. Empty cells at the end may be too many. */
function fitted(cells: readonly string[], width: number): readonly string[] | null {
  if (cells.length === width) return cells;
  return fittingWidth(cells, width) === width ? cells.slice(0, width) : null;
}

function columnNames(cells: readonly string[], width: number): readonly string[] {
  const names = new Set<string>();
  for (let column = 0; column < width; column++) {
    const name = trimInvisible(cells[column] ?? "") || `column ${String(column + 1)}`;
    names.add(freeName(name, names));
  }
  return [...names];
}

function* nameFindings(row: GridRow | undefined, names: readonly string[]): Generator<Found> {
  if (row === undefined) return;
  for (const [column, name] of names.entries()) {
    const cell = row.cells[column] ?? "";
    const word = trimInvisible(cell);
    if (word !== cell) yield [row.line, name, trimmedName(cell)];
    if (word !== "" && word !== name) yield [row.line, name, repeatedName(word, name)];
  }
}

function skippedLine({ line, cells }: GridRow, where: SkippedLine["where"]): SkippedLine {
  const text = cells.filter((cell) => cell.trim() !== "").join(" ");
  return { line, text: excerpt(text, 200), where };
}

const PLACES: Readonly<Record<SkippedLine["where"], string>> = {
  above: "a title above the table",
  inside: "the names of the columns again",
  below: "a note below the table",
};

function skippedFinding(text: string, where: SkippedLine["where"]): Finding {
  return {
    severity: "notice",
    code: "line-skipped",
    text,
    message: `${quoted(text)} is taken for ${PLACES[where]} and is not read as a row. If it is one, choose the header row or add its missing cells.`,
  };
}

const NO_ROWS: Finding = {
  severity: "warning",
  code: "file-empty",
  text: "",
  message: "Expected a table with a header row, found no text in this file. Fill it.",
};

function noHeader(row: GridRow | undefined): readonly Found[] {
  if (row === undefined) return [];
  const text = row.cells.join(", ");
  const message = `Expected a row with the names of the columns, found ${quoted(text)}, which is read as a row of data; the columns have numbers. Add a header row, or choose it.`;
  return [[row.line, "", { severity: "warning", code: "header-missing", text, message }]];
}

function repeatedName(word: string, name: string): Finding {
  return {
    severity: "error",
    code: "column-repeated",
    text: word,
    message: `Expected each column once, found ${quoted(word)} again; this one is kept as ${quoted(name)}. Rename or delete one.`,
  };
}

/** The column in which something is missing or begins to be too much. */
function raggedColumn({ cells }: GridRow, names: readonly string[]): string {
  return cells.length < names.length ? (names[cells.length] ?? "") : "";
}

function ragged({ cells }: GridRow, width: number, text: string): Finding {
  const advice =
    cells.length < width
      ? "Add the missing separators"
      : "Take out the separators that are too many, or put cells that hold one in double quotes";
  return {
    severity: "error",
    code: "row-ragged",
    text,
    message: `Expected ${counted(width, "cell")} as in the other rows, found ${String(cells.length)}; the row is set aside. ${advice}.`,
  };
}
