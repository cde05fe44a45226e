import type { DataSet, RecordOf, TABLES, TableName } from "../../../model/dataset.ts";
import type { Day } from "../../../model/day.ts";
import type { Problem } from "../../../model/problem.ts";
import type { NetworkParts } from "../../../network/network.ts";
import type { GivenFile } from "./given-file.ts";

/** Files to be read as one data set. */
export interface DataFilesQuestion {
  readonly files: readonly GivenFile[];
  readonly today: Day;
}

/** A data set without its tables. */
export type DataSetHead = Omit<DataSet, (typeof TABLES)[number] | "columns">;

/** Some records of a table, in their order. */
export type TablePiece = {
  readonly [T in TableName]: { readonly table: T; readonly records: readonly RecordOf<T>[] };
}[TableName];

/** A part of a data set, or of what is wrong in it. */
export type DataSetPiece = TablePiece | { readonly problems: readonly Problem[] };

/** What comes behind all pieces. */
export interface DataSetLastPiece {
  readonly head: DataSetHead;
  readonly parts: NetworkParts;
}

/** What a worker says of files: how far they are read; then what is in them, piece by piece, and its head last; or why they cannot be read. */
export type DataFilesAnswer =
  | { readonly share: number }
  | DataSetPiece
  | DataSetLastPiece
  /** The problems came before. */
  | { readonly failure: string };
