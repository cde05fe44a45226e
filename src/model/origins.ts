import type { TableName } from "./dataset.ts";
import type { Place } from "./problem.ts";

/**
 * Where the records of a data set stood in what was read: beside the data set and parallel to it,
 * so that records carry nothing that is not theirs.
 */
export interface Origins {
  /** The file of the description. */
  readonly file: string;
  readonly tables: Readonly<Record<TableName, TableOrigin>>;
}

export interface TableOrigin {
  readonly file: string;
  /** Record index -> line, from 1. Shorter where records have no line (placeholders, a data set made here). */
  readonly rows: readonly number[];
  /** Ids of rows that are not in the data set but were in the file: their absence is already reported. */
  readonly setAsideIds: ReadonlySet<string>;
}

/** Origins of a data set that comes from no file: problems carry the name of the table and row 0. */
export const NO_ORIGINS: Origins = {
  file: "dataset",
  tables: {
    actors: nowhere("actors"),
    representations: nowhere("representations"),
    memberships: nowhere("memberships"),
    contacts: nowhere("contacts"),
    sources: nowhere("sources"),
    events: nowhere("events"),
  },
};

/** The place of a record's column. */
export function placeOf(origins: Origins, table: TableName, index: number, column: string): Place {
  const { file, rows } = origins.tables[table];
  return { file, row: rows[index] ?? 0, column };
}

function nowhere(table: TableName): TableOrigin {
  return { file: table, rows: [], setAsideIds: new Set() };
}
