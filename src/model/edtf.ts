import { OPEN_END, OPEN_START, dayFromCivil, daysInMonth, formatDay, civilFromDay } from "./day.ts";
import type { Day } from "./day.ts";
import { MONTH_NAMES } from "./month-names.ts";
import { quoted } from "./problem.ts";

/** A date as written and what it is understood as: a closed interval of days. */
export interface EdtfDate {
  /** The text as it stands in the file; written back unchanged. */
  readonly written: string;
  /** First day, or OPEN_START. */
  readonly start: Day;
  /** Last day, or OPEN_END; `start <= end`. */
  readonly end: Day;
  /** `~` or `%` on either end. */
  readonly approximate: boolean;
  /** `?` or `%` on either end. */
  readonly uncertain: boolean;
}

export type DateProblemCode =
  | "date-empty"
  /** The text has no form that is known. */
  | "date-not-understood"
  /** The form is right, but the calendar has no such month, day or hour. */
  | "date-not-a-day"
  /** EDTF, but a part of it that this product does not read. */
  | "date-unsupported"
  | "date-interval-reversed"
  /** Two readings are possible; the message names both. */
  | "date-ambiguous";

/** Why a text is no date: what was expected, what was found, what to do. */
export interface DateProblem {
  readonly code: DateProblemCode;
  readonly message: string;
}

export type DateReading =
  | { readonly ok: true; readonly date: EdtfDate }
  | { readonly ok: false; readonly problem: DateProblem };

/** What a date says apart from how it is written. */
export type DateMeaning = Omit<EdtfDate, "written">;

type Outcome = DateMeaning | DateProblem;

/**
 * The date that an EDTF text (ISO 8601-2:2019) stands for, at day precision: days, months, years 0000 to 9999 and -9999 to -0001,
 * unspecified digits from the right (`199X`, `2020-XX`, `2020-10-XX`), intervals with open (`..`) or unknown (empty) ends,
 * and the qualifiers `?` `~` `%`; on a part of a date they count for the whole. A date-time counts as its written day.
 * The calendar is proleptic Gregorian; nothing is rolled over and no time zone is involved. Pure; linear in the text.
 *
 * @param asTyped what a problem names: the text itself, or that of which it was made
 */
export function parseEdtf(text: string, asTyped = text): DateReading {
  const outcome = readEdtf(text, asTyped);
  return isProblem(outcome)
    ? { ok: false, problem: outcome }
    : { ok: true, date: { written: text, ...outcome } };
}

/**
 * The shortest EDTF text of what a date says: a day, month or year where it is one, else an interval of days.
 * `parseEdtf` reads it back to the same meaning. @throws RangeError outside the years -9999 to 9999.
 */
export function formatEdtf(meaning: DateMeaning): string {
  const { start, end } = meaning;
  const qualifier = qualifierOf(meaning);
  const unit = unitText(start, end);
  if (unit !== null) return unit + qualifier;
  const first = start === OPEN_START ? ".." : boundText(start) + qualifier;
  const last = end === OPEN_END ? ".." : boundText(end) + qualifier;
  return `${first}/${last}`;
}

/** The date of a span of days, as this product would write it: no qualifiers. @throws as {@link formatEdtf}. */
export function edtfFromSpan(from: Day, to: Day): EdtfDate {
  const meaning = { start: from, end: to, approximate: false, uncertain: false };
  return { written: formatEdtf(meaning), ...meaning };
}

function qualifierOf({ approximate, uncertain }: DateMeaning): string {
  if (approximate && uncertain) return "%";
  if (approximate) return "~";
  return uncertain ? "?" : "";
}

/** The text of a span that is exactly one day, month or year; null for any other. */
function unitText(start: Day, end: Day): string | null {
  if (start === OPEN_START || end === OPEN_END) return null;
  if (start === end) return boundText(start);
  const first = civilFromDay(start);
  if (first.day !== 1) return null;
  const text = boundText(start);
  if (end === start + daysInMonth(first.year, first.month) - 1) return text.slice(0, -3);
  if (first.month === 1 && end === dayFromCivil(first.year, 12, 31)) return text.slice(0, -6);
  return null;
}

function boundText(day: Day): string {
  const text = formatDay(day);
  if (!/^-?\d{4}-/.test(text)) {
    throw new RangeError(`EDTF years have four digits here; got the day ${text}.`);
  }
  return text;
}

function isProblem(outcome: Outcome): outcome is DateProblem {
  return "code" in outcome;
}

function readEdtf(text: string, asTyped: string): Outcome {
  if (text.trim() === "") {
    return { code: "date-empty", message: "Expected a date, found nothing. Write 2020-10-02." };
  }
  const ends = text.split("/");
  if (ends.length === 1) return readPoint(text, asTyped);
  // Two slashes are 2/10/2020 or the like, not an interval.
  if (ends.length > 2) return notUnderstood(asTyped);
  return readInterval(text, asTyped, ends);
}

function readInterval(
  text: string,
  asTyped: string,
  [first = "", last = ""]: readonly string[],
): Outcome {
  if (first === "" && last === "") {
    return {
      code: "date-not-understood",
      message:
        "Expected an interval with at least one end, found “/”. Write 2020-10-09/2020-10-10.",
    };
  }
  const nameOf = (end: string) => (text === asTyped ? end : asTyped);
  const from = readEnd(first, nameOf(first), OPEN_START);
  if (isProblem(from)) return inInterval(from, text, asTyped);
  const to = readEnd(last, nameOf(last), OPEN_END);
  if (isProblem(to)) return inInterval(to, text, asTyped);
  if (to.end < from.start) {
    return {
      code: "date-interval-reversed",
      message: `Expected an interval whose end is not before its start, found ${quoted(asTyped)}. Exchange the two, or correct the one that is wrong.`,
    };
  }
  return {
    start: from.start,
    end: to.end,
    approximate: from.approximate || to.approximate,
    uncertain: from.uncertain || to.uncertain,
  };
}

