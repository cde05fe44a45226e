import type { GridRow, SkippedLine } from "../../../formats/sheet/grid.ts";
import type {
  SheetChoices,
  SheetUnderstanding,
} from "../../../formats/sheet/sheet-understanding.ts";
import type { Day } from "../../../model/day.ts";
import type { Problem } from "../../../model/problem.ts";
import type { DataSetLastPiece, DataSetPiece } from "../../opening/apart/data-file-messages.ts";

/** What is asked of the worker that reads a sheet; it keeps the file's bytes from one question to the next. */
export interface SheetQuestionAsked {
  /** Of this question, repeated in its answer. */
  readonly number: number;
  readonly file: Blob;
  /** Its name as given. */
  readonly name: string;
  readonly choices: SheetChoices;
  /** How the file is understood, or the data set that it is so understood. */
  readonly want: "reading" | "data set";
  readonly today: Day;
}

/** Rows that are set aside for one reason. */
export interface SetAsideReason {
  /** Of the first such row. */
  readonly message: string;
  /** Its line. */
  readonly row: number;
  readonly count: number;
}

/** A sheet as it is read with some choices: what a person needs to see of it, however many rows it has. */
export interface SheetReading {
  /** Of a workbook, in its order; empty for a text file. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** The one that is read; empty for a text file. */
  readonly sheet: string;
  /** Of a text file; empty for a workbook. */
  readonly encoding: string;
  readonly separator: string;
  /** The line of the header; 0 where there is none. */
  readonly headerRow: number;
  readonly columns: readonly string[];
  /** Which of them, from 0, hold the addresses of links behind the words in the column before. */
  readonly linkColumns: readonly number[];
  /** The first rows, long cells cut. */
  readonly rows: readonly GridRow[];
  readonly skipped: readonly SkippedLine[];
  /** What was noticed while the cells were read. */
  readonly problems: readonly Problem[];
  readonly understanding: SheetUnderstanding;
  /** The most frequent first; their counts add up to `understanding.counts.setAside`. */
  readonly reasons: readonly SetAsideReason[];
}

/** What became of the rows of a sheet. */
export interface SheetCounts {
  readonly rows: number;
  readonly kept: number;
  readonly setAsideTotal: number;
  /** A CSV file: the sheet's header, each row set aside and why; null where there is none. */
  readonly setAsideFile: Blob | null;
}

/** What is said of a sheet: how far the answer is; then the answer. */
export type SheetSaid =
  | { readonly share: number }
  | { readonly reading: SheetReading }
  /** The data set, piece by piece, and with its last one the rows. */
  | { readonly piece: DataSetPiece }
  | { readonly last: DataSetLastPiece; readonly counts: SheetCounts }
  /** The file is no table of somebody's own: it is to be opened as it is. */
  | { readonly isPlain: true }
  | { readonly failure: string; readonly problems: readonly Problem[] };

/** With the number of the question. */
export type SheetAnswer = { readonly number: number } & SheetSaid;
