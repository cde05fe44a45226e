import type { DataSet } from "../dataset.ts";
import { quoted } from "../problem.ts";
import { trimInvisible } from "../trim-invisible.ts";
import { done, refused, unknownId } from "./edit-result.ts";
import type { Edit, EditResult, IdTable } from "./edit.ts";
import { joining, rewriteActors, rewriteSources, swapping } from "./rewrite-mentions.ts";
import { ownRecords, withRecords } from "./with-records.ts";

type Renaming = Extract<Edit, { do: "rename" }>;

/** Gives a record another id, here and wherever it is mentioned. Refused where the id is another's already, or nothing. */
export function renameRecord(dataset: DataSet, { table, from, to: given }: Renaming): EditResult {
  const to = trimInvisible(given);
  if (from === to) return done(dataset);
  if (!hasId(dataset, table, from)) return unknownId(dataset, table, from);
  if (to === "" || hasId(dataset, table, to)) {
    return refused(
      dataset,
      table,
      { code: to === "" ? "cell-empty" : "id-repeated", text: to },
      to === ""
        ? "Expected an id, found nothing. Give one."
        : `Expected an id that is free, found ${quoted(to)}, which another of the ${table} has. Choose another, or make the two one.`,
    );
  }
  return done(renamed(dataset, table, [from, to]));
}

function renamed(dataset: DataSet, table: IdTable, [from, to]: readonly [string, string]): DataSet {
  const next = withNewId(dataset, table, [from, to]);
  if (table === "actors") return rewriteActors(next, swapping(from, to));
  // A source may be mentioned before it has a record, so the new id may stand beside the old one.
  return table === "sources" ? rewriteSources(next, joining(new Set([from]), to)) : next;
}

function withNewId(
  dataset: DataSet,
  table: IdTable,
  [from, to]: readonly [string, string],
): DataSet {
  const changedId = <T extends { readonly id: string }>(records: Iterable<T>): readonly T[] =>
    Array.from(records, (record) => (record.id === from ? { ...record, id: to } : record));
  switch (table) {
    case "actors":
      // A placeholder has no record to rename; there will be one of the new id once that is mentioned.
      return withRecords(dataset, table, changedId(ownRecords(dataset, table)));
    case "contacts":
      return withRecords(dataset, table, changedId(dataset.contacts));
    case "sources":
      return withRecords(dataset, table, changedId(dataset.sources));
    case "events":
      return withRecords(dataset, table, changedId(dataset.events));
  }
}

function hasId(dataset: DataSet, table: IdTable, id: string): boolean {
  for (const record of dataset[table] as Iterable<{ readonly id: string }>) {
    if (record.id === id) return true;
  }
  return false;
}
