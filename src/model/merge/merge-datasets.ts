import type { DataSet, Membership, Representation } from "../dataset.ts";
import { withPlaceholders } from "../placeholders.ts";
import { recordsOf } from "../records.ts";
import { comparisonKey, isPlaceholder, linkKey } from "./compare-datasets.ts";
import { combine, type IdRecords, type IdTable } from "./record-fields.ts";

/**
 * Ours with what theirs adds, by id: new records behind ours, open fields filled in, and of the records whose `comparisonKey` is in
 * `overwrite` also the fields in which they contradict ours. Order, ids and description stay ours.
 * Neither may be a table of events, which comes as columns. Linear in the records.
 */
export function mergeDataSets(
  ours: DataSet,
  theirs: DataSet,
  overwrite: ReadonlySet<string>,
): DataSet {
  const merge = <T extends IdTable>(
    table: T,
    mine: Iterable<IdRecords[T]>,
    added: Iterable<IdRecords[T]>,
  ) => mergeTable({ table, mine, added }, overwrite);
  const merged = {
    ...ours,
    kinds: merge("kinds", ours.kinds, theirs.kinds),
    actors: merge("actors", ours.actors, theirs.actors),
    representations: withNewLinks(ours.representations, theirs.representations),
    memberships: withNewLinks(ours.memberships, theirs.memberships),
    contacts: recordsOf(merge("contacts", ours.contacts, theirs.contacts)),
    sources: recordsOf(merge("sources", ours.sources, theirs.sources)),
    events: merge("events", ours.events, theirs.events),
  };
  return { ...merged, actors: withPlaceholders(merged) };
}

interface Tables<T extends IdTable> {
  readonly table: T;
  readonly mine: Iterable<IdRecords[T]>;
  readonly added: Iterable<IdRecords[T]>;
}

function mergeTable<T extends IdTable>(
  { table, mine, added }: Tables<T>,
  overwrite: ReadonlySet<string>,
): readonly IdRecords[T][] {
  // A map keeps the place of a key that is set again.
  const records = new Map<string, IdRecords[T]>();
  for (const record of mine) records.set(record.id, record);
  for (const record of added) {
    if (isPlaceholder(record)) continue;
    const known = records.get(record.id);
    if (known === undefined || isPlaceholder(known)) {
      records.set(record.id, record);
      continue;
    }
    const isTaken = overwrite.has(comparisonKey({ table, id: record.id }));
    records.set(record.id, combine(table, known, record, isTaken));
  }
  return [...records.values()];
}

function withNewLinks<L extends Representation | Membership>(
  mine: readonly L[],
  added: readonly L[],
): readonly L[] {
  const known = new Set(mine.map(linkKey));
  return [...mine, ...added.filter((link) => !known.has(linkKey(link)))];
}
