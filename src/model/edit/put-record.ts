import type { DataSet, RecordOf } from "../dataset.ts";
import { done, refused } from "./edit-result.ts";
import type { EditResult, IdTable, LinkTable } from "./edit.ts";
import { sameValue } from "./same-value.ts";
import { TIDY } from "./tidy-record.ts";
import { ownRecords, withRecords } from "./with-records.ts";

/** Adds a record, or puts it in the place of the one with its id; one that is the same already stays. */
export function putRecord<T extends IdTable>(
  dataset: DataSet,
  table: T,
  given: RecordOf<T>,
): EditResult {
  const tidy: (record: RecordOf<T>) => RecordOf<T> = TIDY[table];
  const record = tidy(given);
  if (record.id === "") {
    return refused(
      dataset,
      table,
      { code: "cell-empty", text: "" },
      `Expected an id in ${table}, found nothing. Give one.`,
    );
  }
  if ("participants" in record && record.participants.length === 0) {
    return refused(
      dataset,
      table,
      { code: "participants-missing", text: record.id, column: "participants" },
      "Expected two or more actors, found none. Name who took part.",
    );
  }
  const records = ownRecords(dataset, table);
  const place = records.findIndex(({ id }) => id === record.id);
  return putAt(dataset, table, [records, place < 0 ? records.length : place, record]);
}

/** Adds a representation or membership behind the others, or puts it in the place of one. */
export function putLink<T extends LinkTable>(
  dataset: DataSet,
  table: T,
  { at, record: given }: { readonly at: number | null; readonly record: RecordOf<T> },
): EditResult {
  const tidy: (record: RecordOf<T>) => RecordOf<T> = TIDY[table];
  const record = tidy(given);
  const ends = "actor" in record ? [record.actor, record.party] : [record.member, record.group];
  if (ends.includes("")) {
    return refused(
      dataset,
      table,
      { code: "cell-empty", text: "", column: "" },
      `Expected two actors in ${table}, found ${ends.every((end) => end === "") ? "none" : "one"}. Name both.`,
    );
  }
  const records = ownRecords(dataset, table);
  if (at !== null && records[at] === undefined) return refusedPlace(dataset, table, at);
  return putAt(dataset, table, [records, at ?? records.length, record]);
}

export function refusedPlace(dataset: DataSet, table: LinkTable, at: number): EditResult {
  return refused(
    dataset,
    table,
    { code: "record-missing", text: String(at), column: "" },
    `Expected one of the ${String(dataset[table].length)} rows of ${table}, found the place ${String(at)}. It may have been removed meanwhile.`,
  );
}

function putAt<T extends IdTable | LinkTable>(
  dataset: DataSet,
  table: T,
  [records, place, record]: readonly [RecordOf<T>[], number, RecordOf<T>],
): EditResult {
  if (sameValue(records[place], record)) return done(dataset);
  return done(withRecords(dataset, table, records.toSpliced(place, 1, record)));
}
