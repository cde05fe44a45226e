import type { Day } from "../../model/day.ts";
import { countUpTo } from "../../network/day-search.ts";
import type { Stretch } from "./axis.ts";
import {
  DAY,
  MONTH,
  nextStart,
  QUARTER,
  startOfUnit,
  WEEK,
  YEAR,
  yearsUnit,
  type CalendarUnit,
} from "./calendar-units.ts";

/** A bar with its gap takes at least so many CSS pixels; a day's may take fewer, for days are what the window is made of. */
export const NARROWEST_BIN_PX = 6;
export const NARROWEST_DAY_PX = 3;

/** The finest unit whose bars take at least so many CSS pixels, by default as many as it takes to see them one by one. */
export function unitFor(pxPerDay: number, narrowestPx = NARROWEST_BIN_PX): CalendarUnit {
  if (pxPerDay >= Math.min(NARROWEST_DAY_PX, narrowestPx)) return DAY;
  for (const unit of [WEEK, MONTH, QUARTER, YEAR]) {
    if (unit.days * pxPerDay >= narrowestPx) return unit;
  }
  let each = 10;
  while (each < 1e6 && each * YEAR.days * pxPerDay < narrowestPx) each *= 10;
  return yearsUnit(each);
}

/**
 * The days at which the bins begin that a stretch shows in whole or in part, and the day after the last one; ascending, two or more.
 * Linear in the bins.
 */
export function binEdges(unit: CalendarUnit, { from, to }: Stretch): readonly Day[] {
  const edges = [startOfUnit(unit, Math.floor(from))];
  for (let edge = edges[0]!; edge < to;) {
    edge = nextStart(unit, edge);
    edges.push(edge);
  }
  return edges;
}

/** Which bin a day falls into; -1 where none does. `edges` ascend. Logarithmic. */
export function binOfDay(edges: readonly Day[], day: Day): number {
  const begun = countUpTo(edges, day);
  return begun < edges.length ? begun - 1 : -1;
}
