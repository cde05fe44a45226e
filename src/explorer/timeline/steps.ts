import {
  civilFromDay,
  dayFromCivil,
  daysInMonth,
  OPEN_END,
  OPEN_START,
  type CivilDate,
  type Day,
  type DaySpan,
} from "../../model/day.ts";
import { sameSpan } from "../../model/day.ts";
import { moveWindow } from "./brush.ts";

/** How far a step moves the window. */
export const STEPS = ["day", "week", "month"] as const;
export type Step = (typeof STEPS)[number];

/** Steps per second while playing. */
export const SPEEDS = [1, 2, 4, 8] as const;
export type Speed = (typeof SPEEDS)[number];

/**
 * The window one step later (or earlier, with -1), kept whole within `limits`. A month keeps the day of the month and the length;
 * a window of whole months stays one of whole months.
 */
export function stepWindow(
  window: DaySpan,
  step: Step,
  direction: 1 | -1,
  limits: DaySpan,
): DaySpan {
  switch (step) {
    case "day":
      return moveWindow(window, direction, limits);
    case "week":
      return moveWindow(window, 7 * direction, limits);
    case "month":
      return stepMonth(window, direction, limits);
  }
}

function stepMonth(window: DaySpan, direction: 1 | -1, limits: DaySpan): DaySpan {
  const { from, to } = window;
  if (from === OPEN_START || to === OPEN_END) return moveWindow(window, 30 * direction, limits);
  const start = addMonths(from, direction);
  if (!isWholeMonths(window)) return moveWindow(window, start - from, limits);
  const stepped = moveMonths(window, direction);
  return stepped.to < limits.from || stepped.from > limits.to ? window : stepped;
}

/** Whether a window with both ends is of whole months. */
export function isWholeMonths({ from, to }: DaySpan): boolean {
  return civilFromDay(from).day === 1 && civilFromDay(to + 1).day === 1;
}

/** How many months a window of whole months has. */
export function monthsOf({ from, to }: DaySpan): number {
  return monthCount(civilFromDay(to + 1)) - monthCount(civilFromDay(from));
}

/** Both ends so many months later; a window of whole months stays one. */
export function moveMonths(window: DaySpan, months: number): DaySpan {
  const from = addMonths(window.from, months);
  if (isWholeMonths(window)) return { from, to: addMonths(window.to + 1, months) - 1 };
  return { from, to: addMonths(window.to, months) };
}

/** The same day so many months later, or the month's last day where it has fewer. */
function addMonths(day: Day, months: number): Day {
  const date = civilFromDay(day);
  const count = monthCount(date) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayFromCivil(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/** Months since January of year 0. */
function monthCount({ year, month }: Pick<CivilDate, "year" | "month">): number {
  return year * 12 + month - 1;
}

/** The next window while playing; null at the end of the span. */
export function playOn(window: DaySpan, step: Step, limits: DaySpan): DaySpan | null {
  const next = stepWindow(window, step, 1, limits);
  return sameSpan(next, window) || window.to >= limits.to ? null : next;
}

/**
 * Where playing begins: where the window is; at the start of the span where it stands at the end already; a window without bounds, which
 * cannot move, is first cut to one step.
 */
export function playFrom(window: DaySpan, step: Step, limits: DaySpan): DaySpan {
  const { from, to } = limits;
  if (window.from === OPEN_START || window.to === OPEN_END) {
    const days = { day: 1, week: 7, month: 30 }[step];
    const first = window.from === OPEN_START ? from : window.from;
    return { from: first, to: Math.max(first, Math.min(first + days - 1, to)) };
  }
  if (window.to < to) return window;
  return { from, to: Math.min(from + window.to - window.from, to) };
}
