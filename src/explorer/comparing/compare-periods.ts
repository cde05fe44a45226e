import { counted } from "../../model/count-words.ts";
import { OPEN_END, OPEN_START, type DaySpan } from "../../model/day.ts";
import { saySpan } from "../../model/day-words.ts";
import type { Preset } from "../timeline/presets.ts";
import { isWholeMonths, monthsOf, moveMonths } from "../timeline/steps.ts";

/**
 * Windows that lend themselves to be compared with one: the time before it and after it, equally long (of a window of whole months as many
 * months), and the same days a year before. None for a window without bounds, which has nothing beside it.
 */
export function comparePeriods(window: DaySpan): readonly Preset[] {
  const { from, to } = window;
  if (from === OPEN_START || to === OPEN_END) return [];
  return [
    named("before", `${sayLength(window)} before`, besideIt(window, -1)),
    named("after", `${sayLength(window)} after`, besideIt(window, 1)),
    named("year", "A year before", moveMonths(window, -12)),
  ];
}

function named(id: string, name: string, window: DaySpan): Preset {
  return { id, label: `${name}: ${saySpan(window)}`, window };
}

function besideIt(window: DaySpan, direction: 1 | -1): DaySpan {
  const { from, to } = window;
  if (isWholeMonths(window)) return moveMonths(window, direction * monthsOf(window));
  const days = to - from + 1;
  return { from: from + direction * days, to: to + direction * days };
}

function sayLength(window: DaySpan): string {
  return isWholeMonths(window)
    ? counted(monthsOf(window), "month")
    : counted(window.to - window.from + 1, "day");
}
