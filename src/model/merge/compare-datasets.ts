import type { DataSet, Membership, Representation } from "../dataset.ts";
import { differences, type FieldDifference, type IdRecord, type IdTable } from "./record-fields.ts";

/**
 * What a record of theirs is to ours. `same`: it says nothing that ours does not; `changed`: it fills in what ours leaves open;
 * `conflicting`: it says something else; `new`: ours does not have it.
 */
export type Likeness = "same" | "changed" | "conflicting" | "new";

export interface RecordComparison {
  readonly table: IdTable | LinkTable;
  /** Of a link, which has none, its parts in words. */
  readonly id: string;
  readonly likeness: Likeness;
  /** Empty for the same and the new. */
  readonly differences: readonly FieldDifference[];
}

/** Every record of theirs, table by table in its order; placeholders, which no row defines, are left out. */
export interface DataSetComparison {
  readonly records: readonly RecordComparison[];
  /** They add up to `records.length`. */
  readonly counts: Readonly<Record<Likeness, number>>;
}

export type LinkTable = "representations" | "memberships";

export const ID_TABLES = ["kinds", "actors", "contacts", "sources", "events"] as const;

/** What `theirs` would bring to `ours`, record by record, by id. Linear in the records. */
export function compareDataSets(ours: DataSet, theirs: DataSet): DataSetComparison {
  const records = [
    ...ID_TABLES.flatMap((table) => compareTable(table, ours, theirs)),
    ...compareLinks("representations", ours, theirs),
    ...compareLinks("memberships", ours, theirs),
  ];
  const counts = { same: 0, changed: 0, conflicting: 0, new: 0 };
  for (const { likeness } of records) counts[likeness]++;
  return { records, counts };
}

/** What tells one record from every other of a comparison: the key under which its conflict is decided. */
export function comparisonKey({ table, id }: Pick<RecordComparison, "table" | "id">): string {
  return `${table}:${id}`;
}

function compareTable(table: IdTable, ours: DataSet, theirs: DataSet): RecordComparison[] {
  const known = recordsById(ours, table);
  const compared: RecordComparison[] = [];
  for (const record of theirs[table] as Iterable<IdRecord>) {
    if (isPlaceholder(record)) continue;
    const mine = known.get(record.id);
    if (mine === undefined || isPlaceholder(mine)) {
      compared.push({ table, id: record.id, likeness: "new", differences: [] });
      continue;
    }
    const found = differences(table, mine, record);
    compared.push({ table, id: record.id, likeness: likenessOf(found), differences: found });
  }
  return compared;
}

export function recordsById(dataset: DataSet, table: IdTable): ReadonlyMap<string, IdRecord> {
  const records = dataset[table] as Iterable<IdRecord>;
  return new Map(Array.from(records, (record) => [record.id, record]));
}

export function isPlaceholder(record: IdRecord): boolean {
  return "placeholder" in record;
}

function likenessOf(found: readonly FieldDifference[]): Likeness {
  if (found.length === 0) return "same";
  return found.every(({ fills }) => fills) ? "changed" : "conflicting";
}

function compareLinks(table: LinkTable, ours: DataSet, theirs: DataSet): RecordComparison[] {
  const known = new Set(ours[table].map(linkKey));
  return theirs[table].map((link) => {
    const likeness = known.has(linkKey(link)) ? "same" : "new";
    return { table, id: linkWords(link), likeness, differences: [] };
  });
}

/** Links have no id: all they say is what they are known by. */
export function linkKey(link: Representation | Membership): string {
  const ends = "actor" in link ? [link.actor, link.party] : [link.member, link.group];
  return JSON.stringify([...ends, link.role, link.from?.written ?? "", link.to?.written ?? ""]);
}

function linkWords(link: Representation | Membership): string {
  const ends = "actor" in link ? [link.actor, link.party] : [link.member, link.group];
  return `${ends.join(" – ")}${link.role === "" ? "" : `, ${link.role}`}`;
}
