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
  const { order, busiest } = orderByDay(reports.day);
  const { contactOf, first, reportOffsets } = findContacts(reports, order, busiest, joint);
  const next = reportOffsets.slice(0, first.length);
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) sorted[next[contactOf[at]!]!++] = order[at]!;
  return {
    length: first.length,
    ...sidesOf(reports, first),
    reportOffsets,
    ...told(reports, sorted),
  };
}

/** Columns of contacts that are those of their first reports. All in one loop: each loop has to be compiled, which takes longer than running it. */
function sidesOf(
  reports: Reports,
  first: Uint32Array,
): Pick<MergedReports, "day" | "sender" | "target" | "kind"> {
  const day = new Int32Array(first.length);
  const sender = new Uint32Array(first.length);
  const target = new Uint32Array(first.length);
  const kind = new Uint16Array(first.length);
  for (let contact = 0; contact < first.length; contact++) {
    const report = first[contact]!;
    day[contact] = reports.day[report]!;
    sender[contact] = reports.sender[report]!;
    target[contact] = reports.target[report]!;
    kind[contact] = reports.kind[report]!;
  }
  return { day, sender, target, kind };
}

/** Columns of reports in the order of their contacts. */
function told(
  { row, relation, origin }: Reports,
  sorted: Uint32Array,
): Pick<MergedReports, "reportRow" | "reportRelation" | "reportOrigin"> {
  const reportRow = new Uint32Array(sorted.length);
  const reportRelation = new Uint32Array(sorted.length);
  for (let at = 0; at < sorted.length; at++) {
    reportRow[at] = row[sorted[at]!]!;
    reportRelation[at] = relation[sorted[at]!]!;
  }
  if (origin === null) return { reportRow, reportRelation, reportOrigin: null };
  const reportOrigin = new Uint32Array(sorted.length);
  for (let at = 0; at < sorted.length; at++) reportOrigin[at] = origin[sorted[at]!]!;
  return { reportRow, reportRelation, reportOrigin };
}

/** Reports by day, those of one day in the order of the table, and how many there are of the busiest day at the most. */
interface ByDay {
  readonly order: Uint32Array;
  readonly busiest: number;
}

function orderByDay(day: Int32Array): ByDay {
  const order = new Uint32Array(day.length);
  let from = day[0] ?? 0;
  let to = from;
  let isAscending = true;
  let since = 0;
  let busiest = 0;
  for (let report = 0; report < day.length; report++) {
    order[report] = report;
    from = Math.min(from, day[report]!);
    to = Math.max(to, day[report]!);
    if (day[report] !== day[since]) {
      if (day[report]! < day[since]!) isAscending = false;
      since = report;
    }
    busiest = Math.max(busiest, report - since + 1);
  }
  if (isAscending) return { order, busiest };
  if (to - from > 1_000_000) {
    return { order: order.sort((a, b) => day[a]! - day[b]! || a - b), busiest: day.length };
  }
  const next = new Uint32Array(to - from + 2);
  for (let report = 0; report < day.length; report++) next[day[report]! - from + 1]!++;
  busiest = next.reduce((most, count) => Math.max(most, count));
  for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
  for (let report = 0; report < day.length; report++) order[next[day[report]! - from]!++] = report;
  return { order, busiest };
}

/** Parallel to `order` the contact of each report; the first report of each contact, and where its reports begin and end. */
function findContacts(
  { day, sender, target, kind }: Reports,
  order: Uint32Array,
  busiest: number,
  joint: Uint8Array,
) {
  const contactOf = new Uint32Array(order.length);
  const first = new Uint32Array(order.length);
  const reportOffsets = new Uint32Array(order.length + 1);
  // What a slot holds of earlier days counts as nothing, so that it is small and never cleared.
  const slots = new Int32Array(slotsFor(busiest)).fill(-1);
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
    const contact = slots[slot]!;
    contactOf[at] = contact;
    reportOffsets[contact + 1]!++;
  }
  for (let contact = 0; contact < length; contact++) {
    reportOffsets[contact + 1]! += reportOffsets[contact]!;
  }
  return {
    contactOf,
    first: first.slice(0, length),
    reportOffsets: reportOffsets.slice(0, length + 1),
  };
}

/** Slots of a table that is at most half full: a power of two. */
function slotsFor(most: number): number {
  let size = 16;
  while (size < 2 * most) size *= 2;
  return size;
}
