import type { TableName } from "../model/dataset.ts";
import { didYouMean, nearestWords } from "../model/nearest.ts";
import { quoted } from "../model/problem.ts";
import type { Finding } from "../model/problem.ts";
import { trimInvisible } from "../model/trim-invisible.ts";
import { COLUMNS, columnIndex } from "./columns.ts";

/** Reports what is found in a column of the table that is being read. */
export type FindAt = (row: number, column: string, finding: Finding) => void;

/** The header row of a table, understood. Trailing cells without a name do not count. */
export interface Header {
  /** Position of the cell -> index in `COLUMNS[table]`, or -1 for an unknown column. */
  readonly known: readonly number[];
  /** Position of the cell -> the name it is kept under, each different. */
  readonly names: readonly string[];
  /** False where the row names no column that must be there, so that it is a row like the others. */
  readonly isHeader: boolean;
  /** False where a column is missing without which no row can be read. */
  readonly readable: boolean;
}

/** The column separator that makes the most of the header row; the comma where none is better. */
export function findSeparator(table: TableName, text: string): string {
  const firstLine = /[^\r\n]+/.exec(text)?.[0] ?? "";
  let best = ",";
  let most = 1;
  for (const separator of [",", ";", "\t", "|"]) {
    const names = firstLine.split(separator).map((cell) => cell.replaceAll('"', ""));
    const known = names.filter((name) => columnIndex(table, name) >= 0).length;
    if (known > most) [best, most] = [separator, known];
  }
  return best;
}

/** Finds the columns by name, in any order and case, and reports repeated, unnamed and missing ones. */
export function readHeader(
  table: TableName,
  row: { readonly line: number; readonly cells: readonly string[] },
  find: FindAt,
): Header {
  const words = row.cells.map(trimInvisible);
  const width = words.findLastIndex((word) => word !== "") + 1;
  const names: string[] = [];
  const known: number[] = [];
  for (const [position, word] of words.slice(0, width).entries()) {
    if (word !== row.cells[position]) find(row.line, word, trimmedName(row.cells[position] ?? ""));
    const index = columnIndex(table, word);
    const name = COLUMNS[table][index]?.name ?? (word || `column ${String(position + 1)}`);
    const repeated = names.includes(name);
    if (repeated) find(row.line, name, repeatedName(name));
    names.push(repeated ? freeName(name, names) : name);
    known.push(repeated ? -1 : index);
  }
  const readable = reportMissing(table, { line: row.line, known, names }, find);
  return { known, names, readable, isHeader: hasNeeded(table, known) };
}

/** A row that names none of the columns that must be there is data, even if some word of it is also a column's name. */
function hasNeeded(table: TableName, known: readonly number[]): boolean {
  return known.some((index) => COLUMNS[table][index]?.need === "must");
}

function freeName(name: string, taken: readonly string[]): string {
  let number = 2;
  while (taken.includes(`${name} (${String(number)})`)) number++;
  return `${name} (${String(number)})`;
}

/** What is said of a column name that is read without what is invisible at its ends. */
export function trimmedName(cell: string): Finding {
  return {
    severity: "notice",
    code: "header-trimmed",
    text: cell,
    message: `The column name ${quoted(cell)} had blanks or invisible characters at its ends; they are left out.`,
  };
}

function repeatedName(name: string): Finding {
  return {
    severity: "error",
    code: "column-repeated",
    text: name,
    message: `Expected each column once, found “${name}” twice; the first one is read, the other kept aside under another name. Rename or delete one.`,
  };
}

/** Says whether the rows can be read without the columns that are not there. */
function reportMissing(
  table: TableName,
  { line, known, names }: Pick<Header, "known" | "names"> & { readonly line: number },
  find: FindAt,
): boolean {
  if (!hasNeeded(table, known)) {
    find(line, "", noHeader(table, names));
    return false;
  }
  const unknown = names.filter((_, position) => known[position] === -1);
  const missing = COLUMNS[table].filter(
    (column, index) => column.need !== "may" && !known.includes(index),
  );
  for (const { name, need } of missing) {
    const advice = didYouMean(nearestWords(name, unknown)) || `Add a column “${name}”.`;
    find(line, name, {
      severity: need === "should" ? "warning" : "error",
      code: "column-missing",
      text: "",
      message:
        need === "must"
          ? `Expected a column “${name}”, found none; no row of this file can be read without it. ${advice}`
          : `Expected a column “${name}”, found none; it is taken as empty. ${advice}`,
    });
  }
  return missing.every(({ need }) => need !== "must");
}

function noHeader(table: TableName, names: readonly string[]): Finding {
  const expected = COLUMNS[table].map(({ name }) => name).join(",");
  return {
    severity: "error",
    code: "header-missing",
    text: names.join(","),
    message: `Expected column names in the first row (${expected}), found ${quoted(names.join(","))}; no row of this file is read. Add them as the first row.`,
  };
}