/** One end of an interval. An unknown end is read like an open one: any day on that side may be meant. */
function readEnd(text: string, asTyped: string, open: Day): Outcome {
  if (text !== "" && text !== "..") return readPoint(text, asTyped);
  return { start: open, end: open, approximate: false, uncertain: false };
}

function inInterval(problem: DateProblem, whole: string, asTyped: string): DateProblem {
  if (whole !== asTyped) return problem;
  return { ...problem, message: `In the interval ${quoted(whole)}: ${problem.message}` };
}

/** Year, month, day; qualifiers may stand before and behind each. */
const POINT = /^[?~%]?(-?[\dX]{4})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?(?:-[?~%]?([\dX]{2})[?~%]?)?)?$/;
const WITH_TIME =
  /^(-?\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/;

function readPoint(text: string, asTyped: string): Outcome {
  const time = WITH_TIME.exec(text);
  if (time !== null) return readDateTime(text, time);
  const parts = POINT.exec(text);
  if (parts === null) return unsupported(text) ?? notUnderstood(asTyped);
  const [, year = "", month = "", day = ""] = parts;
  const qualifiers = text.replace(/[^?~%]/g, "");
  const span = readSpan(asTyped, year, month, day);
  if ("code" in span) return span;
  return {
    ...span,
    approximate: /[~%]/.test(qualifiers),
    uncertain: /[?%]/.test(qualifiers),
  };
}

/** The written day counts: neither the zone of the text nor that of the reader moves it. */
function readDateTime(text: string, time: RegExpExecArray): Outcome {
  const [, day = "", hour = "", minute = "", second = "00"] = time;
  const lastMidnight = hour === "24" && minute === "00" && second === "00";
  if ((hour > "23" && !lastMidnight) || minute > "59" || second > "60") {
    return notADay(text, `there is no time of day ${text.slice(day.length + 1)}`);
  }
  return readPoint(day, day);
}

type Span = Pick<EdtfDate, "start" | "end">;

/** The span of a year, year and month, or year, month and day, each of which may have unspecified digits. */
function readSpan(text: string, year: string, month: string, day: string): Span | DateProblem {
  if (year === "-0000")
    return notADay(text, "there is no year -0000; the year before 0001 is 0000");
  if (year.includes("X")) return readDecade(text, year, month);
  const y = Number(year);
  if (month === "" || (month === "XX" && (day === "" || day === "XX"))) {
    return { start: dayFromCivil(y, 1, 1), end: dayFromCivil(y, 12, 31) };
  }
  if (month.includes("X")) return unspecifiedInside(text);
  return readMonth(text, y, month, day);
}

function readMonth(text: string, year: number, month: string, day: string): Span | DateProblem {
  const m = Number(month);
  if (m >= 21 && m <= 41 && day === "") {
    return {
      code: "date-unsupported",
      message: `${quoted(text)} is a season, quarter or half year in EDTF, which is not read here. Write its first and last month: 2020-03/2020-05.`,
    };
  }
  if (m < 1 || m > 12) return notADay(text, `there is no month ${month}`);
  const first = dayFromCivil(year, m, 1);
  const length = daysInMonth(year, m);
  if (day === "" || day === "XX") return { start: first, end: first + length - 1 };
  if (day.includes("X")) return unspecifiedInside(text);
  const d = Number(day);
  if (d < 1 || d > length) {
    return notADay(
      text,
      `${MONTH_NAMES[m - 1] ?? month} ${String(year)} has ${String(length)} days`,
    );
  }
  return { start: first + d - 1, end: first + d - 1 };
}

/** A year whose last one or two digits are unspecified. */
function readDecade(text: string, year: string, month: string): Span | DateProblem {
  if (month !== "" || !/^-?\d{2}(\dX|XX)$/.test(year)) return unspecifiedInside(text);
  const a = Number(year.replaceAll("X", "0"));
  const b = Number(year.replaceAll("X", "9"));
  return { start: dayFromCivil(Math.min(a, b), 1, 1), end: dayFromCivil(Math.max(a, b), 12, 31) };
}

function unspecifiedInside(text: string): DateProblem {
  return {
    code: "date-unsupported",
    message: `${quoted(text)} leaves digits open that are not the last ones, which is not read here. Supported are 199X, 19XX, 2020-XX and 2020-10-XX.`,
  };
}

/** Forms of EDTF that are recognised only to say that they are not read. */
function unsupported(text: string): DateProblem | null {
  const what = /^[[{]/.test(text)
    ? "a set of dates"
    : /^Y/.test(text) || /^-?\d{5,7}$/.test(text) || /^-?\d{5,}-\d\d(-\d\d)?$/.test(text)
      ? "a year in the long form"
      : /^-?\d+(E\d+)?(S\d+)?$/.test(text) && /[ES]/.test(text)
        ? "a year with an exponent or significant digits"
        : null;
  if (what === null) return null;
  return {
    code: "date-unsupported",
    message: `${quoted(text)} is ${what} in EDTF, which is not read here. Write a day, a month, a year from -9999 to 9999, or an interval.`,
  };
}

function notUnderstood(text: string): DateProblem {
  return {
    code: "date-not-understood",
    message: `Expected a date such as 2020-10-02, 2020-10, 1992 or 2020-10-09/2020-10-10, found ${quoted(text)}. Write the year first, with four digits, then month and day with two.`,
  };
}

function notADay(text: string, why: string): DateProblem {
  return {
    code: "date-not-a-day",
    message: `Expected a date that exists, found ${quoted(text)}: ${why}. Correct it.`,
  };
}
