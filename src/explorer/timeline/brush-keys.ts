import { sayDay } from "../../model/day-words.ts";
import { OPEN_END, OPEN_START, type DaySpan } from "../../model/day.ts";
import { moveEnd, moveWindow, type BrushGrip } from "./brush.ts";

/** What of a keyboard event matters to the brush. */
export interface BrushKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const DAYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
};

/**
 * The window after a key on a part of the brush; null where the key means nothing to it. Arrows move by a day and Page keys by a week: the
 * end that has the focus, or the whole brush; of the whole brush its last day with Shift and its first with Alt. Home and End go to the
 * ends of the data.
 */
export function windowAfterKey(
  grip: Exclude<BrushGrip, "new">,
  { key, shiftKey, altKey }: BrushKey,
  window: DaySpan,
  limits: DaySpan,
): DaySpan | null {
  const days = daysOf(key, limits);
  if (days === null) return null;
  const end = grip !== "whole" ? grip : shiftKey ? "to" : altKey ? "from" : null;
  return end === null ? moveWindow(window, days, limits) : moveEnd(window, end, days, limits);
}

function daysOf(key: string, limits: DaySpan): number | null {
  const all = limits.to - limits.from + 1;
  if (key === "Home") return -all;
  return key === "End" ? all : (DAYS[key] ?? null);
}

/** The value of a slider that stands for an end of the window, as assistive technology reads it. */
export function endInWords(end: "from" | "to", { from, to }: DaySpan): string {
  if (end === "from" && from === OPEN_START) return "open: no first day";
  if (end === "to" && to === OPEN_END) return "open: no last day";
  return longDay(end === "from" ? from : to);
}

const WEEKDAYS = [
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
] as const;

function longDay(day: number): string {
  return `${WEEKDAYS[((day % 7) + 7) % 7] ?? ""} ${sayDay(day)}`;
}
