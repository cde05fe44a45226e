import type { DataSet } from "../model/dataset.ts";
import type { Day } from "../model/day.ts";
import type { DateReading } from "../model/edtf.ts";
import type { Problem } from "../model/problem.ts";
import type { Progress } from "./progress.ts";
import type { SheetChoices } from "./sheet/sheet-understanding.ts";

/** A row that is not in the data set, kept so that it can be mended and read again. */
export interface SetAsideRow {
  readonly file: string;
  /** The line where it begins, from 1. */
  readonly row: number;
  /** What stands first in it, which others may refer to as its id; may be empty. */
  readonly id: string;
  /** The row as CSV or JSON text. */
  readonly text: string;
}

/** What reading a file or folder gave. `rows = kept + setAsideTotal`. */
export interface ReadResult {
  /** Null where nothing could be read; the problems say why. */
  readonly dataset: DataSet | null;
  /** In the order of files, rows and columns. */
  readonly problems: readonly Problem[];
  /** Rows of all tables, headers not counted. */
  readonly rows: number;
  readonly kept: number;
  /** Rows that are not in the data set. */
  readonly setAsideTotal: number;
  /** Those of them that can be mended: all of a folder's, none of an event table's, which has too many. */
  readonly setAside: readonly SetAsideRow[];
}

export interface ReadOptions {
  /** The present day, against which dates in the future are noticed; without it only years from 2100 on are. */
  readonly today?: Day;
  /** Of an event table: rows that are kept are those of contacts (without it), or those of every event. */
  readonly include?: "contacts" | "all";
  /** Of a workbook: the name or the number, from 1, of the one sheet to read. */
  readonly sheet?: string;
  /** Of a table that is neither ours nor one of events: what was decided about it. */
  readonly choices?: Partial<SheetChoices>;
  /** Of such a table: hears how far its rows are read. */
  readonly progress?: Progress;
  /** Of tables of ours: how a date that is not EDTF is read; without it as in a date field. */
  readonly readOddDate?: (file: string, cell: string) => DateReading;
}

/** Bytes of a writable format, by file name. */
export type Files = ReadonlyMap<string, Uint8Array>;
