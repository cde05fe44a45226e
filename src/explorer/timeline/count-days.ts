import { timelineDay } from "../../network/histogram.ts";
import type { ContactColumns } from "../../network/network.ts";
import type { DayCount } from "./dense-part.ts";

/** The days of the timeline with contacts, ascending, each with how many. `contacts` are indices, all of them where left out. */
export function countDays(
  columns: ContactColumns,
  contacts: Iterable<number> = Array.from({ length: columns.length }, (_, i) => i),
): readonly DayCount[] {
  const counts = new Map<number, number>();
  for (const i of contacts) {
    const day = timelineDay(columns, i);
    if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts]
    .map(([day, count]) => ({ day, contacts: count }))
    .sort((a, b) => a.day - b.day);
}
