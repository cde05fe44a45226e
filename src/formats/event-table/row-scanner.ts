import { grown } from "./byte-dictionary.ts";
import { markBytes } from "./mark-bytes.ts";
import { CR, formOf, LF, QUOTE, type RowForm } from "./row-form.ts";

/** The row under the scanner: cell c is `bytes[starts[c] .. ends[c]]`. Everything is overwritten by the next row. */
export interface ScannedRow {
  readonly bytes: Uint8Array;
  /** Cells of the row; those behind {@link MOST_CELLS} are counted and have no bounds. */
  readonly cells: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where the row begins, as an editor counts lines, from 1. */
  readonly line: number;
}

/** Why a row cannot be told apart into cells. */
export type BrokenRow = "row-too-long" | "quote-not-closed" | "quote-inside-cell";

/** Takes what a scanner finds, in the order of the file. */
export interface RowTarget {
  row(row: ScannedRow): void;
  /** The bytes are the beginning of the row's first line, at most 200. */
  broken(reason: BrokenRow, line: number, beginning: Uint8Array): void;
}

/** Cells of a row that are looked at. */
export const MOST_CELLS = 256;

/** A row takes fewer bytes than this, its end and line breaks in quoted cells included. */
export const LONGEST_ROW = 1 << 18;

/** So many quotes that are not closed are looked for over several lines; behind that a quoted cell must close on its own line. */
const MOST_VAIN_SEARCHES = 64;

/** Bytes that are taken at once. */
const PIECE = 1 << 16;

/** What `#split` answers for a row with a quoted cell. */
const NEEDS_UNQUOTING = -1;

/** Cuts bytes into rows. */
export interface RowScanner {
  /** Takes the next bytes of the file; keeps no hold of them. Rows are told as soon as they are whole. */
  push(chunk: Uint8Array): void;
  /** Tells what is left. Nothing may be pushed after it. */
  finish(): void;
}

/**
 * A scanner of separated rows. A line ends with LF or CRLF; a line without a byte is no row. The separator (tab, comma or semicolon) and with
 * it the form come from the first line. Between tabs nothing is quoted; else a cell that begins with a double quote is quoted (RFC 4180) and
 * may hold separators, doubled quotes and line breaks. What it tells does not depend on how the bytes are cut into chunks. Memory: the
 * longest row and a piece of 64 kB, whatever the file holds. Allocates nothing for a row.
 */
export function createRowScanner(target: RowTarget): RowScanner {
  return new Scanner(target);
}

/** How far the quotes of a row could be read. */
type QuotedState = "read" | "quote-not-closed" | "quote-inside-cell";

class Scanner implements RowScanner, ScannedRow {
  readonly #target: RowTarget;
  /** Known before anything is marked or cut. */
  #form: RowForm | null = null;
  /** `pending[at .. filled]` waits to be told. */
  #pending = new Uint8Array(2 * PIECE);
  /** The same bytes, four together. */
  #words = new Int32Array(this.#pending.buffer);
  #at = 0;
  #filled = 0;
  #begun = false;
  /** Where separators, quotes and ends of lines are in `pending`, in order, and now and then something else: those from `mark` to `marked` are not told. */
  #marks = new Int32Array(this.#pending.length);
  #mark = 0;
  #marked = 0;
  /** In the middle of a row that is too long: everything up to the next LF is passed over. */
  #skipping = false;
  #vainSearches = 0;
  /** A quoted row without its quotes: its bytes, how many there are, where it ends in `pending`, and lines that end inside its cells. */
  #unquoted = new Uint8Array(1 << 10);
  #used = 0;
  #rowEnd = 0;
  #breaks = 0;

  bytes: Uint8Array = this.#pending;
  cells = 0;
  readonly starts = new Int32Array(MOST_CELLS);
  readonly ends = new Int32Array(MOST_CELLS);
  line = 1;

