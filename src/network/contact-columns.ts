import type { DataSet } from "../model/dataset.ts";
import { ALL_TIME, OPEN_END, OPEN_START, type DaySpan } from "../model/day.ts";
import { FAMILY_CODES, STANDARD_KINDS } from "../model/kinds.ts";
import { compareText } from "./compare-text.ts";
import type { ContactRows } from "./contact-rows.ts";
import { mapDistinct, reorderLists, type Lists } from "./lists.ts";
import type { ContactColumns, NetworkKind } from "./network.ts";

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

/** The columns in the order of `record`, and the topics they refer to, most frequent first, then by code unit. Linear. */
export function buildContactColumns(
  rows: ContactRows,
  record: Uint32Array,
  kinds: readonly NetworkKind[],
): { readonly contacts: ContactColumns; readonly topics: readonly string[] } {
  const families = Uint8Array.from(kinds, ({ family }) => FAMILY_CODES.indexOf(family));
  const length = record.length;
  const firstDay = new Int32Array(length);
  const lastDay = new Int32Array(length);
  const latestEnd = new Int32Array(length);
  const kind = new Uint32Array(length);
  const family = new Uint8Array(length);
  let latest = OPEN_START;
  for (let i = 0; i < length; i++) {
    const row = record[i]!;
    firstDay[i] = rows.firstDay[row]!;
    lastDay[i] = rows.lastDay[row]!;
    latestEnd[i] = latest = Math.max(latest, lastDay[i]!);
    kind[i] = rows.kind[row]!;
    family[i] = families[kind[i]!]!;
  }
  const { topics, lists } = rankTopics(rows);
  const { offsets: topicOffsets, values } = reorderLists(lists, record);
  return {
    contacts: {
      ...{ length, record, firstDay, lastDay, latestEnd, kind, family, topicOffsets },
      topics: values,
    },
    topics,
  };
}

/** The topics in listing order, and the rows' topics renumbered to it. A topic that a contact names twice counts once. */
function rankTopics({ topics, topicNames }: ContactRows): {
  readonly topics: readonly string[];
  readonly lists: Lists;
} {
  const lists = mapDistinct(topics, topicNames.length, (topic) => topic);
  const counts = new Uint32Array(topicNames.length);
  for (const topic of lists.values) counts[topic]!++;
  const ranked = topicNames
    .map((name, topic) => ({ name, topic }))
    .sort((a, b) => counts[b.topic]! - counts[a.topic]! || compareText(a.name, b.name));
  const rankOf = new Uint32Array(topicNames.length);
  ranked.forEach(({ topic }, rank) => (rankOf[topic] = rank));
  return {
    topics: ranked.map(({ name }) => name),
    lists: { offsets: lists.offsets, values: lists.values.map((topic) => rankOf[topic]!) },
  };
}

/** First and last day of any contact or event, open ends left aside; ALL_TIME where no day is known. */
export function spanOf({ firstDay, lastDay }: ContactRows, { events }: DataSet): DaySpan {
  let from = OPEN_END;
  let to = OPEN_START;
  const include = (day: number) => {
    if (day === OPEN_START || day === OPEN_END) return;
    from = Math.min(from, day);
    to = Math.max(to, day);
  };
  firstDay.forEach(include);
  lastDay.forEach(include);
  for (const { date } of events) {
    include(date.start);
    include(date.end);
  }
  return from > to ? ALL_TIME : { from, to };
}
