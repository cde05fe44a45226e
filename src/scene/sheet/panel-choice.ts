import { civilFromDay, OPEN_END, OPEN_START, type DaySpan } from "../../model/day.ts";
import { counted } from "../../model/count-words.ts";
import { saySpan } from "../../model/day-words.ts";
import { closeSpan } from "../timeline/axis.ts";
import {
  DAY,
  MONTH,
  nextStart,
  QUARTER,
  sayUnit,
  startOfUnit,
  WEEK,
  YEAR,
  type CalendarUnit,
} from "../timeline/calendar-units.ts";

/** Of the calendar, the shortest first. Weeks begin on Monday (ISO 8601). */
export const CALENDAR_PERIODS = ["day", "week", "month", "quarter", "year"] as const;
export type CalendarPeriod = (typeof CALENDAR_PERIODS)[number];

/** A period of the calendar, or so many days at a time from the window's first day on. */
export type Period = CalendarPeriod | { readonly days: number };

/** The windows that a sheet of small multiples shows: the periods of the window in view, or a list. */
export type PanelChoice = EachPeriod | ListedWindows;

export interface EachPeriod {
  readonly each: Period;
}

export interface ListedWindows {
  readonly windows: readonly [DaySpan, ...DaySpan[]];
}

/** More panels than this can be neither printed nor compared. */
export const MOST_PANELS = 60;

const UNITS: Readonly<Record<CalendarPeriod, CalendarUnit>> = {
  ...{ day: DAY, week: WEEK, month: MONTH, quarter: QUARTER, year: YEAR },
};

/**
 * The windows of the panels in reading order: those of a list as they are listed; the periods of `window` ascending, the first and the last cut to it. An
 * open end of `window` reaches to the end of the period that holds the first or last day of `data`. Null where there are more than `most`.
 */
export function panelWindows(
  choice: PanelChoice,
  window: DaySpan,
  data: DaySpan,
  most = MOST_PANELS,
): readonly DaySpan[] | null {
  if ("windows" in choice) return choice.windows.length > most ? null : choice.windows;
  const { from, to } = closeSpan(window, data);
  const steps = stepsOf(choice.each, from);
  const windows: DaySpan[] = [];
  for (let start = steps.first; start <= to;) {
    if (windows.length === most) return null;
    const next = steps.next(start);
    const isOpenStart = window.from === OPEN_START;
    const isOpenEnd = window.to === OPEN_END;
    windows.push({
      from: isOpenStart ? start : Math.max(start, from),
      to: isOpenEnd ? next - 1 : Math.min(next - 1, to),
    });
    start = next;
  }
  return windows;
}

function stepsOf(period: Period, from: number) {
  if (typeof period === "object") {
    return { first: from, next: (start: number) => start + period.days };
  }
  const unit = UNITS[period];
  return { first: startOfUnit(unit, from), next: (start: number) => nextStart(unit, start) };
}

/** The window of a panel in words: a whole month, quarter or year by its name, any other by its days. */
export function sayPanelWindow(window: DaySpan): string {
  const { from, to } = window;
  if (from === OPEN_START || to === OPEN_END || civilFromDay(from).year < 1) return saySpan(window);
  const whole = [MONTH, QUARTER, YEAR].find(
    (unit) => startOfUnit(unit, from) === from && nextStart(unit, from) - 1 === to,
  );
  return whole === undefined ? saySpan(window) : sayUnit(whole, from);
}

/** `week`, `10 days`, `1,000 days`. */
export function sayPeriod(period: Period): string {
  return typeof period === "object" ? counted(period.days, "day") : period;
}

/** `week`, `10 days`, `1000 days`: a period as it is written. */
export function formatPeriod(period: Period): string {
  return sayPeriod(period).replaceAll(",", "");
}

/** Inverse of {@link formatPeriod}; null for any other text. At most 9,999 days. */
export function parsePeriod(text: string): Period | null {
  const named = CALENDAR_PERIODS.find((period) => period === text);
  if (named !== undefined) return named;
  const days = /^([1-9]\d{0,3}) days?$/.exec(text)?.[1];
  return days === undefined ? null : { days: Number(days) };
}
