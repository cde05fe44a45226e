import { timelineDay } from "../../network/histogram.ts";
import type { ContactColumns } from "../../network/network.ts";
import type { DayCount } from "./dense-part.ts";

/**
 * The days of the timeline with contacts, ascending, each with how many. `contacts` are indices, ascending, all of them where left out.
 * Contacts stand in the order of days, so most of them only lengthen a run.
 */
export function countDays(columns: ContactColumns, contacts?: Uint32Array): readonly DayCount[] {
  const counts = new Map<number, number>();
  const total = contacts === undefined ? columns.length : contacts.length;
  let runDay: number | null = null;
  let run = 0;
  const endRun = (): void => {
    if (runDay !== null) counts.set(runDay, (counts.get(runDay) ?? 0) + run);
  };
  for (let k = 0; k < total; k++) {
    const day = timelineDay(columns, contacts === undefined ? k : contacts[k]!);
    if (day === runDay) run += 1;
    else {
      endRun();
      runDay = day;
      run = 1;
    }
  }
  endRun();
  return [...counts]
    .map(([day, count]) => ({ day, contacts: count }))
    .sort((a, b) => a.day - b.day);
}
