import type { QuoteFault } from "./quote-fault.ts";

/** A row as it was read: the line where it begins, from 1 as an editor counts (LF, CR and CRLF each end a line), and its cells. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvReading {
  /** In the order of the file. A line without a single character makes no row; one of separators alone makes a row of empty cells. */
  readonly rows: readonly CsvRow[];
  /** Rows that could not be read to their end, as raw text. */
  readonly broken: readonly { readonly line: number; readonly text: string }[];
  readonly problems: readonly QuoteFault[];
}

/**
 * Rows of comma-separated text (RFC 4180; `separator` is one character). Quoted cells may hold separators, doubled quotes and line
 * breaks, which are kept as they are. A quote inside a cell is kept as text with a problem. A quote that is never closed, or whose
 * next quote on a later line can only be the beginning of another cell, breaks its row: reading resumes on the line below the quote.
 * Pure; linear in the text, whatever it holds.
 */
export function parseCsv(text: string, separator = ","): CsvReading {
  const rows: CsvRow[] = [];
  const broken: { line: number; text: string }[] = [];
  const problems: QuoteFault[] = [];
  const source: Source = { text, separator, lookahead: 8 * text.length + 10_000 };
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row = readRow(source, at, line);
    for (const problem of row.problems) problems.push(problem);
    if (row.broken) broken.push({ line, text: text.slice(at, lineEnd(text, row.end).end) });
    else if (row.end > at) rows.push({ line, cells: row.cells });
    const after = lineEnd(text, row.end);
    line = row.line + 1;
    at = after.next;
  }
  return { rows, broken, problems };
}

/** Comma-separated text of rows: LF after every row, quotes only where they are needed. {@link parseCsv} reads it back equal. */
export function formatCsv(rows: Iterable<readonly string[]>): string {
  let text = "";
  for (const cells of rows) {
    text += cells.length === 1 && cells[0] === "" ? '""' : cells.map(formatCell).join(",");
    text += "\n";
  }
  return text;
}

function formatCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

interface Source {
  readonly text: string;
  readonly separator: string;
  /**
   * How many characters may still be looked through in vain for closing quotes. Once spent, a quoted cell must close on its own line:
   * without this, a file of a million unclosed quotes would be read to its end a million times.
   */
  lookahead: number;
}

interface RowReading {
  readonly cells: readonly string[];
  readonly problems: readonly QuoteFault[];
  readonly broken: boolean;
  /** Before the line break that ends the row, or (broken) that ends the line of the quote. */
  readonly end: number;
  /** The line on which `end` lies. */
  readonly line: number;
}

function readRow(source: Source, start: number, startLine: number): RowReading {
  const { text, separator } = source;
  const cells: string[] = [];
  const problems: QuoteFault[] = [];
  let at = start;
  let line = startLine;
  for (;;) {
    const quoted = text[at] === '"';
    const cell = quoted ? readQuoted(source, at) : readPlain(source, at);
    if (cell.stray >= 0 || !cell.closed) {
      problems.push({
        code: cell.closed ? "quote-inside-cell" : "quote-not-closed",
        line,
        cell: cells.length,
        text: cell.closed ? cell.value : text.slice(at, lineEnd(text, at).end),
      });
    }
    if (!cell.closed) {
      return { cells, problems, broken: true, end: lineEnd(text, at).end, line };
    }
    cells.push(cell.value);
    if (quoted) line += countBreaks(cell.value);
    at = cell.end;
    if (text[at] !== separator) return { cells, problems, broken: false, end: at, line };
    at++;
  }
}

interface CellReading {
  readonly value: string;
  /** On the separator, the line break or the end of the text behind the cell. */
  readonly end: number;
  readonly closed: boolean;
  /** Position of a quote that should not be there, or -1. */
  readonly stray: number;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;

function readPlain({ text, separator }: Source, start: number): CellReading {
  const stop = separator.charCodeAt(0);
  let at = start;
  let stray = -1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === stop || code === LF || code === CR) break;
    if (code === QUOTE && stray < 0) stray = at;
  }
  return { value: text.slice(start, at), end: at, closed: true, stray };
}

function readQuoted(source: Source, start: number): CellReading {
  const { text } = source;
  const firstLineEnd = lineEnd(text, start).end;
  const limit = source.lookahead > 0 ? text.length : firstLineEnd;
  let stray = -1;
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && quote < limit) {
    if (text[quote + 1] === '"') {
      quote = text.indexOf('"', quote + 2);
      continue;
    }
    const end = closingEnd(source, quote);
    const laterLine = quote > firstLineEnd;
    if (end >= 0 && !(laterLine && stray >= 0)) {
      const value = text.slice(start + 1, quote).replaceAll('""', '"');
      return { value, end, closed: true, stray: end > quote + 1 ? quote : stray };
    }
    if (laterLine) break;
    stray = quote;
    quote = text.indexOf('"', quote + 1);
  }
  source.lookahead -= (quote < 0 ? text.length : quote) - start;
  return { value: "", end: start, closed: false, stray };
}

/** Where the cell ends if this quote closes it (blanks may follow), else -1. */
function closingEnd({ text, separator }: Source, quote: number): number {
  let at = quote + 1;
  while (text[at] === " ") at++;
  const next = text[at];
  return next === undefined || next === separator || next === "\n" || next === "\r" ? at : -1;
}

/** The end of the line that holds `at`, before and behind its line break. */
function lineEnd(text: string, at: number): { readonly end: number; readonly next: number } {
  let end = at;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end++;
  return { end, next: text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1 };
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n")) breaks++;
  }
  return breaks;
}
