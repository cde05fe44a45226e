import type { ExtraCells, TableName } from "../model/dataset.ts";
import { parseEdtf } from "../model/edtf.ts";
import type { DateReading, EdtfDate } from "../model/edtf.ts";
import { problemAt, quoted } from "../model/problem.ts";
import type { Finding, Report } from "../model/problem.ts";
import { trimInvisible } from "../model/trim-invisible.ts";
import { parseTypedDate } from "../model/typed-date.ts";
import { COLUMNS } from "./columns.ts";
import { splitList } from "./list-cell.ts";
import type { ReadOptions } from "./read-result.ts";

/** What stands in one cell: text, or (JSON) several values. */
export type RawCell = string | readonly string[];

/** A row or a JSON record before it has a meaning. */
export interface RawRecord {
  /** The line where it begins, from 1. */
  readonly row: number;
  /** Parallel to `COLUMNS[table]`; empty text where there is nothing. */
  readonly cells: readonly RawCell[];
  /** Cells of columns that nobody knows, sorted by name, none empty. */
  readonly extra: ExtraCells;
  /** The row as it was written, should it be set aside. */
  readonly source: () => string;
}

/** How cells are read, and who hears what is odd about them. */
export interface Reading extends Pick<ReadOptions, "readOddDate"> {
  readonly report: Report;
}

/** The cells of one record by name, as the model wants them; whatever is odd about one is reported at its place. */
export class RecordCells {
  readonly #table: TableName;
  readonly #raw: RawRecord;
  readonly #file: string;
  readonly #report: Report;
  readonly #readOddDate: (file: string, cell: string) => DateReading;
  readonly #unread: (readonly [string, string])[] = [];

  constructor(
    origin: { readonly table: TableName; readonly file: string },
    raw: RawRecord,
    { report, readOddDate = (_, cell) => parseTypedDate(cell) }: Reading,
  ) {
    this.#table = origin.table;
    this.#file = origin.file;
    this.#raw = raw;
    this.#report = report;
    this.#readOddDate = readOddDate;
  }

  find(column: string, finding: Finding): void {
    this.#report(problemAt({ file: this.#file, row: this.#raw.row, column }, finding));
  }

  /** The text exactly as it stands. */
  text(column: string): string {
    const cell = this.#cell(column);
    return typeof cell === "string" ? cell : cell.join("; ");
  }

  /** An id, kind or date: invisible characters at its ends are taken off, which is said. */
  word(column: string): string {
    const text = this.text(column);
    const word = trimInvisible(text);
    if (word !== text && word !== "") this.#findTrimmed(column, text);
    return word;
  }

  /** A word that may not be empty; null, reported as an error, where it is. */
  needed(column: string): string | null {
    const word = this.word(column);
    if (word !== "") return word;
    this.find(column, {
      severity: "error",
      code: "cell-empty",
      text: "",
      message: `Expected the ${column} of this row, found nothing; the row is set aside. Fill the cell.`,
    });
    return null;
  }

  /** Several ids or topics, in the order written, none empty. */
  words(column: string): string[] {
    const cell = this.#cell(column);
    if (cell === "") return [];
    const separator = COLUMNS[this.#table].find(({ name }) => name === column)?.separator ?? ";";
    const values = typeof cell === "string" ? splitList(cell, separator) : cell;
    const words = values.map(trimInvisible);
    // Blanks beside a separator are how people write lists.
    if (words.some((word, i) => word !== "" && word !== values[i]?.trim())) {
      this.#findTrimmed(column, values.join(separator));
    }
    return words.filter((word) => word !== "");
  }

  /** A date; null where the cell is empty or, reported as an error that ends with the row's fate, where it cannot be read. */
  date(column: string, fate = "It is taken as not known."): EdtfDate | null {
    const word = this.word(column);
    if (word === "") return null;
    const reading = parseEdtf(word);
    if (reading.ok) return reading.date;
    const typed = this.#readOddDate(this.#file, word);
    if (!typed.ok) {
      this.#unread.push([column, word]);
      const asTyped = typed.problem.code !== "date-not-understood";
      const { code, message } = asTyped ? typed.problem : reading.problem;
      this.find(column, { severity: "error", code, text: word, message: `${message} ${fate}` });
      return null;
    }
    this.find(column, {
      severity: "warning",
      code: "date-not-edtf",
      text: word,
      message: `Expected a date such as 2020-10-02, found ${quoted(word)}, which is read as ${typed.date.written}. Write it so.`,
    });
    return typed.date;
  }

  /** Unknown cells and dates that could not be read, to be written back as they were; undefined where there are none. */
  extra(): { readonly extra?: ExtraCells } {
    const all = [...this.#raw.extra, ...this.#unread];
    if (all.length === 0) return {};
    return { extra: sortExtra(all) };
  }

  #cell(column: string): RawCell {
    const index = COLUMNS[this.#table].findIndex(({ name }) => name === column);
    return this.#raw.cells[index] ?? "";
  }

  #findTrimmed(column: string, text: string): void {
    this.find(column, {
      severity: "notice",
      code: "cell-trimmed",
      text,
      message: `${quoted(text)} had blanks or invisible characters at an end of a word; they are left out.`,
    });
  }
}

/** Cells of unknown columns in the order in which records keep them: by name, so that the order of columns means nothing. */
export function sortExtra(extra: ExtraCells): ExtraCells {
  return extra.length < 2 ? extra : extra.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
