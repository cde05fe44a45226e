import type { Contact, DataSet } from "../model/dataset.ts";
import { ALL_TIME, OPEN_END, OPEN_START, type DaySpan } from "../model/day.ts";
import { FAMILY_CODES, STANDARD_KINDS } from "../model/kinds.ts";
import { compareText } from "./compare-text.ts";
import type { ContactColumns, NetworkKind } from "./network.ts";
import { orderByDays } from "./sort-by-day.ts";

/** Every kind of a data set: the standard ones, its own, then the unknown ones by first appearance. A standard id cannot be redefined. */
export function listKinds(dataset: DataSet): readonly NetworkKind[] {
  const kinds = new Map<string, NetworkKind>();
  for (const kind of [...STANDARD_KINDS, ...dataset.kinds]) {
    if (!kinds.has(kind.id)) kinds.set(kind.id, kind);
  }
  for (const { kind: id } of dataset.contacts) {
    if (!kinds.has(id)) kinds.set(id, { id, family: "unknown", name: id });
  }
  return [...kinds.values()];
}

/** Every topic, most frequent first, then by code unit. A topic that a contact names twice counts once. */
export function listTopics(contacts: readonly Contact[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const contact of contacts) {
    for (const topic of new Set(contact.topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))
    .map(([topic]) => topic);
}

/** The columns, sorted by first day, last day, order of the file. Linear. */
export function buildContactColumns(
  contacts: readonly Contact[],
  kinds: readonly NetworkKind[],
  topics: readonly string[],
): ContactColumns {
  const record = orderByDays(
    Int32Array.from(contacts, ({ date }) => date.start),
    Int32Array.from(contacts, ({ date }) => date.end),
  );
  const kindIndex = new Map(kinds.map(({ id }, index) => [id, index]));
  const families = kinds.map(({ family }) => FAMILY_CODES.indexOf(family));
  const kind = Uint32Array.from(record, (row) => kindIndex.get(contacts[row]!.kind)!);
  return {
    length: contacts.length,
    record,
    firstDay: Int32Array.from(record, (row) => contacts[row]!.date.start),
    lastDay: Int32Array.from(record, (row) => contacts[row]!.date.end),
    kind,
    family: Uint8Array.from(kind, (index) => families[index]!),
    ...buildTopicColumns(contacts, record, topics),
  };
}

function buildTopicColumns(
  contacts: readonly Contact[],
  record: Uint32Array,
  topics: readonly string[],
): Pick<ContactColumns, "topicOffsets" | "topics"> {
  const topicIndex = new Map(topics.map((topic, index) => [topic, index]));
  const topicOffsets = new Uint32Array(record.length + 1);
  const column: number[] = [];
  record.forEach((row, index) => {
    for (const topic of new Set(contacts[row]!.topics)) column.push(topicIndex.get(topic)!);
    topicOffsets[index + 1] = column.length;
  });
  return { topicOffsets, topics: Uint32Array.from(column) };
}

/** First and last day of any contact or event, open ends left aside; ALL_TIME where no day is known. */
export function spanOf(dataset: DataSet): DaySpan {
  let from = OPEN_END;
  let to = OPEN_START;
  for (const { date } of [...dataset.contacts, ...dataset.events]) {
    for (const day of [date.start, date.end]) {
      if (day === OPEN_START || day === OPEN_END) continue;
      from = Math.min(from, day);
      to = Math.max(to, day);
    }
  }
  return from > to ? ALL_TIME : { from, to };
}
