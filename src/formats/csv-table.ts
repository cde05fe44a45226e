import { counted } from "../model/count-words.ts";
import type { TableName } from "../model/dataset.ts";
import { problemAt } from "../model/problem.ts";
import type { Finding, Report } from "../model/problem.ts";
import { COLUMNS } from "./columns.ts";
import { findSeparator, readHeader } from "./csv-header.ts";
import type { FindAt, Header } from "./csv-header.ts";
import { formatCsv, parseCsv } from "./csv-text.ts";
import type { CsvRow } from "./csv-text.ts";
import { unguardedCell } from "./guarded-cell.ts";
import { quoteFinding } from "./quote-fault.ts";
import { sortExtra } from "./record-cells.ts";
import type { RawCell, RawRecord } from "./record-cells.ts";
import type { SetAsideRow } from "./read-result.ts";

/** The rows of one table before they have a meaning. */
export interface RawTable {
  readonly table: TableName;
  readonly file: string;
  readonly records: readonly RawRecord[];
  readonly setAside: readonly SetAsideRow[];
}

/** A table of each name. `read` is called once for each, in their order. */
export function rawTables(
  read: (table: TableName) => RawTable,
): Readonly<Record<TableName, RawTable>> {
  return {
    actors: read("actors"),
    representations: read("representations"),
    memberships: read("memberships"),
    contacts: read("contacts"),
    sources: read("sources"),
    events: read("events"),
  };
}

/**
 * The rows of a CSV file of our folder. Columns are found by name, in any order and case; unknown ones are kept. The separator is the
 * comma, or the semicolon, tab or bar where the header row says so. Rows with another number of cells than the header are set aside;
 * rows of empty cells are passed over.
 */
export function readCsvTable(
  { table, file }: Pick<RawTable, "table" | "file">,
  text: string,
  report: Report,
): RawTable {
  const find: FindAt = (row, column, finding) => {
    report(problemAt({ file, row, column }, finding));
  };
  const separator = findSeparator(table, text);
  const reading = parseCsv(text, separator);
  const [first, ...rows] = reading.rows
    .map(unguarded)
    .filter((row) => row.cells.some((cell) => cell !== ""));
  const broken = reading.broken.map(({ line, text: raw }) => ({
    file,
    row: line,
    id: raw.split(separator)[0] ?? "",
    text: raw,
  }));
  if (first === undefined) {
    find(0, "", emptyFile(table));
    return { table, file, records: [], setAside: broken };
  }
  if (separator !== ",") find(first.line, "", otherSeparator(separator));
  const header = readHeader(table, first, find);
  for (const problem of reading.problems) {
    find(problem.line, header.names[problem.cell] ?? "", quoteFinding(problem));
  }
  const data = header.isHeader ? rows : [first, ...rows];
  const { records, setAside } = readRows({ table, file }, header, data, find);
  return { table, file, records, setAside: [...broken, ...setAside].sort((a, b) => a.row - b.row) };
}

/** The rows of a sheet as a table of our folder: as {@link readCsvTable}, but rows may be shorter than the header, as sheets end them at their last cell. */
export function readSheetTable(
  { table, file }: Pick<RawTable, "table" | "file">,
  sheet: readonly CsvRow[],
  report: Report,
): RawTable {
  const find: FindAt = (row, column, finding) => {
    report(problemAt({ file, row, column }, finding));
  };
  const [first, ...rows] = sheet.filter((row) => row.cells.some((cell) => cell !== ""));
  if (first === undefined) {
    find(0, "", emptyFile(table));
    return { table, file, records: [], setAside: [] };
  }
  const header = readHeader(table, first, find);
  const width = header.names.length;
  const data = (header.isHeader ? rows : [first, ...rows]).map((row) => filled(row, width));
  return { table, file, ...readRows({ table, file }, header, data, find) };
}

function unguarded(row: CsvRow): CsvRow {
  if (!row.cells.some((cell) => cell.startsWith("'"))) return row;
  return { line: row.line, cells: row.cells.map(unguardedCell) };
}

function filled({ line, cells }: CsvRow, width: number): CsvRow {
  return cells.length >= width
    ? { line, cells }
    : { line, cells: [...cells, ...Array<string>(width - cells.length).fill("")] };
}

function readRows(
  { table, file }: Pick<RawTable, "table" | "file">,
  header: Header,
  rows: readonly CsvRow[],
  find: FindAt,
): Pick<RawTable, "records" | "setAside"> {
  const records: RawRecord[] = [];
  const setAside: SetAsideRow[] = [];
  for (const row of rows) {
    const fits = hasWidth(row, header.names.length);
    if (!fits && header.readable) find(row.line, "", raggedRow(row, header.names.length));
    if (fits && header.readable) records.push(readRow(table, header, row));
    else {
      setAside.push({ file, row: row.line, id: row.cells[0] ?? "", text: rowText(row) });
    }
  }
  return { records, setAside };
}

/** Separators behind the last cell, as spreadsheets leave them, do no harm. */
function hasWidth({ cells }: CsvRow, width: number): boolean {
  return cells.length >= width && cells.slice(width).every((cell) => cell === "");
}

function readRow(table: TableName, header: Header, row: CsvRow): RawRecord {
  const cells: RawCell[] = COLUMNS[table].map(() => "");
  const extra: (readonly [string, string])[] = [];
  for (const [position, name] of header.names.entries()) {
    const index = header.known[position] ?? -1;
    const cell = row.cells[position] ?? "";
    if (index >= 0) cells[index] = cell;
    else if (cell !== "") extra.push([name, cell]);
  }
  return { row: row.line, cells, extra: sortExtra(extra), source: () => rowText(row) };
}

function rowText({ cells }: CsvRow): string {
  return formatCsv([cells]).slice(0, -1);
}

function emptyFile(table: TableName): Finding {
  const names = COLUMNS[table].map(({ name }) => name).join(",");
  return {
    severity: "warning",
    code: "file-empty",
    text: "",
    message: `Expected a header row, found an empty file. Begin it with ${names}.`,
  };
}

function otherSeparator(separator: string): Finding {
  const name = separator === ";" ? "semicolons" : separator === "|" ? "bars" : "tabs";
  return {
    severity: "notice",
    code: "separator-not-comma",
    text: "",
    message: `The columns of this file are separated by ${name}; it is read so, and written with commas.`,
  };
}

function raggedRow(row: CsvRow, width: number): Finding {
  return {
    severity: "error",
    code: "row-ragged",
    text: rowText(row),
    message: `Expected ${counted(width, "cell")} as in the header row, found ${String(row.cells.length)}; the row is set aside. ${
      row.cells.length < width
        ? "Add the missing commas"
        : "Put cells that hold a comma in double quotes"
    }.`,
  };
}
