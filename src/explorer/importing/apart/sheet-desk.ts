import { partOf, type Progress } from "../../../formats/progress.ts";
import type { ReadOptions } from "../../../formats/read-result.ts";
import { dataSetOfSheet } from "../../../formats/sheet/data-set-of-sheet.ts";
import type { TextGrid } from "../../../formats/sheet/grid.ts";
import type {
  SheetChoices,
  SheetUnderstanding,
} from "../../../formats/sheet/sheet-understanding.ts";
import type { UnreadRow } from "../../../formats/sheet/sheet-rows.ts";
import { understandSheet } from "../../../formats/sheet/understand-sheet.ts";
import { openTableFile, type TableFile } from "../../../formats/table-file.ts";
import { excerpt } from "../../../model/problem.ts";
import { handOver } from "../../opening/apart/hand-over.ts";
import { megabytes, MOST_TABLE_BYTES } from "../../opening/apart/most-bytes.ts";
import { unpackedFile } from "../../opening/apart/unpacked-file.ts";
import { UnreadableFiles } from "../../opening/apart/unreadable-files.ts";
import { setAsideCsv, setAsideReasons } from "./set-aside.ts";
import type { SheetAnswer, SheetQuestionAsked, SheetReading, SheetSaid } from "./sheet-messages.ts";

/** Rows of the file that a preview shows. */
const SHOWN = 10;
/** UTF-16 units of a cell that a preview shows. */
const LONGEST_CELL = 120;
/** Problems that go to the preview; the report has them all. */
const MOST_PROBLEMS = 100;

/** What a worker says of one file. It keeps the file and the last grid, so that another choice costs only what it changes. Never throws. */
export function createSheetDesk(): (
  question: SheetQuestionAsked,
  say: (answer: SheetAnswer) => void,
) => Promise<SheetAnswer> {
  let table: TableFile | null | undefined;
  let last: { readonly key: string; readonly grid: TextGrid } | null = null;
  const gridFor = (file: TableFile, choices: SheetChoices, progress: Progress): TextGrid => {
    const { sheet, encoding, separator, headerRow } = choices;
    const key = JSON.stringify([sheet, encoding, separator, headerRow]);
    if (last?.key !== key) {
      last = null; // Of a large table two grids would not fit.
      last = { key, grid: file.grid(choices, progress) };
    }
    return last.grid;
  };
  return async ({ number, file, name, choices, want, today }, say) => {
    const progress: Progress = (share) => say({ number, share });
    try {
      if (table === undefined) {
        refuseTooLarge(file.size);
        const packed = await readWhole(file, partOf(progress, 0, ARRIVED));
        const bytes = await unpackedFile(name, packed);
        refuseTooLarge(bytes.length);
        table = await openTableFile(name.replace(/\.gz$/i, ""), bytes);
      }
      if (table === null) return { number, isPlain: true };
      const grid = gridFor(table, choices, partOf(progress, ARRIVED, CUT));
      const { sheets } = table;
      // Of several sheets one without a table is no reason to turn the others away.
      if (grid.columns.length === 0 && sheets.length < 2) return { number, ...refusal(grid) };
      const sheet = table.sheetFor(choices);
      if (want === "reading") {
        const understood = readingOf(grid, choices, partOf(progress, CUT, 1));
        return { number, reading: { sheets, sheet, ...understood } };
      }
      const options = { today, progress: partOf(progress, 0, UNDERSTOOD) };
      const said = handOverSheet(grid, { choices, ...options }, (piece) =>
        say({ number, ...piece }),
      );
      return { number, ...said };
    } catch (error) {
      if (error instanceof UnreadableFiles) {
        return { number, failure: error.message, problems: [] };
      }
      const detail = error instanceof Error ? error.message : String(error);
      return { number, failure: `The file could not be read. ${detail}`, problems: [] };
    }
  };
}

/** Shares of the work that are done when the file has arrived, and when it is cut into rows and cells. */
const ARRIVED = 0.1;
const CUT = 0.6;
/** The share that is done when the data set is made, which is then handed over. */
const UNDERSTOOD = 0.8;

/** @throws UnreadableFiles for more bytes than can be understood in a page */
function refuseTooLarge(bytes: number): void {
  if (bytes <= MOST_TABLE_BYTES) return;
  throw new UnreadableFiles(
    `This table has ${megabytes(bytes)} MB; one of any kind can have up to ${megabytes(MOST_TABLE_BYTES)} MB here. Open a part of it, or read it with the command line. A table of events may be larger: name its columns date, source, relation or cameo, and target.`,
  );
}

function refusal({ problems }: Pick<TextGrid, "problems">) {
  const gravest = problems.find(({ severity }) => severity === "error") ?? problems[0];
  return { failure: gravest?.message ?? "There is no table in this file.", problems };
}

function readingOf(
  grid: TextGrid,
  choices: SheetChoices,
  progress: Progress,
): Omit<SheetReading, "sheets" | "sheet"> {
  const { encoding, separator, headerRow, columns, linkColumns, skipped } = grid;
  const rows = grid.rows.slice(0, SHOWN).map(({ line, cells }) => ({
    ...{ line, cells: cells.map((cell) => excerpt(cell, LONGEST_CELL)) },
  }));
  const unread: UnreadRow[] = [];
  const hears = { progress, unread: (row: UnreadRow) => void unread.push(row) };
  return {
    ...{ encoding, separator, headerRow, columns, linkColumns, rows },
    skipped: skipped.slice(0, MOST_PROBLEMS),
    problems: grid.problems.slice(0, MOST_PROBLEMS),
    understanding: understandSheet(grid, choices, hears),
    reasons: setAsideReasons(grid, unread),
  };
}

/** Says the data set piece by piece, and gives what is said last. */
function handOverSheet(
  grid: TextGrid,
  {
    choices,
    ...options
  }: Pick<ReadOptions, "today" | "progress"> & Pick<SheetUnderstanding, "choices">,
  say: (said: SheetSaid) => void,
): SheetSaid {
  const { setAside, ...read } = dataSetOfSheet(grid, { choices }, options);
  const { dataset, problems, rows, kept, setAsideTotal } = read;
  const records = (dataset?.contacts.length ?? 0) + (dataset?.sources.length ?? 0);
  let handed = 0;
  const last = handOver({ dataset, problems }, (piece) => {
    say({ piece });
    if (!("records" in piece)) return;
    handed += piece.records.length;
    say({ share: UNDERSTOOD + (1 - UNDERSTOOD) * Math.min(handed / records, 1) });
  });
  if (last === null) return refusal(read);
  const csv = setAsideCsv(grid, setAside, { problems, separator: grid.separator || "," });
  const setAsideFile = csv === "" ? null : csvFile(csv);
  return { last, counts: { rows, kept, setAsideTotal, setAsideFile } };
}

/** Spreadsheets take a text for UTF-8 only where it begins with the mark. */
function csvFile(text: string): Blob {
  return new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" });
}

/** @throws Error in words where the file vanishes or is locked */
async function readWhole(file: Blob, progress: (share: number) => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  const reader = file.stream().getReader();
  for (;;) {
    const { value, done } = await reader.read().catch((cause: unknown) => {
      throw new Error("It may have been moved, changed or locked since it was chosen.", { cause });
    });
    if (done) return bytes.subarray(0, at);
    bytes.set(value, at);
    at += value.length;
    progress(at / file.size);
  }
}
