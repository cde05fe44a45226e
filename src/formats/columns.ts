import type { TableName } from "../model/dataset.ts";
import { trimInvisible } from "../model/trim-invisible.ts";

/** A column of a table: of a CSV file, and under the same name a key of the records of `*.demarche.json`. */
export interface Column {
  readonly name: string;
  /** What separates several values in one cell; null where there is one. */
  readonly separator: ";" | "|" | null;
  /** `must`: without it no row can be read; `expected`: its absence is an error, but the rows are read; `should`: its absence is worth a warning; `may`: its absence is fine. */
  readonly need: "must" | "expected" | "should" | "may";
}

function column(name: string, need: Column["need"] = "may", separator: Column["separator"] = null) {
  return { name, separator, need };
}

/** The columns of each table in the order in which they are written. */
export const COLUMNS: Readonly<Record<TableName, readonly Column[]>> = {
  actors: [
    column("id", "must"),
    column("name", "expected"),
    column("short"),
    column("kind", "expected"),
    column("aliases", "may", "|"),
  ],
  representations: [
    column("actor", "must"),
    column("party", "must"),
    column("role"),
    column("from"),
    column("to"),
  ],
  memberships: [
    column("member", "must"),
    column("group", "must"),
    column("role"),
    column("from"),
    column("to"),
  ],
  contacts: [
    column("id", "must"),
    column("date", "must"),
    column("kind", "expected"),
    column("participants", "must", ";"),
    column("initiator", "may", ";"),
    column("mediator", "may", ";"),
    column("place"),
    column("summary", "should"),
    column("topics", "may", ";"),
    column("sources", "should", ";"),
  ],
  sources: [
    column("id", "must"),
    column("publisher"),
    column("title", "should"),
    column("date"),
    column("url", "should"),
  ],
  events: [
    column("id", "must"),
    column("date", "must"),
    column("title", "should"),
    column("sources", "may", ";"),
  ],
};

/** Index of the column that a header cell or key means (case and outer blanks do not count), or -1. */
export function columnIndex(table: TableName, name: string): number {
  const wanted = trimInvisible(name).toLowerCase();
  return COLUMNS[table].findIndex((known) => known.name === wanted);
}
