import { sayCount } from "../../model/count-words.ts";
import { problemAt } from "../../model/problem.ts";
import type { Finding } from "../../model/problem.ts";
import { partOf, ROWS_A_WORD, UNHEARD, type Progress } from "../progress.ts";
import { quoteFinding } from "../quote-fault.ts";
import type { SetAsideRow } from "../read-result.ts";
import { fittingWidth } from "../sheet/find-header.ts";
import { gridOfRows } from "../sheet/grid-of-rows.ts";
import { noGrid } from "../sheet/grid.ts";
import type { GridRow, TextGrid } from "../sheet/grid.ts";
import type { SheetChoices } from "../sheet/sheet-understanding.ts";
import { decodeText } from "./decode-text.ts";
import type { DecodedText } from "./decode-text.ts";
import { encodingFindings, findControl, refusal, separatorMended } from "./text-findings.ts";
import { findDialect } from "./find-dialect.ts";
import type { FoundDialect } from "./find-dialect.ts";
import { readRecords } from "./read-records.ts";
import { SEPARATORS } from "./text-dialect.ts";

/** As many columns as a spreadsheet has. */
const MOST_COLUMNS = 16_384;

/** The share of the work that is done when the bytes are text. */
const DECODED = 0.4;

/** UTF-16 units; engines hold no longer texts. */
const MOST_BYTES = 500_000_000;

/**
 * The table in a text file of any encoding, separator and state. Every row is among `rows` or `setAside`; titles and notes are named.
 * Pure; linear in the bytes.
 */
export function readSheetText(
  file: string,
  bytes: Uint8Array,
  choices: Pick<SheetChoices, "encoding" | "separator" | "headerRow">,
  progress: Progress = UNHEARD,
): TextGrid {
  const refused = bytes.length > MOST_BYTES ? tooLarge(bytes.length) : refusal(bytes);
  if (refused !== null) return refusedGrid(file, refused);
  const decoded = decodeText(bytes, choices.encoding);
  const found = findDialect(decoded.text, choices.separator);
  if (found.width > MOST_COLUMNS) return refusedGrid(file, tooWide(found.width));
  progress(DECODED);
  const reading = readRows(file, decoded.text, found, partOf(progress, DECODED, 1));
  const { rows, width } = reading;
  const textOf = createTextOf(decoded.text, reading);
  const grid = gridOfRows({ file, rows, width, textOf }, choices.headerRow);
  return {
    ...grid,
    setAside: [...grid.setAside, ...reading.broken].sort((a, b) => a.row - b.row),
    problems: [
      ...encodingFindings(decoded).map(([row, finding]) =>
        problemAt({ file, row, column: "" }, finding),
      ),
      ...grid.problems,
      ...reading.faults.map(({ line, cell, finding }) =>
        problemAt({ file, row: line, column: grid.columns[cell] ?? "" }, finding),
      ),
    ].sort((a, b) => a.row - b.row),
    ...{ encoding: decoded.encoding, encodingIsGuess: isChangeable(decoded) },
    separator: found.dialect.separator,
  };
}

function isChangeable({ isGuess, mendedLines }: DecodedText): boolean {
  return isGuess || mendedLines.length > 0;
}

/** A row as it stands in the text. Most rows are never asked for, so their places are found by line when the first one is. */
function createTextOf(
  text: string,
  { rows, starts, ends }: Pick<RowsReading, "rows" | "starts" | "ends">,
): (row: GridRow) => string {
  let byLine: ReadonlyMap<number, number> | null = null;
  return ({ line }) => {
    byLine ??= new Map(rows.map((row, index) => [row.line, index]));
    const index = byLine.get(line) ?? -1;
    return text.slice(starts[index] ?? 0, ends[index] ?? 0);
  };
}

interface RowsReading {
  readonly rows: readonly GridRow[];
  /** Where the rows stand in the text, beside them. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly width: number;
  readonly broken: readonly SetAsideRow[];
  readonly faults: readonly {
    readonly line: number;
    readonly cell: number;
    readonly finding: Finding;
  }[];
}

function readRows(
  file: string,
  text: string,
  { dialect, width, start }: FoundDialect,
  progress: Progress,
): RowsReading {
  const rows: GridRow[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const broken: SetAsideRow[] = [];
  const faults: { line: number; cell: number; finding: Finding }[] = [];
  const linesAbove = start > 0 ? 1 : 0;
  const body = text.slice(start);
  for (const record of readRecords(body, dialect, width)) {
    const { cells, fault } = record;
    const line = record.line + linesAbove;
    const [from, to] = [record.start + start, record.end + start];
    if (fault !== null) {
      faults.push({
        line: fault.line + linesAbove,
        cell: fault.cell,
        finding: quoteFinding(fault),
      });
    }
    if (cells === null) {
      const rowText = text.slice(from, to);
      broken.push({
        file,
        row: line,
        id: rowText.split(dialect.separator, 1)[0] ?? "",
        text: rowText,
      });
      continue;
    }
    const mended = mendSeparator(cells, dialect.separator, width);
    if (mended !== null)
      faults.push({ line, cell: 0, finding: separatorMended(mended, dialect.separator) });
    const row = { line, cells: mended?.cells ?? cells };
    const control = findControl(row.cells);
    if (control !== null) faults.push({ line, ...control });
    if (rows.length % ROWS_A_WORD === 0) progress(from / text.length);
    rows.push(row);
    starts.push(from);
    ends.push(to);
  }
  return { rows, starts, ends, width: settledWidth(rows, width), broken, faults };
}

/** A row that has one cell in the table's separator, and in another one as many as the table. */
function mendSeparator(cells: readonly string[], separator: string, width: number) {
  const [only = ""] = cells;
  if (cells.length !== 1 || width < 3 || only.includes('"')) return null;
  for (const other of SEPARATORS) {
    const split = other === separator ? [] : only.split(other);
    if (split.length === width) return { cells: split, separator: other };
  }
  return null;
}

/** The width without columns that no row fills and the first row does not have: separators at the end of every row. */
function settledWidth(rows: readonly GridRow[], width: number): number {
  const first = rows[0]?.cells.length ?? 0;
  if (first < 2 || first >= width) return width;
  const fits = rows.every(
    ({ cells }) => cells.length !== width || fittingWidth(cells, first) <= first,
  );
  return fits ? first : width;
}

function refusedGrid(file: string, finding: Finding): TextGrid {
  return noGrid(file, [problemAt({ file, row: 0, column: "" }, finding)]);
}

function tooWide(width: number): Finding {
  return {
    severity: "error",
    code: "table-too-wide",
    text: "",
    message: `Expected at most ${sayCount(MOST_COLUMNS)} columns, as a spreadsheet has, found ${sayCount(width)}; the file is not read. Choose another separator, or split the table.`,
  };
}

function tooLarge(bytes: number): Finding {
  return {
    severity: "error",
    code: "file-too-large",
    text: "",
    message: `Expected a table of at most ${sayCount(MOST_BYTES)} bytes, found ${sayCount(bytes)}; the file is not read. Split it.`,
  };
}
