import type { Actor, Contact, DataSet, RecordOf, Source } from "../dataset.ts";
import { withPlaceholders } from "../placeholders.ts";
import { recordsOf } from "../records.ts";
import type { IdTable, LinkTable } from "./edit.ts";

/** The data set with other records in one of its tables. */
export function withRecords<T extends IdTable | LinkTable>(
  dataset: DataSet,
  table: T,
  records: readonly RecordOf<T>[],
): DataSet {
  const isLong = table === "contacts" || table === "sources";
  // Of these two tables the records are contacts or sources.
  return {
    ...dataset,
    [table]: isLong ? recordsOf(records as readonly (Contact | Source)[]) : records,
  };
}

/** The data set without some records of a table; the very data set where it has none of them. */
export function withoutRecords(
  dataset: DataSet,
  table: "contacts" | "sources" | "events",
  ids: readonly string[],
): DataSet {
  const gone = new Set(ids);
  const records = ownRecords(dataset, table);
  const rest = records.filter(({ id }) => !gone.has(id));
  return rest.length === records.length ? dataset : withRecords(dataset, table, rest);
}

/** The records of a table as an array of their own; of the actors those that are no placeholders. */
export function ownRecords<T extends IdTable | LinkTable>(
  dataset: DataSet,
  table: T,
): RecordOf<T>[] {
  // The union of tables has lost which record goes with which table.
  const records = [...(dataset[table] as Iterable<RecordOf<T>>)];
  return records.filter((record) => !("placeholder" in record));
}

/** The records with each replaced by what `change` gives, null leaving it out; the very array where nothing differs. */
export function changed<T>(
  records: readonly T[],
  change: (record: T, index: number) => T | null,
): readonly T[] {
  const next = records.map(change);
  const isSame = next.every((record, index) => record === records[index]);
  return isSame ? records : next.filter((record) => record !== null);
}

/**
 * The data set with just the placeholders that its records ask for, behind the actors that have records: as a reader would make it of the
 * written form. Placeholders that stay are the same objects; the very data set where nothing differs.
 */
export function settled(dataset: DataSet): DataSet {
  const own = dataset.actors.filter(({ placeholder }) => placeholder !== true);
  const before = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  const actors = withPlaceholders({ ...dataset, actors: own }).map((actor) =>
    actor.placeholder === true ? keptPlaceholder(before.get(actor.id), actor) : actor,
  );
  const isSame =
    actors.length === dataset.actors.length &&
    actors.every((actor, index) => actor === dataset.actors[index]);
  return isSame ? dataset : { ...dataset, actors };
}

function keptPlaceholder(before: Actor | undefined, fresh: Actor): Actor {
  return before?.placeholder === true ? before : fresh;
}
