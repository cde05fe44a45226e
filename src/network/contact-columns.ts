import type { DataSet } from "../model/dataset.ts";
import { ALL_TIME, OPEN_END, OPEN_START, type DaySpan } from "../model/day.ts";
import { FAMILY_CODES, STANDARD_KINDS } from "../model/kinds.ts";
import { compareText } from "./compare-text.ts";
import type { ContactRows } from "./contact-rows.ts";
import { createIndices } from "./indices.ts";
import { mapDistinct, reorderLists, type Lists } from "./lists.ts";
import { BLOCK, type ContactColumns, type NetworkKind } from "./network.ts";
import { isSame, orderByDay } from "./sort-by-day.ts";

/** The kinds that a data set defines: the standard ones, then its own. A standard id cannot be redefined. */
export function definedKinds(dataset: DataSet): readonly NetworkKind[] {
  const kinds = new Map<string, NetworkKind>();
  for (const kind of [...STANDARD_KINDS, ...dataset.kinds]) {
    if (!kinds.has(kind.id)) kinds.set(kind.id, kind);
  }
  return [...kinds.values()];
}

/** The columns in the order of `record`, and the topics they refer to, most frequent first, then by code unit. Linear. */
export function buildContactColumns(
  rows: ContactRows,
  record: Uint32Array,
): { readonly contacts: ContactColumns; readonly topics: readonly string[] } {
  const families = Uint8Array.from(rows.kinds, ({ family }) => FAMILY_CODES.indexOf(family));
  const length = record.length;
  const kind = createIndices(length, rows.kinds.length);
  const family = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    kind[i] = rows.kind[record[i]!]!;
    family[i] = families[kind[i]!]!;
  }
  const { topics, lists } = rankTopics(rows);
  const { offsets: topicOffsets, values } = reorderLists(lists, record, topics.length);
  return {
    contacts: {
      ...{ length, record, kind, family, topicOffsets, topics: values },
      ...buildDays(rows, record),
    },
    topics,
  };
}

function buildDays(
  rows: ContactRows,
  record: Uint32Array,
): Pick<ContactColumns, "firstDay" | "lastDay" | "byLastDay" | "blockEnd"> {
  const firstDay = new Int32Array(record.length);
  const lastDay = new Int32Array(record.length);
  const blockEnd = new Int32Array(Math.ceil(record.length / BLOCK)).fill(OPEN_START);
  let ascending = true;
  for (let i = 0; i < record.length; i++) {
    const day = rows.lastDay[record[i]!]!;
    firstDay[i] = rows.firstDay[record[i]!]!;
    lastDay[i] = day;
    if (i > 0 && day < lastDay[i - 1]!) ascending = false;
    const block = Math.floor(i / BLOCK);
    if (day > blockEnd[block]!) blockEnd[block] = day;
  }
  return {
    firstDay,
    lastDay: isSame(firstDay, lastDay) ? firstDay : lastDay,
    byLastDay: ascending ? null : orderByDay(lastDay),
    blockEnd,
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
