import { civilFromDay, formatDay, type Day } from "./day.ts";
import { parseEdtf } from "./edtf.ts";
import type { DateProblemCode, DateReading } from "./edtf.ts";
import { MONTH_NAMES } from "./month-names.ts";
import { readOddDate } from "./odd-dates.ts";
import { quoted } from "./problem.ts";

/**
 * The date that a person typed into a field: EDTF, or one of the usual English and numeric forms (`2 Oct 2020`, `October 2, 2020`,
 * `Oct 2020`, `2-5 Oct 2020`, `27 Sep – 10 Oct 2020`, `from 2 Oct 2020`, `about Oct 2020`, `13.10.2020`, `2020/10/2`). `written` of the answer is always
 * EDTF. Numbers that can be read two ways (`01/02/2020`) are a problem that names both; nothing is guessed and no clock is asked.
 */
export function parseTypedDate(text: string): DateReading {
  const tidy = text.trim().replace(/\s+/g, " ");
  const edtf = parseEdtf(tidy);
  if (edtf.ok || tidy.length > LONGEST) return edtf.ok ? edtf : notUnderstood(tidy);
  const odd = readOddDate(tidy);
  if (odd !== null) return odd;
  if (edtf.problem.code !== "date-not-understood") return edtf;
  return readHedged(tidy) ?? readNumbers(tidy) ?? readWords(tidy) ?? notUnderstood(tidy);
}

/** A date behind a word that leaves it open: `about` makes it approximate, `perhaps` uncertain. Null without such a word. */
function readHedged(text: string): DateReading | null {
  const form = /^(?:(about|around|circa|ca?\.?)|perhaps|possibly|probably) (.+)$/i.exec(text);
  if (form === null) return null;
  const reading = parseTypedDate(form[2] ?? "");
  if (!reading.ok) return reading;
  const mark = form[1] === undefined ? "?" : "~";
  const ends = reading.date.written.split("/").map((end) => (end === ".." ? end : end + mark));
  return parseEdtf(ends.join("/"), text);
}

/** Characters. A pasted page is refused before any pattern looks at it. */
const LONGEST = 80;

/** Days, months and years as typed; what is not said is undefined. */
interface Parts {
  readonly day?: string;
  readonly month?: string;
  readonly year?: string;
}

/** Two or three numbers with one separator between them; null where the text is not of that form. */
function readNumbers(text: string): DateReading | null {
  const form = /^(\d{1,4})([./-]) ?(\d{1,4})(?:\2 ?(\d{1,4}))?\.?$/.exec(text);
  if (form === null) return null;
  const [, a = "", , b = "", c] = form;
  const widths = [a, b, c ?? ""].map((digits) => (digits.length === 4 ? "y" : "n")).join("");
  if (c === undefined) {
    if (widths === "ynn") return parseIso({ year: a, month: b }, text);
    return widths === "nyn" ? parseIso({ month: a, year: b }, text) : null;
  }
  if (widths === "ynn") return parseIso({ year: a, month: b, day: c }, text);
  if (widths === "nny") return readDayAndMonth(text, a, b, c);
  return c.length === 2 ? adviseOnShortYear(text, a, b, c) : notOneYear(text);
}

function notOneYear(text: string): DateReading {
  return problem(
    "date-not-understood",
    `Expected one year of four digits, found ${quoted(text)}. Write it as 2020-10-02.`,
  );
}

/** A year of two digits is never guessed; what it would be for spreadsheets, which change the century at 30, is only offered. */
function adviseOnShortYear(text: string, a: string, b: string, short: string): DateReading {
  const year = `${Number(short) < 30 ? "20" : "19"}${short}`;
  const days = [
    parseIso({ year, month: b, day: a }, text),
    parseIso({ year, month: a, day: b }, text),
  ].flatMap((reading) => (reading.ok ? [reading.date.start] : []));
  const [first, second = first] = days;
  if (first === undefined || second === undefined) return notOneYear(text);
  const readings = [...new Set([first, second])].map(sayReading).join(" or ");
  return problem(
    "date-ambiguous",
    `${quoted(text)} can be ${readings}, if the year is ${year}. Write the one that is meant, year first, with four digits.`,
  );
}

