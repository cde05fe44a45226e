import type { QuoteFault } from "../quote-fault.ts";
import { fittingWidth } from "../sheet/find-header.ts";
import { nextPlaces } from "./next-place.ts";
import type { TextDialect } from "./text-dialect.ts";
import { textLines } from "./text-lines.ts";

/** A row of text cells as it was read, or, `cells` null, one that cannot be. */
export interface TextRecord {
  /** The line where it begins, from 1 as an editor counts. */
  readonly line: number;
  readonly cells: readonly string[] | null;
  /** Where it stands in the text, its line break not included. */
  readonly start: number;
  readonly end: number;
  readonly fault: QuoteFault | null;
}

/**
 * Rows of separated text in which anything may be damaged; lines without a character make none. `width` is how many cells the rows of the
 * table have, 0 where that is not known: a quoted cell may run over several lines only if its row then has that width, and not if each of
 * the lines has it by itself, or, where its row has another, if none of the lines has it; otherwise its row ends where its first line ends. So a damaged quote costs its own row and no other.
 * Linear in the text, whatever it holds.
 */
export function* readRecords(
  text: string,
  dialect: TextDialect,
  width: number,
): Generator<TextRecord> {
  const source: Source = {
    ...{ text, dialect, width },
    lookahead: 8 * text.length + 10_000,
    quotes: nextPlaces(text, dialect.quote),
    separators: nextPlaces(text, dialect.separator),
  };
  const lines = textLines(text);
  let line = 1;
  for (let start = 0; start < text.length;) {
    const firstEnd = lines.endOf(start);
    let end = firstEnd;
    if (end > start) {
      const record = readRecord(source, { start, end, line });
      yield record;
      end = record.end;
    }
    line += end === firstEnd ? 1 : countBreaks(text, start, end) + 1;
    start = lines.behind(end);
  }
}

interface Source {
  readonly text: string;
  readonly dialect: TextDialect;
  readonly width: number;
  /**
   * How many characters may still be looked through in vain for closing quotes. Once spent, a quoted cell must close on its own line:
   * without this, a file of a million unclosed quotes would be read to its end a million times.
   */
  lookahead: number;
  /** The first quote at or behind a position. */
  readonly quotes: (from: number) => number;
  /** The first separator at or behind a position: a text without any is looked through once, not once a line. */
  readonly separators: (from: number) => number;
}

