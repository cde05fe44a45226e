import { trimInvisible } from "../../model/trim-invisible.ts";
import type { GridRow } from "./grid.ts";

/** Which row names the columns. */
export interface FoundHeader {
  /** Index of the row of names, or of the first row where there is none. */
  readonly index: number;
  readonly isHeader: boolean;
}

/** A title above a table is at most this many rows long. */
const MOST_ABOVE = 60;

/** Rows that are compared with the names. */
const COMPARED = 200;

/**
 * The row of names: the first one of the table's width that is filled at least by half and holds words where the rows below hold dates,
 * numbers or addresses. Of two such rows, the upper with gaps, it is the lower. Deterministic; looks at the first rows only.
 */
export function findHeader(rows: readonly GridRow[], width: number): FoundHeader {
  const first = Math.max(
    rows.slice(0, MOST_ABOVE).findIndex((row) => isFilled(row, width)),
    0,
  );
  const row = rows[first];
  if (row === undefined) return { index: 0, isHeader: true };
  const below = rows.slice(first + 1, first + 1 + COMPARED);
  const [next] = below;
  if (next !== undefined && hasGaps(row, width) && isNamesOver(next, below.slice(1), width)) {
    return { index: first + 1, isHeader: true };
  }
  if (isNames(row, below)) return { index: first, isHeader: true };
  const above = rows[first - 1];
  const isRagged = above !== undefined && Math.abs(above.cells.length - width) === 1;
  if (isRagged && width > 2 && isNames(above, [row, ...below])) {
    return { index: first - 1, isHeader: true };
  }
  return { index: first, isHeader: false };
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

function hasGaps({ cells }: GridRow, width: number): boolean {
  const gaps = cells.slice(0, width).filter((cell) => cell.trim() === "").length;
  return width > 2 && gaps >= width / 4;
}

/** Whether a row fills the gaps of the one above it with names. */
function isNamesOver(row: GridRow, below: readonly GridRow[], width: number): boolean {
  const words = row.cells.map(trimInvisible);
  const filled = words.filter((word) => word !== "");
  return (
    filled.length >= width * 0.75 &&
    new Set(filled).size === filled.length &&
    filled.every((word) => !isValue(word)) &&
    isNames(row, below)
  );
}

function isNames({ cells }: GridRow, below: readonly GridRow[]): boolean {
  const words = cells.map(trimInvisible);
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
