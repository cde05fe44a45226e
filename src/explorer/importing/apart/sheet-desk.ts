import { dataSetOfSheet } from "../../../formats/sheet/data-set-of-sheet.ts";
import type { TextGrid } from "../../../formats/sheet/grid.ts";
import type { SheetChoices } from "../../../formats/sheet/sheet-understanding.ts";
import { understandSheet } from "../../../formats/sheet/understand-sheet.ts";
import { openTableFile, type TableFile } from "../../../formats/table-file.ts";
import { excerpt } from "../../../model/problem.ts";
import { megabytes, MOST_TABLE_BYTES } from "../../opening/apart/most-bytes.ts";
import { unpackedFile } from "../../opening/apart/unpacked-file.ts";
import { UnreadableFiles } from "../../opening/apart/unreadable-files.ts";
import { setAsideCsv, setAsideReasons } from "./set-aside.ts";
import type {
  SheetAnswer,
  SheetDataSet,
  SheetQuestionAsked,
  SheetReading,
} from "./sheet-messages.ts";

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
  const gridFor = (file: TableFile, choices: SheetChoices): TextGrid => {
    const { sheet, encoding, separator, headerRow } = choices;
    const key = JSON.stringify([sheet, encoding, separator, headerRow]);
    if (last?.key !== key) last = { key, grid: file.grid(choices) };
    return last.grid;
  };
  return async ({ number, file, name, choices, want, today }, say) => {
    try {
      if (table === undefined) {
        refuseTooLarge(file.size);
        const packed = await readWhole(file, (share) => say({ number, share }));
        const bytes = await unpackedFile(name, packed);
        refuseTooLarge(bytes.length);
        table = await openTableFile(name.replace(/\.gz$/i, ""), bytes);
      }
      if (table === null) return { number, isPlain: true };
      const grid = gridFor(table, choices);
      const { sheets } = table;
      // Of several sheets one without a table is no reason to turn the others away.
      if (grid.columns.length === 0 && sheets.length < 2) return { number, ...refusal(grid) };
      const sheet = table.sheetFor(choices);
      if (want === "reading") {
        return { number, reading: { sheets, sheet, ...readingOf(grid, choices) } };
      }
      return { number, sheet: dataSetOf(grid, choices, today) };
    } catch (error) {
      if (error instanceof UnreadableFiles) {
        return { number, failure: error.message, problems: [] };
      }
      const detail = error instanceof Error ? error.message : String(error);
      return { number, failure: `The file could not be read. ${detail}`, problems: [] };
    }
  };
}

/** @throws UnreadableFiles for more bytes than can be understood in a page */
function refuseTooLarge(bytes: number): void {
  if (bytes <= MOST_TABLE_BYTES) return;
  throw new UnreadableFiles(
    `This table has ${megabytes(bytes)} MB; one of any kind can have up to ${megabytes(MOST_TABLE_BYTES)} MB here. Open a part of it, or read it with the command line. A table of events may be larger: name its columns date, source, relation or cameo, and target.`,
  );
}

function refusal({ problems }: TextGrid) {
  const gravest = problems.find(({ severity }) => severity === "error") ?? problems[0];
  return { failure: gravest?.message ?? "There is no table in this file.", problems };
}

function readingOf(grid: TextGrid, choices: SheetChoices): Omit<SheetReading, "sheets" | "sheet"> {
  const { encoding, separator, headerRow, columns, skipped } = grid;
  const rows = grid.rows.slice(0, SHOWN).map(({ line, cells }) => ({
    ...{ line, cells: cells.map((cell) => excerpt(cell, LONGEST_CELL)) },
  }));
  return {
    ...{ encoding, separator, headerRow, columns, rows },
    skipped: skipped.slice(0, MOST_PROBLEMS),
    problems: grid.problems.slice(0, MOST_PROBLEMS),
    understanding: understandSheet(grid, choices),
    reasons: setAsideReasons(grid, choices),
  };
}

function dataSetOf(grid: TextGrid, choices: SheetChoices, today: number): SheetDataSet {
  const { dataset, setAside, ...rest } = dataSetOfSheet(grid, { choices }, { today });
  const { problems } = rest;
  const csv = setAsideCsv(grid, setAside, { problems, separator: grid.separator || "," });
  if (dataset === null) return { dataset, ...rest, setAsideCsv: csv };
  const [contacts, sources] = [[...dataset.contacts], [...dataset.sources]];
  return { dataset: { ...dataset, contacts, sources }, ...rest, setAsideCsv: csv };
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