/** The first line of a row. */
interface FirstLine {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

function readRecord(source: Source, first: FirstLine): TextRecord {
  const { text, dialect } = source;
  const { start, end, line } = first;
  if (source.quotes(start) >= end) {
    const cells = splitPlain(text.slice(start, end), dialect);
    return { line, cells, start, end, fault: null };
  }
  const whole = readCells(source, first, source.lookahead > 0 ? text.length : end);
  if (whole.end <= end && whole.open === null) return recordOf(source, first, whole);
  if (whole.open === null && isOneRow(source, first, whole)) return recordOf(source, first, whole);
  source.lookahead -= whole.reached - start;
  const alone = readCells(source, first, end);
  return brokenToItsEnd(source, first, whole.open ?? alone.open) ?? recordOf(source, first, alone);
}

/** A row whose quote is never closed, where the quote taken as text shows one row of several lines; else null. */
function brokenToItsEnd(
  source: Source,
  first: FirstLine,
  open: QuotePlace | null,
): TextRecord | null {
  if (open === null || source.lookahead <= 0) return null;
  const { text } = source;
  const whole = readCells(source, first, text.length, open.at);
  source.lookahead -= whole.reached - first.start;
  const isLonger = whole.open === null && whole.end > first.end;
  if (!isLonger || !isOneRow(source, first, whole)) return null;
  const { start, line, end } = { ...first, end: whole.end };
  const fault = {
    code: "quote-not-closed",
    line: line + countBreaks(text, start, open.at),
    cell: open.cell,
    text: text.slice(open.at, lineEndFrom(text, open.at)),
  } as const;
  return { line, cells: null, start, end, fault };
}

function recordOf(
  { text }: Source,
  { start, end, line }: FirstLine,
  cells: CellsReading,
): TextRecord {
  const { open, stray } = cells;
  if (open !== null) {
    const at = text.slice(open.at, end);
    const fault = { code: "quote-not-closed", line, cell: open.cell, text: at } as const;
    return { line, cells: null, start, end, fault };
  }
  const fault =
    stray === null
      ? null
      : ({
          code: "quote-inside-cell",
          line: line + countBreaks(text, start, stray.at),
          cell: stray.cell,
          text: cells.cells[stray.cell] ?? "",
        } as const);
  return { line, cells: cells.cells, start, end: cells.end, fault };
}

/** Whether cells that were read over several lines are one row rather than several that a damaged quote glued together. */
function isOneRow(source: Source, first: FirstLine, { cells, end, stray }: CellsReading): boolean {
  const { width } = source;
  if (width === 0) return stray === null;
  const isWide = fittingWidth(cells, width) === width;
  if (width < 3) return isWide && stray === null;
  if (isWide) return !isEachLine(source, first.start, end, (cellsAlone) => cellsAlone === width);
  // A row of another width may have cells of several lines too, but not where quotes are damaged.
  const noneIsRow = isEachLine(source, first.start, end, (cellsAlone) => cellsAlone !== width);
  return stray === null && noneIsRow;
}

/** Whether something is true of the number of cells that each line has by itself. */
function isEachLine(
  source: Source,
  start: number,
  end: number,
  test: (cells: number) => boolean,
): boolean {
  const { text } = source;
  for (let at = start; at < end;) {
    const lineEnd = lineEndFrom(text, at);
    if (!test(widthAlone(source, at, lineEnd))) return false;
    at = text[lineEnd] === "\r" && text[lineEnd + 1] === "\n" ? lineEnd + 2 : lineEnd + 1;
  }
  return true;
}

/** How many cells a line has by itself, a quote in it that is not closed there taken as text. */
function widthAlone(source: Source, start: number, end: number): number {
  const { cells, open } = readCells(source, { start, end, line: 0 }, end);
  if (open === null) return cells.length;
  return cells.length + source.text.slice(open.at, end).split(source.dialect.separator).length;
}

interface CellsReading {
  readonly cells: readonly string[];
  /** Before the line break that ends the row. */
  readonly end: number;
  /** A quote that is never closed. */
  readonly open: QuotePlace | null;
  /** The first quote that stands inside a cell. */
  readonly stray: QuotePlace | null;
  /** How far was looked. */
  readonly reached: number;
}

interface QuotePlace {
  readonly cell: number;
  readonly at: number;
}

/** The cells of a row that begins at a line's start; quoted ones must close before `limit`. A quote at `plain` is text. */
function readCells(source: Source, first: FirstLine, limit: number, plain = -1): CellsReading {
  const { text, dialect } = source;
  const cells: string[] = [];
  let stray: QuotePlace | null = null;
  let lineEnd = first.end;
  for (let at = first.start; ;) {
    const opening = openingQuote(text, at, dialect);
    const cell =
      opening < 0 || opening === plain
        ? readPlain(source, at, lineEnd)
        : readQuoted(source, opening, { lineEnd, limit });
    if (!cell.closed) {
      const open = { cell: cells.length, at: opening };
      return { cells, end: first.end, open, stray, reached: cell.end };
    }
    if (cell.stray >= 0) stray ??= { cell: cells.length, at: cell.stray };
    cells.push(cell.value);
    at = cell.end;
    if (at > lineEnd) lineEnd = lineEndFrom(text, at);
    if (at >= lineEnd) return { cells, end: at, open: null, stray, reached: at };
    at++;
  }
}

/** The quote that opens the cell at a position, blanks before it passed over; -1 where the cell is not quoted. */
function openingQuote(text: string, start: number, { quote, separator }: TextDialect): number {
  let at = start;
  while (text[at] === " " && separator !== " ") at++;
  return text[at] === quote ? at : -1;
}

interface CellReading {
  readonly value: string;
  /** On the separator or line break behind the cell, or at the text's end; how far was looked for an unclosed one. */
  readonly end: number;
  readonly closed: boolean;
  /** Position of a quote that should not be there, or -1. */
  readonly stray: number;
}

function readPlain(
  { text, dialect, separators }: Source,
  start: number,
  lineEnd: number,
): CellReading {
  const { quote, blankBehind } = dialect;
  const end = Math.min(separators(start), lineEnd);
  const from = blankBehind && text[start] === " " ? start + 1 : start;
  const value = text.slice(from, end);
  // An apostrophe is no quote gone astray.
  const inside = quote === '"' ? value.indexOf(quote) : -1;
  return { value, end, closed: true, stray: inside < 0 ? -1 : from + inside };
}

function readQuoted(
  { text, dialect }: Source,
  start: number,
  { lineEnd, limit }: { readonly lineEnd: number; readonly limit: number },
): CellReading {
  const { quote, backslash } = dialect;
  let stray = -1;
  let at = text.indexOf(quote, start + 1);
  while (at >= 0 && at < limit) {
    if (backslash && text[at - 1] === "\\") {
      at = text.indexOf(quote, at + 1);
      continue;
    }
    if (text[at + 1] === quote) {
      at = text.indexOf(quote, at + 2);
      continue;
    }
    const end = closingEnd(text, at, dialect);
    const isLater = at > lineEnd;
    if (end >= 0 && !(isLater && stray >= 0)) {
      const value = unquote(text.slice(start + 1, at), dialect);
      return { value, end, closed: true, stray };
    }
    if (isLater) return { value: "", end: at, closed: false, stray };
    if (stray < 0) stray = at;
    at = text.indexOf(quote, at + 1);
  }
  const end = at < 0 ? Math.min(limit, text.length) : at;
  return { value: "", end, closed: false, stray };
}

function unquote(text: string, { quote, backslash }: TextDialect): string {
  const plain = text.includes(quote) ? text.replaceAll(quote + quote, quote) : text;
  return backslash ? plain.replaceAll(`\\${quote}`, quote) : plain;
}

/** Where the cell ends if this quote closes it (blanks may follow), else -1. */
function closingEnd(text: string, quote: number, { separator }: TextDialect): number {
  let at = quote + 1;
  while (text[at] === " " && separator !== " ") at++;
  const next = text[at];
  return next === undefined || next === separator || next === "\n" || next === "\r" ? at : -1;
}

function splitPlain(line: string, { separator, blankBehind }: TextDialect): string[] {
  const cells = line.split(separator);
  return blankBehind ? cells.map((cell) => (cell.startsWith(" ") ? cell.slice(1) : cell)) : cells;
}

function lineEndFrom(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  return end;
}

function countBreaks(text: string, start: number, end: number): number {
  let breaks = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) breaks++;
  }
  return breaks;
}