/** `a` and `b` are day and month or month and day: whichever exists, a problem where both do and differ. */
function readDayAndMonth(text: string, a: string, b: string, year: string): DateReading {
  const dayFirst = parseIso({ year, month: b, day: a }, text);
  const monthFirst = parseIso({ year, month: a, day: b }, text);
  if (!dayFirst.ok) return monthFirst.ok ? monthFirst : Number(b) > 12 ? monthFirst : dayFirst;
  if (!monthFirst.ok || monthFirst.date.start === dayFirst.date.start) return dayFirst;
  const readings = `${sayReading(dayFirst.date.start)} or ${sayReading(monthFirst.date.start)}`;
  return problem(
    "date-ambiguous",
    `${quoted(text)} can be ${readings}. Write the one that is meant, year first.`,
  );
}

/** `1 February 2020 (2020-02-01)` */
function sayReading(day: Day): string {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  const name = MONTH_NAMES[month - 1] ?? String(month);
  return `${String(dayOfMonth)} ${name} ${String(year)} (${formatDay(day)})`;
}

/** A date with the month in words, or a range of two; null where the text is not of that form. */
function readWords(text: string): DateReading | null {
  const open = /^(from|since|until) (.+)$/i.exec(text);
  if (open !== null) return readOpen(open[1]?.toLowerCase() === "until", open[2] ?? "");
  const ends = withoutMonthHyphens(text).split(/ ?[–—] ?| - | to |(?<=\d)-(?=\d)/i);
  const [first, last] = ends.map(readParts);
  if (!first || ends.length > 2) return null;
  if (ends.length === 1) return parseParts(first, text);
  if (!last) return null;
  const from = isoText(borrow(first, last));
  const to = isoText(borrow(last, first));
  return from !== null && to !== null ? parseEdtf(`${from}/${to}`, text) : null;
}

function readOpen(isEnd: boolean, text: string): DateReading | null {
  const bound = parseTypedDate(text);
  if (!bound.ok) return bound;
  if (bound.date.written.includes("/")) return null;
  return parseEdtf(isEnd ? `../${bound.date.written}` : `${bound.date.written}/..`);
}

/** `2-Oct-2020`, as spreadsheets write it, is one date and not a range. */
function withoutMonthHyphens(text: string): string {
  return text.replace(/^(\d{1,2})-([a-z]+)-(\d{4})$/i, "$1 $2 $3");
}

/** In `27 Sep – 10 Oct 2020` and `Oct 2–5, 2020` one end says what holds for both. */
function borrow(end: Parts, other: Parts): Parts {
  const month = end.month ?? (end.day === undefined ? undefined : other.month);
  const year = end.year ?? other.year;
  return {
    ...end,
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
  };
}

/** Day, month in words and year in any order; null where a word is none of these or one is said twice. */
function readParts(text: string): Parts | null {
  let parts: Parts = {};
  for (const word of text.replace(/[.,]/g, " ").trim().split(/ +/)) {
    const part = readPart(word);
    if (part === null || Object.keys(part).some((name) => name in parts)) return null;
    parts = { ...parts, ...part };
  }
  return parts;
}

function readPart(word: string): Parts | null {
  if (/^\d{4}$/.test(word)) return { year: word };
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/i.exec(word)?.[1];
  if (day !== undefined) return { day };
  const name = word.toLowerCase();
  const month = MONTH_NAMES.findIndex((full) => {
    const known = full.toLowerCase();
    return (
      name === known || name === known.slice(0, 3) || (name === "sept" && known === "september")
    );
  });
  return month < 0 ? null : { month: String(month + 1) };
}

function parseParts(parts: Parts, asTyped: string): DateReading | null {
  const iso = isoText(parts);
  return iso === null ? null : parseEdtf(iso, asTyped);
}

function parseIso(parts: Required<Pick<Parts, "year">> & Parts, asTyped: string): DateReading {
  return parseEdtf(isoText(parts) ?? "", asTyped);
}

/** Null without a year, or with a day but no month. */
function isoText({ day, month, year }: Parts): string | null {
  if (year === undefined || (day !== undefined && month === undefined)) return null;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, "0"))
    .join("-");
}

function notUnderstood(text: string): DateReading {
  return problem(
    "date-not-understood",
    `Expected a date such as 2020-10-02, 2 Oct 2020, about Oct 2020 or 2–5 Oct 2020, found ${quoted(text)}. Write the month in words or the year first.`,
  );
}

function problem(code: DateProblemCode, message: string): DateReading {
  return { ok: false, problem: { code, message } };
}
