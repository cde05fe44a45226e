import type { Problem } from "../../model/problem.ts";
import type { ReadOptions } from "../read-result.ts";
import type { EventTable } from "./event-records.ts";

/** How an event table is read. */
export interface EventReaderOptions extends ReadOptions {
  /** The file's name, for problems. */
  readonly file: string;
}

/** What an event table gave. Plain data. `rows - kept` rows are set aside, and the problems say why. */
export interface EventReading {
  /** Null where the file is no event table; the problems say why. */
  readonly table: EventTable | null;
  readonly problems: readonly Problem[];
  /** Rows of the file, without its header. */
  readonly rows: number;
  /** Rows that tell of the table's contacts. */
  readonly kept: number;
}
