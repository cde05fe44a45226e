import { trimInvisible } from "../../model/trim-invisible.ts";
import type { GridRow } from "./grid.ts";
import { roleOfName } from "./role-names.ts";
import { readSheetDate } from "./sheet-date.ts";
import { stateOfName } from "./state-names.ts";

/** Which row names the columns. */
export interface FoundHeader {
  /** Index of the row of names, of the lower one where there are two, or of the first row where there is none. */
  readonly index: number;
  /** How many rows name the columns. */
  readonly height: 0 | 1 | 2;
}

/** A title above a table is at most this many rows long. */
const MOST_ABOVE = 60;

/** Rows that are compared with the names. */
const COMPARED = 200;

/**
 * The row of names: the first one of the table's width that is filled at least by half and holds words where the rows below hold dates,
 * numbers or addresses. Of two such rows, the upper with gaps, both name the columns. Deterministic; looks at the first rows only.
 */
export function findHeader(rows: readonly GridRow[], width: number): FoundHeader {
  const first = Math.max(
    rows.slice(0, MOST_ABOVE).findIndex((row) => isFilled(row, width)),
    0,
  );
  const row = rows[first];
  if (row === undefined) return { index: 0, height: 1 };
  const below = rows.slice(first + 1, first + 1 + COMPARED);
  const [next] = below;
  const above = rows[first - 1];
  if (next !== undefined && areTwoRows(row, next, { below: below.slice(1), width })) {
    return { index: first + 1, height: 2 };
  }
  // The upper row may be filled too little to be one of the table.
  if (above !== undefined && areTwoRows(above, row, { below, width }))
    return { index: first, height: 2 };
  if (isNames(row, below)) return { index: first, height: 1 };
  const isRagged = above !== undefined && Math.abs(above.cells.length - width) === 1;
  if (isRagged && width > 2 && isNames(above, [row, ...below])) {
    return { index: first - 1, height: 1 };
  }
  return { index: first, height: 0 };
}

/**
 * The names of columns that two rows tell: of the lower row, of the upper one where that is empty, of both where the lower one repeats
 * itself under different names above, which stand in the first of the columns that they are for.
 */
export function joinedNames(upper: GridRow, lower: GridRow, width: number): readonly string[] {
  const words = Array.from({ length: width }, (_, at) => trimInvisible(lower.cells[at] ?? ""));
  let group = "";
  return words.map((word, column) => {
    const own = trimInvisible(upper.cells[column] ?? "");
    group = own || group;
    if (word === "") return own;
    const isRepeated = words.filter((other) => other === word).length > 1;
    return isRepeated && group !== word ? `${group} ${word}` : word;
  });
}

/** How many cells a row has, empty ones at its end not counted beyond the table's width. */
export function fittingWidth(cells: readonly string[], width: number): number {
  let length = cells.length;
  while (length > width && cells[length - 1]?.trim() === "") length--;
  return length;
}

function isFilled({ cells }: GridRow, width: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "").length;
  return fittingWidth(cells, width) === width && filled >= Math.max(Math.min(2, width), width / 2);
}

/** Whether the lower of two rows fills gaps of the upper one with names. */
function areTwoRows(
  upper: GridRow,
  lower: GridRow,
  { below, width }: { readonly below: readonly GridRow[]; readonly width: number },
): boolean {
  if (width < 3 || fittingWidth(upper.cells, width) !== width) return false;
  const above = Array.from({ length: width }, (_, at) => trimInvisible(upper.cells[at] ?? ""));
  const words = Array.from({ length: width }, (_, at) => trimInvisible(lower.cells[at] ?? ""));
  const filled = words.filter((word) => word !== "");
  const gaps = above.filter((word) => word === "").length;
  const names = joinedNames(upper, lower, width);
  const named = names.filter((name) => name !== "");
  const isTable =
    gaps > 0 &&
    gaps < width - 1 &&
    named.length >= width * 0.75 &&
    new Set(named).size === named.length &&
    words.some((word, column) => word !== "" && above[column] === "") &&
    [...above, ...words].every((word) => !isDatum(word)) &&
    isNames({ ...lower, cells: names }, below);
  if (!isTable) return false;
  // Words alone may be a first row of data: they are as many as a row has, or name what tables of contacts have.
  const isWhole = gaps >= width / 4 && filled.length >= width * 0.75;
  return isWhole || filled.filter((word) => roleOfName(word) !== null).length > filled.length / 2;
}

/** Whether a word is what tables hold rather than what their columns are called. */
function isDatum(word: string): boolean {
  if (word === "") return false;
  return isValue(word) || stateOfName(word) !== null || readSheetDate(word, null).reading.ok;
}

function isNames({ cells }: GridRow, allBelow: readonly GridRow[]): boolean {
  const words = cells.map(trimInvisible);
  const below = allBelow.filter((row) => !isSameRow(row.cells, cells));
  if (words.every((word) => word === "")) return false;
  if (areYears(words)) return true;
  return words.every((word, column) => {
    if (word === "") return true;
    const values = below.flatMap((row) => {
      const cell = row.cells[column]?.trim() ?? "";
      return cell === "" ? [] : [cell];
    });
    if (values.length === 0) return !isValue(word) || below.length === 0;
    if (!isValue(word)) return !values.includes(word) || isMixed(values, word);
    return values.filter(isValue).length < values.length * 0.6;
  });
}

/** Whether a row says in every cell what another says, as the names at the head of a second page do. */
export function isSameRow(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((cell, at) => cell === b[at]);
}

/** A column of dates or numbers may well repeat its name, at the head of a second page. */
function isMixed(values: readonly string[], word: string): boolean {
  return !isValue(word) && values.filter(isValue).length > values.length / 2;
}

/** Names of a table with a column for each year. */
function areYears(words: readonly string[]): boolean {
  const years = words.slice(1).filter((word) => /^(?:1[5-9]|20)\d\d$/.test(word));
  const [first = ""] = words;
  return words.length > 2 && years.length === words.length - 1 && !isValue(first);
}

/** Whether a text is a number, date or address rather than a name. */
function isValue(text: string): boolean {
  if (text.length > 200) return true;
  return /^[-+(]?\d[\d\s.,:/%T+Z)-]*$/.test(text) || /^(?:https?:\/\/|www\.)\S+$/i.test(text);
}
