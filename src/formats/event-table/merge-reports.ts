import type { EventColumns } from "../../model/event-columns.ts";

/** Reports as columns, in the order of the table. */
export interface Reports {
  readonly day: Int32Array;
  readonly sender: Uint32Array;
  readonly target: Uint32Array;
  readonly kind: Uint32Array;
  readonly relation: Uint32Array;
  readonly row: Uint32Array;
  /** Null where the table names no origins. */
  readonly origin: Uint32Array | null;
}

/** The columns of contacts that come from reports alone, and the relation of each report in the order of `reportRow`. */
export type MergedReports = Omit<EventColumns, "kinds" | "relation" | "relations" | "origins"> & {
  readonly reportRelation: Uint32Array;
};

/**
 * Reports of one contact brought together: those of the same day, kind, sender and target, and for kinds in `joint` (a flag each) those from
 * the other side too. A contact has sender and target of its first report. Linear, by a hash table of the busiest day, but for tables whose
 * days are in no order and far apart.
 */
export function mergeReports(reports: Reports, joint: Uint8Array): MergedReports {
  const order = orderByDay(reports.day);
  const { contactOf, first } = findContacts(reports, order, joint);
  const length = first.length;
  const reportOffsets = new Uint32Array(length + 1);
  for (let at = 0; at < contactOf.length; at++) reportOffsets[contactOf[at]! + 1]!++;
  for (let i = 0; i < length; i++) reportOffsets[i + 1]! += reportOffsets[i]!;
  const next = reportOffsets.slice(0, length);
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) sorted[next[contactOf[at]!]!++] = order[at]!;
  return {
    length,
    day: take(reports.day, first, new Int32Array(length)),
    sender: take(reports.sender, first, new Uint32Array(length)),
    target: take(reports.target, first, new Uint32Array(length)),
    kind: take(reports.kind, first, new Uint16Array(length)),
    reportOffsets,
    reportRow: take(reports.row, sorted, new Uint32Array(sorted.length)),
    reportRelation: take(reports.relation, sorted, new Uint32Array(sorted.length)),
    reportOrigin: reports.origin && take(reports.origin, sorted, new Uint32Array(sorted.length)),
  };
}

/** `into` filled with the values at the places. A loop: `from` with a function takes ten times as long. */
function take<T extends Int32Array | Uint32Array | Uint16Array>(
  values: Int32Array | Uint32Array,
  places: Uint32Array,
  into: T,
): T {
  for (let i = 0; i < places.length; i++) into[i] = values[places[i]!]!;
  return into;
}

/** Reports by day, those of one day in the order of the table. */
function orderByDay(day: Int32Array): Uint32Array {
  const order = new Uint32Array(day.length);
  let from = day[0] ?? 0;
  let to = from;
  let isAscending = true;
  for (let report = 1; report < day.length; report++) {
    order[report] = report;
    from = Math.min(from, day[report]!);
    to = Math.max(to, day[report]!);
    if (day[report]! < day[report - 1]!) isAscending = false;
  }
  if (isAscending) return order;
  if (to - from > 1_000_000) return order.sort((a, b) => day[a]! - day[b]! || a - b);
  const next = new Uint32Array(to - from + 2);
  for (let report = 0; report < day.length; report++) next[day[report]! - from + 1]!++;
  for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
  for (let report = 0; report < day.length; report++) order[next[day[report]! - from]!++] = report;
  return order;
}

/** Parallel to `order` the contact of each report, and the first report of each contact. */
function findContacts(
  { day, sender, target, kind }: Reports,
  order: Uint32Array,
  joint: Uint8Array,
): { readonly contactOf: Uint32Array; readonly first: Uint32Array } {
  const contactOf = new Uint32Array(order.length);
  const first = new Uint32Array(order.length);
  // What a slot holds of earlier days counts as nothing, so that it is small and never cleared.
  const slots = new Int32Array(slotsFor(busiestDay(day, order))).fill(-1);
  const mask = slots.length - 1;
  const isSame = (a: number, b: number) =>
    kind[a] === kind[b] &&
    ((sender[a] === sender[b] && target[a] === target[b]) ||
      (joint[kind[a]!] === 1 && sender[a] === target[b] && target[a] === sender[b]));
  let length = 0;
  let today = 0;
  for (let at = 0; at < order.length; at++) {
    const report = order[at]!;
    if (at > 0 && day[report] !== day[order[at - 1]!]) today = length;
    const swapped = joint[kind[report]!] === 1 && sender[report]! > target[report]!;
    let hash = Math.imul(kind[report]!, 0x85ebca6b);
    hash = Math.imul(hash ^ (swapped ? target : sender)[report]!, 0xcc9e2d51);
    hash = Math.imul(hash ^ (hash >>> 15) ^ (swapped ? sender : target)[report]!, 0x1b873593);
    let slot = (hash ^ (hash >>> 16)) & mask;
    while (slots[slot]! >= today && !isSame(first[slots[slot]!]!, report)) slot = (slot + 1) & mask;
    if (slots[slot]! < today) {
      slots[slot] = length;
      first[length++] = report;
    }
    contactOf[at] = slots[slot]!;
  }
  return { contactOf, first: first.slice(0, length) };
}

/** The most reports of one day; `order` is by day. */
function busiestDay(day: Int32Array, order: Uint32Array): number {
  let most = 0;
  let since = 0;
  for (let at = 0; at < order.length; at++) {
    if (day[order[at]!] !== day[order[since]!]) since = at;
    most = Math.max(most, at - since + 1);
  }
  return most;
}

/** Slots of a table that is at most half full: a power of two. */
function slotsFor(most: number): number {
  let size = 16;
  while (size < 2 * most) size *= 2;
  return size;
}
