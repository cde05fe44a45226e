import type { Actor, Contact, ExtraCells, Source, TimelineEvent } from "../dataset.ts";
import type { KindDefinition } from "../kinds.ts";

/** Tables whose records are known by their id. */
export interface IdRecords {
  readonly kinds: KindDefinition;
  readonly actors: Actor;
  readonly contacts: Contact;
  readonly sources: Source;
  readonly events: TimelineEvent;
}
export type IdTable = keyof IdRecords;

/** Any record with an id, seen as fields by name. */
export type IdRecord = IdRecords[IdTable];

/** How the parts of a field that is a list count: in their order, or as a set. Every other field is one text. */
const LISTS: ReadonlyMap<string, "in order" | "as a set"> = new Map([
  ["participants", "in order"],
  ["initiators", "as a set"],
  ["mediators", "as a set"],
  ["aliases", "as a set"],
  ["topics", "as a set"],
  ["sources", "as a set"],
]);

/** Fields of each table beside the id, in the order in which they are shown. */
const FIELDS: { readonly [T in IdTable]: readonly (string & keyof IdRecords[T])[] } = {
  kinds: ["family", "name"],
  actors: ["name", "short", "kind", "aliases"],
  contacts: [
    ...(["date", "kind", "participants", "initiators", "mediators"] as const),
    ...(["place", "summary", "topics", "sources"] as const),
  ],
  sources: ["publisher", "title", "date", "url"],
  events: ["date", "title", "sources"],
};

/** A field in which two records differ: `fills` where ours says nothing there, or theirs only adds to ours. */
export interface FieldDifference {
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
  readonly fills: boolean;
}

/**
 * Where theirs says something that ours does not, in the order of the columns, those that the product does not know last. What theirs
 * leaves empty is no difference.
 */
export function differences(
  table: IdTable,
  ours: IdRecord,
  theirs: IdRecord,
): readonly FieldDifference[] {
  const found: FieldDifference[] = [];
  for (const field of FIELDS[table]) {
    const difference = differenceOf(field, partsOf(ours, field), partsOf(theirs, field));
    if (difference !== null) found.push(difference);
  }
  for (const [name, text] of extraOf(theirs)) {
    const known = extraOf(ours).find(([key]) => key === name)?.[1] ?? "";
    if (text !== known) found.push({ field: name, ours: known, theirs: text, fills: known === "" });
  }
  return found;
}

/** Ours with what theirs adds, and with all that theirs says in the other fields too where `overwrite`. The very record where that is nothing. */
export function combine<T extends IdTable>(
  table: T,
  ours: IdRecords[T],
  theirs: IdRecords[T],
  overwrite: boolean,
): IdRecords[T] {
  const taken = differences(table, ours, theirs).filter(({ fills }) => fills || overwrite);
  if (taken.length === 0) return ours;
  const names = new Set(taken.map(({ field }) => field));
  const fields = FIELDS[table].filter((field) => names.has(field));
  const known = Object.fromEntries(fields.map((field) => [field, theirs[field]]));
  const cells = new Map(extraOf(ours).map((cell) => [cell[0], cell]));
  for (const cell of extraOf(theirs)) if (names.has(cell[0])) cells.set(cell[0], cell);
  const extra = [...cells.values()].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...ours, ...known, ...(extra.length > 0 && { extra }) };
}

function differenceOf(
  field: string,
  ours: readonly string[],
  theirs: readonly string[],
): FieldDifference | null {
  if (theirs.length === 0 || isCovered(field, theirs, ours)) return null;
  const fills = ours.length === 0 || (LISTS.get(field) === "as a set" && isWithin(ours, theirs));
  return { field, ours: ours.join("; "), theirs: theirs.join("; "), fills };
}

function isCovered(field: string, theirs: readonly string[], ours: readonly string[]): boolean {
  if (LISTS.get(field) === "as a set") return isWithin(theirs, ours);
  return theirs.length === ours.length && theirs.every((part, place) => part === ours[place]);
}

function isWithin(parts: readonly string[], whole: readonly string[]): boolean {
  return parts.every((part) => whole.includes(part));
}

/** The texts of a field; none where it is empty. */
function partsOf(record: IdRecord, field: string): readonly string[] {
  // The field is one of FIELDS of the record's table.
  const value = (record as unknown as Readonly<Record<string, FieldValue>>)[field];
  if (value === null || value === undefined || value === "") return [];
  if (typeof value === "string") return [value];
  return "written" in value ? [value.written] : value;
}

type FieldValue = string | readonly string[] | { readonly written: string } | null | undefined;

function extraOf(record: IdRecord): ExtraCells {
  return "extra" in record ? (record.extra ?? []) : [];
}
