import { OPEN_END, OPEN_START, civilFromDay } from "./day.ts";
import type { Day, DaySpan } from "./day.ts";
import type { EdtfDate } from "./edtf.ts";
import { MONTH_NAMES, shortMonth } from "./month-names.ts";

/** A day in words, `27 Sep 2020`; years before 1 as `45 BCE`. `day` must not be an open end. */
export function sayDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  return `${String(dayOfMonth)} ${shortMonth(month)} ${sayYear(year)}`;
}

/**
 * A span in words, nothing said twice: `2 Oct 2020`, `5–10 Oct 2020`, `27 Sep – 10 Oct 2020`, `30 Dec 2020 – 2 Jan 2021`,
 * `from 27 Sep 2020`, `until 10 Oct 2020`, `all time`. En dashes.
 */
export function saySpan({ from, to }: DaySpan): string {
  if (from === OPEN_START) return to === OPEN_END ? "all time" : `until ${sayDay(to)}`;
  if (to === OPEN_END) return `from ${sayDay(from)}`;
  if (from === to) return sayDay(from);
  const first = civilFromDay(from);
  const last = civilFromDay(to);
  if (first.year !== last.year) return `${sayDay(from)} – ${sayDay(to)}`;
  const day = String(first.day);
  return first.month === last.month
    ? `${day}–${sayDay(to)}`
    : `${day} ${shortMonth(first.month)} – ${sayDay(to)}`;
}

const WHOLE_DAYS = /^-?\d{4}-\d{2}-\d{2}(\/-?\d{4}-\d{2}-\d{2})?$/;

/** A date as it is shown: days and intervals of days in words, everything imprecise as written (`1992-03`, `1999-09-10~`). */
export function sayDate(date: EdtfDate): string {
  return WHOLE_DAYS.test(date.written) ? saySpan(spanOf(date)) : date.written;
}

/**
 * What a date is understood as, in words, for tooltips and beside a date field:
 * `March 1992`, `1994, uncertain`, `10 Sep 1999, approximate`, `1–15 Oct 2020`.
 */
export function explainDate(date: EdtfDate): string {
  const words = [sayUnit(date)];
  if (date.approximate) words.push("approximate");
  if (date.uncertain) words.push("uncertain");
  return words.join(", ");
}

/** Whole months and years by name, any other span by its days. */
function sayUnit(date: EdtfDate): string {
  const span = spanOf(date);
  if (span.from === OPEN_START || span.to === OPEN_END) return saySpan(span);
  const first = civilFromDay(span.from);
  const next = civilFromDay(span.to + 1);
  if (first.day !== 1 || next.day !== 1) return saySpan(span);
  const months = (next.year - first.year) * 12 + next.month - first.month;
  if (months === 1) return `${MONTH_NAMES[first.month - 1] ?? ""} ${sayYear(first.year)}`;
  if (months === 12 && first.month === 1) return sayYear(first.year);
  return saySpan(span);
}

function spanOf(date: EdtfDate): DaySpan {
  return { from: date.start, to: date.end };
}

function sayYear(year: number): string {
  return year > 0 ? String(year) : `${String(1 - year)} BCE`;
}
