import type { Problem } from "../../model/problem.ts";
import type { ReadOptions } from "../read-result.ts";
import type { EventTable } from "./event-records.ts";

/** How event tables are read. */
export interface EventReaderOptions extends ReadOptions {
  /** The name of the first file, for problems. */
  readonly file: string;
}

/** What event tables gave. Plain data. `rows - kept` rows are set aside, and the problems say why. */
export interface EventReading {
  /** Null where a file is no event table or has other columns than the first; the problems say why. */
  readonly table: EventTable | null;
  /** Those of all files together first, then by file. */
  readonly problems: readonly Problem[];
  /** Rows of the files, without their headers. */
  readonly rows: number;
  /** Rows that tell of the table's contacts. */
  readonly kept: number;
}