  constructor(target: RowTarget) {
    this.#target = target;
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at += PIECE) {
      this.#append(chunk.subarray(at, at + PIECE));
      this.#tellRows(false);
    }
  }

  finish(): void {
    this.#tellRows(true);
    if (this.#skipping) this.line++;
  }

  #append(piece: Uint8Array): void {
    if (this.#filled + piece.length > this.#pending.length) {
      this.#pending.copyWithin(0, this.#at, this.#filled);
      this.#filled -= this.#at;
      this.#at = 0;
    }
    const size = this.#filled + piece.length;
    if (size > this.#pending.length) {
      this.#pending = grown(this.#pending, 4 * Math.ceil(size / 2));
      this.#words = new Int32Array(this.#pending.buffer);
      this.#marks = new Int32Array(this.#pending.length);
    }
    this.#pending.set(piece, this.#filled);
    this.#filled = size;
  }

  /** Tells every row that is whole; with `last`, what is left too. */
  #tellRows(last: boolean): void {
    if (!this.#begun) {
      if (this.#filled < 3 && !last) return;
      this.#begun = true;
      if (hasByteOrderMark(this.#pending)) this.#at = 3;
    }
    if (this.#form === null && !this.#findForm(last)) return;
    this.#marked = markBytes(
      this.#words,
      { from: this.#at, to: this.#filled },
      this.#form!,
      this.#marks,
    );
    this.#mark = 0;
    while (this.#at < this.#filled) {
      if (this.#skipping) this.#skip();
      else if (!this.#readRow(last)) return;
    }
  }

  /** Passes over lines without a byte; whether there is one that has any, and is whole or as long as a row can be. */
  #findForm(last: boolean): boolean {
    for (; this.#at < this.#filled; this.line++) {
      const start = this.#at;
      const limit = Math.min(this.#filled, start + LONGEST_ROW);
      const end = this.#lineEnd(start, limit);
      if (end < 0 && !last && limit - start < LONGEST_ROW) return false;
      this.#form = formOf(this.#pending.subarray(start, end < 0 ? limit : end));
      if (this.#form !== null) return true;
      this.#at = Math.min(limit, end < 0 ? limit : end + 1);
    }
    return false;
  }

  /** Passes over the rest of a line, or as much of it as is here. */
  #skip(): void {
    const end = this.#lineEnd(this.#at, this.#filled);
    this.#at = end < 0 ? this.#filled : end + 1;
    if (end < 0) return;
    this.#skipping = false;
    this.line++;
  }

  /** Where the line ends, before `to`, or -1. */
  #lineEnd(from: number, to: number): number {
    const end = this.#pending.indexOf(LF, from);
    return end < to ? end : -1;
  }

  /** Tells the row at hand; false where more bytes are needed. */
  #readRow(last: boolean): boolean {
    const start = this.#at;
    const limit = Math.min(this.#filled, start + LONGEST_ROW);
    const isLong = limit - start === LONGEST_ROW;
    const end = this.#split(start, limit, this.#form!);
    if (end === NEEDS_UNQUOTING) return this.#readQuotedRow(start, limit, last);
    if (end < limit || (last && !isLong)) {
      this.#tellPlain(start, end);
      return true;
    }
    if (isLong) this.#tellTooLong(start);
    return isLong;
  }

  /** Sets the bounds of the cells and answers with the end of the row; `limit` where it has none before. */
  #split(start: number, limit: number, { separator, quotes }: RowForm): number {
    const bytes = this.#pending;
    const { starts, ends } = this;
    const marks = this.#marks;
    const marked = this.#marked;
    let mark = this.#firstMark(start);
    let cell = 0;
    let end = limit;
    starts[0] = start;
    for (; mark < marked; mark++) {
      const at = marks[mark]!;
      if (at >= limit) break;
      const byte = bytes[at]!;
      if (byte === separator) {
        if (cell < MOST_CELLS) ends[cell] = at;
        if (++cell < MOST_CELLS) starts[cell] = at + 1;
      } else if (byte === LF) {
        end = at;
        mark++;
        break;
      } else if (byte === QUOTE && quotes && starts[cell] === at) {
        this.#mark = mark;
        return NEEDS_UNQUOTING;
      }
    }
    if (cell < MOST_CELLS) ends[cell] = end;
    this.cells = cell + 1;
    this.#mark = mark;
    return end;
  }

  /** The first mark from there on: what was told by its bytes, as quoted rows are, has left marks behind. */
  #firstMark(start: number): number {
    let mark = this.#mark;
    while (mark < this.#marked && this.#marks[mark]! < start) mark++;
    return mark;
  }

  #tellPlain(start: number, lineEnd: number): void {
    this.bytes = this.#pending;
    this.#at = Math.min(lineEnd + 1, this.#filled);
    const end = lineEnd > start && this.bytes[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd;
    if (this.cells <= MOST_CELLS) this.ends[this.cells - 1] = end;
    if (end > start) this.#target.row(this);
    this.line++;
  }

  #tellBroken(reason: BrokenRow, start: number, end: number): void {
    const beginning = this.#pending.subarray(start, Math.min(end, start + 200));
    this.#target.broken(reason, this.line, beginning);
  }

  #tellTooLong(start: number): void {
    this.#tellBroken("row-too-long", start, start + LONGEST_ROW);
    this.#at = start + LONGEST_ROW;
    this.#skipping = true;
  }

  /** As {@link #readRow}, for a row with a quoted cell. */
  #readQuotedRow(start: number, limit: number, last: boolean): boolean {
    const isLong = limit - start === LONGEST_ROW;
    const lineEnd = this.#lineEnd(start, limit);
    const isOneLine = this.#vainSearches >= MOST_VAIN_SEARCHES && lineEnd >= 0;
    const state = this.#unquote(start, isOneLine ? lineEnd + 1 : limit);
    if (state === "read" && (this.#rowEnd < limit || (last && !isLong))) this.#tellUnquoted();
    else if (lineEnd < 0) return this.#readLongLine(state, start, last);
    else {
      const isSettled = last || isLong || isOneLine || state === "quote-inside-cell";
      if (isSettled) this.#passLine(state, start, lineEnd);
      return isSettled;
    }
    return true;
  }

  /** As {@link #readRow}, for quotes that cannot be read on a line whose end is not here. */
  #readLongLine(state: QuotedState, start: number, last: boolean): boolean {
    if (this.#filled - start >= LONGEST_ROW) this.#tellTooLong(start);
    else if (last) this.#passLine(state, start, this.#filled);
    else return false;
    return true;
  }

  #tellUnquoted(): void {
    this.bytes = this.#unquoted;
    this.#at = Math.min(this.#rowEnd + 1, this.#filled);
    this.#target.row(this);
    this.line += this.#breaks + 1;
  }

  /** Passes over the first line of a row whose quotes cannot be read. */
  #passLine(state: QuotedState, start: number, lineEnd: number): void {
    if (this.#rowEnd > lineEnd) this.#vainSearches++;
    this.#tellBroken(state === "read" ? "quote-not-closed" : state, start, lineEnd);
    this.#at = Math.min(lineEnd + 1, this.#filled);
    this.line++;
  }

  /** Cells without their quotes, up to the LF behind the row, `limit`, or what cannot be read: that is where `#rowEnd` is then. */
  #unquote(start: number, limit: number): QuotedState {
    const bytes = this.#pending;
    const { separator } = this.#form!;
    if (this.#unquoted.length < limit - start) this.#unquoted = new Uint8Array(2 * (limit - start));
    this.#used = 0;
    this.#breaks = 0;
    let at = start;
    for (let cell = 0; ; cell++) {
      const cellStart = this.#used;
      const isQuoted = at < limit && bytes[at] === QUOTE;
      at = isQuoted ? this.#copyQuoted(at + 1, limit) : this.#copyPlain(at, limit, separator);
      this.#rowEnd = Math.min(at, limit);
      if (at > limit) return "quote-not-closed";
      this.#setCell(cell, cellStart, this.#used);
      if (at === limit || bytes[at] === LF) return "read";
      if (bytes[at] !== separator) return "quote-inside-cell";
      at++;
    }
  }

  /** Where the closing quote is passed, with a CR that ends the row; beyond `limit` where there is none. */
  #copyQuoted(start: number, limit: number): number {
    const bytes = this.#pending;
    for (let at = start; at < limit; at++) {
      const byte = bytes[at]!;
      if (byte === LF) this.#breaks++;
      if (byte === QUOTE) {
        if (at + 1 === limit || bytes[at + 1] !== QUOTE) {
          return this.#isReturn(at + 1, limit) ? at + 2 : at + 1;
        }
        at++;
      }
      this.#unquoted[this.#used++] = byte;
    }
    return limit + 1;
  }

  #copyPlain(start: number, limit: number, separator: number): number {
    const bytes = this.#pending;
    let at = start;
    while (at < limit && bytes[at] !== separator && bytes[at] !== LF) {
      this.#unquoted[this.#used++] = bytes[at++]!;
    }
    if (at > start && this.#isReturn(at - 1, limit)) this.#used--;
    return at;
  }

  /** Whether a CR stands there that ends the row. */
  #isReturn(at: number, limit: number): boolean {
    const bytes = this.#pending;
    return at < limit && bytes[at] === CR && (at + 1 === limit || bytes[at + 1] === LF);
  }

  #setCell(cell: number, start: number, end: number): void {
    this.cells = cell + 1;
    if (cell >= MOST_CELLS) return;
    this.starts[cell] = start;
    this.ends[cell] = end;
  }
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
