import { civilFromDay, dayFromCivil, type Day } from "../../model/day.ts";
import { MONTH_NAMES, shortMonth } from "../../model/month-names.ts";
import { saySpan } from "../../model/day-words.ts";

/** A calendar unit of so many days, weeks, months or years; years begin at multiples of `each`, months at January. */
export interface CalendarUnit {
  readonly name: "day" | "week" | "month" | "quarter" | "year" | "years";
  readonly of: "days" | "months" | "years";
  readonly each: number;
  /** A typical length. */
  readonly days: number;
}

const unit = (
  name: CalendarUnit["name"],
  of: CalendarUnit["of"],
  each: number,
  days: number,
): CalendarUnit => ({ name, of, each, days });

export const DAY = unit("day", "days", 1, 1);
export const WEEK = unit("week", "days", 7, 7);
export const MONTH = unit("month", "months", 1, 30.4);
export const QUARTER = unit("quarter", "months", 3, 91.3);
export const YEAR = unit("year", "years", 1, 365.25);

/** So many years at once, for spans of centuries. */
export const yearsUnit = (each: number): CalendarUnit =>
  unit("years", "years", each, 365.25 * each);

/** A Monday. */
const FIRST_MONDAY = dayFromCivil(1970, 1, 5);

/** The first day of the unit that holds the day. Weeks begin on Monday. */
export function startOfUnit({ of, each }: CalendarUnit, day: Day): Day {
  if (of === "days") return day - positiveRemainder(day - FIRST_MONDAY, each);
  const { year, month } = civilFromDay(day);
  if (of === "months") return dayFromCivil(year, month - positiveRemainder(month - 1, each), 1);
  return dayFromCivil(year - positiveRemainder(year, each), 1, 1);
}

/** The first day of the next unit, given the first day of one. */
export function nextStart({ of, each }: CalendarUnit, start: Day): Day {
  if (of === "days") return start + each;
  const { year, month } = civilFromDay(start);
  if (of === "years") return dayFromCivil(year + each, 1, 1);
  const months = year * 12 + month - 1 + each;
  return dayFromCivil(Math.floor(months / 12), positiveRemainder(months, 12) + 1, 1);
}

/** The unit that begins on a day in words: `2 Oct 2020`, `28 Sep – 4 Oct 2020`, `October 2020`, `Oct – Dec 2020`, `2020`, `1990–1999`. */
export function sayUnit(of: CalendarUnit, start: Day): string {
  const last = nextStart(of, start) - 1;
  const { year, month } = civilFromDay(start);
  switch (of.name) {
    case "day":
    case "week":
      return saySpan({ from: start, to: last });
    case "month":
      return `${MONTH_NAMES[month - 1] ?? ""} ${year}`;
    case "quarter":
      return `${shortMonth(month)} – ${shortMonth(month + 2)} ${year}`;
    case "year":
      return String(year);
    case "years":
      return `${year}–${civilFromDay(last).year}`;
  }
}

export function positiveRemainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
