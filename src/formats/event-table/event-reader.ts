import type { Finding, Problem } from "../../model/problem.ts";
import { createEventProblems } from "./event-problems.ts";
import type { EventProblems } from "./event-problems.ts";
import type { EventReaderOptions, EventReading } from "./event-reading.ts";
import { titleOfTables } from "./event-records.ts";
import type { TableFile } from "./event-records.ts";
import { createEventRows } from "./event-rows.ts";
import type { EventRows } from "./event-rows.ts";
import * as faults from "./event-faults.ts";
import { createRowScanner } from "./row-scanner.ts";
import type { BrokenRow, RowScanner, ScannedRow } from "./row-scanner.ts";
import { hasSameColumns, readLayout } from "./table-layout.ts";
import type { TableLayout } from "./table-layout.ts";

/** Reads event tables as their bytes come. */
export interface EventReader {
  /** Takes the next bytes, unpacked; keeps no hold of them. */
  push(chunk: Uint8Array): void;
  /** The bytes so far are a whole file; those that follow are of the next. */
  nextFile(name: string): void;
  /** What the bytes so far are. Asked once. */
  finish(): EventReading;
}

/**
 * A reader of event tables: separated by tabs, commas or semicolons, one event a row, in any of the forms that table-layout.ts knows. Several
 * files of one layout are one table, whose reports are brought together across files as within one.
 * What it answers does not depend on how the bytes are cut. Memory: 12 bytes a row kept, 16 where rows have origins, 14 for each contact that they
 * are of, each name once, and at the end the columns of the contacts; rows set aside take none.
 */
export function createEventReader(options: EventReaderOptions): EventReader {
  return new Reader(options);
}

class Reader implements EventReader {
  readonly #options: EventReaderOptions;
  readonly #files: TableFile[];
  readonly #problems: EventProblems[];
  #scanner: RowScanner;
  #layout: TableLayout | null = null;
  #rows: EventRows | null = null;
  #isUnreadable = false;
  /** The present file: whether its first row was taken, and where its last row began. */
  #hasBegun = false;
  #lines = 0;

  constructor(options: EventReaderOptions) {
    this.#options = options;
    this.#files = [{ name: options.file, before: 0 }];
    this.#problems = [createEventProblems(options.file)];
    this.#scanner = this.#newScanner();
  }

  push(chunk: Uint8Array): void {
    this.#scanner.push(chunk);
  }

  nextFile(name: string): void {
    this.#endFile();
    const problems = createEventProblems(name);
    this.#rows?.nextFile(this.#lines, problems);
    this.#files.push({ name, before: this.#files.at(-1)!.before + this.#lines });
    this.#problems.push(problems);
    this.#scanner = this.#newScanner();
    this.#hasBegun = false;
    this.#lines = 0;
  }

  finish(): EventReading {
    this.#endFile();
    if (this.#rows === null || this.#isUnreadable) {
      return { table: null, problems: listOf(this.#problems), rows: 0, kept: 0 };
    }
    const { table, rows, kept } = this.#rows.finish();
    const problems = listOf([...this.#ofAll(kept, table.columns.length), ...this.#problems]);
    return { table: { files: this.#files, ...table }, problems, rows, kept };
  }

  /** Tells how many reports became contacts: of one file among its problems, of several in problems of their own. */
  #ofAll(reports: number, contacts: number): readonly EventProblems[] {
    const isOne = this.#files.length === 1;
    const problems = isOne
      ? this.#problems[0]!
      : createEventProblems(titleOfTables(this.#files.map(({ name }) => name)));
    if (contacts < reports) problems.ofFile(faults.manyBecameFew(reports, contacts));
    return isOne ? [] : [problems];
  }

  #endFile(): void {
    this.#scanner.finish();
    if (!this.#hasBegun) this.#ofFile(faults.emptyTable());
  }

  #ofFile(finding: Finding): void {
    this.#problems.at(-1)!.ofFile(finding);
  }

  #newScanner(): RowScanner {
    return createRowScanner({
      row: (row) => this.#takeRow(row),
      broken: (reason, line, beginning) => this.#takeBroken(reason, line, beginning),
    });
  }

  #takeRow(row: ScannedRow): void {
    this.#lines = row.line;
    if (this.#hasBegun) {
      if (!this.#isUnreadable) this.#rows!.take(row);
    } else this.#begin(row);
  }

  #takeBroken(reason: BrokenRow, line: number, beginning: Uint8Array): void {
    this.#lines = line;
    if (this.#isUnreadable) return;
    this.#rows?.setAside();
    const finding = () => faults.brokenRow(reason, new TextDecoder().decode(beginning));
    this.#problems.at(-1)!.inRow(reason, line, "", finding);
  }

  /** Takes a file's first row. */
  #begin(first: ScannedRow): void {
    this.#hasBegun = true;
    const cells = textsOf(first);
    const layout = this.#layoutIn(cells);
    if (layout === null) {
      this.#isUnreadable = true;
      return;
    }
    if (this.#rows === null) {
      this.#layout = layout;
      this.#rows = createEventRows(layout, this.#problems.at(-1)!, this.#options);
    }
    if (!layout.hasHeader) this.#rows.take(first);
  }

  /** Null where the file cannot be read together with those before it, which is told. */
  #layoutIn(cells: readonly string[]): TableLayout | null {
    if (cells.some((text) => /[\0\ufffd]/.test(text))) {
      this.#ofFile(faults.notUtf8Table());
      return null;
    }
    const reading = readLayout(cells);
    if ("twice" in reading) this.#ofFile(faults.columnTwice(reading.twice));
    else if ("missing" in reading) this.#ofFile(faults.notEvents(cells, reading.missing));
    else if (this.#layout === null || hasSameColumns(this.#layout, reading.layout)) {
      return reading.layout;
    } else this.#ofFile(faults.otherLayout(this.#options.file, cells));
    return null;
  }
}

function listOf(all: readonly EventProblems[]): readonly Problem[] {
  return all.flatMap((problems) => problems.list());
}

function textsOf({ bytes, starts, ends, cells }: ScannedRow): readonly string[] {
  const decoder = new TextDecoder();
  return Array.from({ length: Math.min(cells, starts.length) }, (_, cell) =>
    decoder.decode(bytes.subarray(starts[cell], ends[cell])).trim(),
  );
}
