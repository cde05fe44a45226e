import type { DataSet } from "../model/dataset.ts";
import { ALL_TIME, OPEN_END, OPEN_START, type Day, type DaySpan } from "../model/day.ts";
import { FAMILY_CODES, STANDARD_KINDS } from "../model/kinds.ts";
import { compareText } from "./compare-text.ts";
import type { ContactRows } from "./contact-rows.ts";
import { createIndices, type Indices } from "./indices.ts";
import { mapDistinct, reorderLists, type Lists } from "./lists.ts";
import { BLOCK, type ContactColumns, type NetworkKind } from "./network.ts";
import { isSame, orderByDay } from "../model/sort-by-day.ts";

/** The kinds that a data set defines: the standard ones, then its own. A standard id cannot be redefined. */
export function definedKinds(dataset: DataSet): readonly NetworkKind[] {
  const kinds = new Map<string, NetworkKind>();
  for (const kind of [...STANDARD_KINDS, ...dataset.kinds]) {
    if (!kinds.has(kind.id)) kinds.set(kind.id, kind);
  }
  return [...kinds.values()];
}

/**
 * The columns in the order of `record`, and the topics they refer to, most frequent first, then by code unit. Linear. `order` is `record`, or null
 * where that leaves all where they are.
 */
export function buildContactColumns(
  rows: ContactRows,
  record: Uint32Array,
  order: Uint32Array | null,
): { readonly contacts: ContactColumns; readonly topics: readonly string[] } {
  const families = Uint8Array.from(rows.kinds, ({ family }) => FAMILY_CODES.indexOf(family));
  const length = record.length;
  const kinds = rows.kinds.length;
  const kind = createIndices(length, kinds);
  const family = new Uint8Array(length);
  const kindOffsets = new Uint32Array(kinds + 1);
  for (let i = 0; i < length; i++) {
    const number = rows.kind[record[i]!]!;
    kind[i] = number;
    family[i] = families[number]!;
    kindOffsets[number + 1]!++;
  }
  const { topics, lists } = rankTopics(rows);
  const { offsets, values } = reorderLists(lists, order, topics.length);
  const topicOffsets = createIndices(length + 1, values.length + 1);
  topicOffsets.set(offsets);
  return {
    contacts: {
      ...{ length, record, kind, family, topicOffsets, topics: values },
      ...groupByKind(kind, kindOffsets),
      ...buildDays(rows, order),
    },
    topics,
  };
}

/** The contacts of each kind; kind k is counted at k + 1 of `kindOffsets`, which is overwritten. Linear. */
function groupByKind(
  kind: Indices,
  kindOffsets: Uint32Array,
): Pick<ContactColumns, "kindOffsets" | "byKind"> {
  for (let k = 1; k < kindOffsets.length; k++) kindOffsets[k]! += kindOffsets[k - 1]!;
  const next = kindOffsets.slice();
  const byKind = new Uint32Array(kind.length);
  for (let i = 0; i < kind.length; i++) byKind[next[kind[i]!]!++] = i;
  return { kindOffsets, byKind };
}

function buildDays(
  rows: ContactRows,
  order: Uint32Array | null,
): Pick<ContactColumns, "firstDay" | "lastDay" | "byLastDay" | "blockEnd"> {
  const firstDay = inOrder(rows.firstDay, order);
  const lastDay = isSame(rows.firstDay, rows.lastDay) ? firstDay : inOrder(rows.lastDay, order);
  const blockEnd = new Int32Array(Math.ceil(firstDay.length / BLOCK)).fill(OPEN_START);
  let ascending = true;
  for (let i = 0; i < lastDay.length; i++) {
    const day = lastDay[i]!;
    if (i > 0 && day < lastDay[i - 1]!) ascending = false;
    const block = Math.floor(i / BLOCK);
    if (day > blockEnd[block]!) blockEnd[block] = day;
  }
  return { firstDay, lastDay, byLastDay: ascending ? null : orderByDay(lastDay), blockEnd };
}

/** The days in an order; the very array where they have it, since those of an event table need not be kept twice. */
function inOrder(days: Int32Array, order: Uint32Array | null): Int32Array {
  if (order === null) return days;
  return Int32Array.from(order, (index) => days[index]!);
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
  const include = (days: ArrayLike<Day>) => {
    for (let i = 0; i < days.length; i++) {
      const day = days[i]!;
      if (day === OPEN_START || day === OPEN_END) continue;
      if (day < from) from = day;
      if (day > to) to = day;
    }
  };
  include(firstDay);
  if (lastDay !== firstDay) include(lastDay);
  for (const { date } of events) include([date.start, date.end]);
  return from > to ? ALL_TIME : { from, to };
}
