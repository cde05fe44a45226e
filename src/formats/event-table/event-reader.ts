import { createEventProblems } from "./event-problems.ts";
import type { EventReaderOptions, EventReading } from "./event-reading.ts";
import { createEventRows } from "./event-rows.ts";
import type { EventRows } from "./event-rows.ts";
import { brokenRow, columnTwice, emptyTable, notEvents, notUtf8Table } from "./event-faults.ts";
import { createRowScanner } from "./row-scanner.ts";
import type { ScannedRow } from "./row-scanner.ts";
import { readLayout } from "./table-layout.ts";

/** Reads an event table as its bytes come. */
export interface EventReader {
  /** Takes the next bytes, unpacked; keeps no hold of them. */
  push(chunk: Uint8Array): void;
  /** What the bytes so far are. Asked once. */
  finish(): EventReading;
}

/**
 * A reader of event tables: separated by tabs, commas or semicolons, one event a row, in any of the forms that table-layout.ts knows.
 * What it answers does not depend on how the bytes are cut. Memory: 28 bytes a row kept, each name once, and at the end the columns of the
 * contacts; rows set aside take none.
 */
export function createEventReader(options: EventReaderOptions): EventReader {
  const problems = createEventProblems(options.file);
  let rows: EventRows | null = null;
  let isUnreadable = false;
  const begin = (first: ScannedRow) => {
    const { bytes, starts, ends, cells } = first;
    const decoder = new TextDecoder();
    const texts = Array.from({ length: Math.min(cells, starts.length) }, (_, cell) =>
      decoder.decode(bytes.subarray(starts[cell], ends[cell])).trim(),
    );
    const reading = readLayout(texts);
    const isText = !texts.some((text) => /[\0\ufffd]/.test(text));
    if (!isText || !("layout" in reading)) {
      isUnreadable = true;
      if (!isText) problems.ofFile(notUtf8Table());
      else if ("twice" in reading) problems.ofFile(columnTwice(reading.twice));
      else if ("missing" in reading) problems.ofFile(notEvents(texts, reading.missing));
      return;
    }
    rows = createEventRows(reading.layout, problems, options);
    if (!reading.layout.hasHeader) rows.take(first);
  };
  const scanner = createRowScanner({
    row(row) {
      if (rows !== null) rows.take(row);
      else if (!isUnreadable) begin(row);
    },
    broken(reason, line, beginning) {
      if (isUnreadable) return;
      rows?.setAside();
      const finding = () => brokenRow(reason, new TextDecoder().decode(beginning));
      problems.inRow(reason, line, "", finding);
    },
  });
  return {
    push: (chunk) => scanner.push(chunk),
    finish() {
      scanner.finish();
      if (rows !== null) return rows.finish();
      if (!isUnreadable) problems.ofFile(emptyTable());
      return { table: null, problems: problems.list(), rows: 0, kept: 0 };
    },
  };
}
