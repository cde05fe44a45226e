import { dayFromCivil, formatDay } from "../../model/day.ts";
import { parseEdtf } from "../../model/edtf.ts";
import type { DateReading } from "../../model/edtf.ts";
import { parseTypedDate } from "../../model/typed-date.ts";
import type { SheetDate } from "./date-reading.ts";
import { readDateSpan } from "./date-span.ts";
import { edtfOfParts, namedParts, twoDigits } from "./date-words.ts";
import type { DateOrder } from "./sheet-understanding.ts";

/** A day with a time of day and zone, which do not count. */
const TIME =
  /[ T,]{1,2}\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:Z|UTC|GMT|CET|MSK|Uhr|h|[+-]\d{2}:?\d{2}))?$/;

/** No date is longer. */
const LONGEST = 80;

/**
 * The date in a cell of a sheet: whatever a date field takes, month names in many languages, spans (`9.-10. Oktober 2020`), quarters, parts
 * of months (as the month, approximate), numbers by which spreadsheets keep days (since 1900), years of two digits where the order is
 * known, a question mark behind any of them. Numbers in an unknown order that can be read two ways are a problem. The day as written
 * counts; no clock and no zone. Linear.
 */
export function readSheetDate(cell: string, order: DateOrder | null): SheetDate {
  const whole = cell.trim().replace(/\s+/g, " ");
  if (whole.length > LONGEST) return plain(parseTypedDate(whole.slice(0, LONGEST + 1)));
  const text = whole.replace(TIME, "");
  const one = readOne(text, order);
  if (one.reading.ok) return one;
  return readDateSpan(text, order, readOne) ?? readDoubted(text, order) ?? one;
}

function readOne(text: string, order: DateOrder | null): SheetDate {
  return (
    readOrdered(text, order) ??
    readSerial(text) ??
    readQuarter(text) ??
    readMonthWords(text) ??
    readShortYear(text) ??
    readCharacters(text) ??
    plain(parseTypedDate(text))
  );
}

/** A date with a question mark behind it is uncertain; null for others. */
function readDoubted(text: string, order: DateOrder | null): SheetDate | null {
  const inner = /^(.*?) ?(?:\?|\(\?\))$/.exec(text)?.[1];
  if (inner === undefined || inner === "") return null;
  const { reading, assumed } = readSheetDate(inner, order);
  if (!reading.ok) return null;
  const { written } = reading.date;
  const doubted = written.endsWith("~") ? `${written.slice(0, -1)}%` : `${written}?`;
  return { reading: parseEdtf(doubted, text), assumed };
}

/** Day and month in numbers, in the order in which they are written, before the year. */
export interface OrderedDate {
  readonly a: number;
  readonly b: number;
  /** As written, of two or four digits. */
  readonly year: string;
}

/** The dates in a cell that are day and month in numbers before the year: one, both ends of a span, or none. */
export function orderedDates(cell: string): readonly OrderedDate[] {
  const dates = cell.slice(0, LONGEST).matchAll(ORDERED);
  return Array.from(dates, ([, a = "", , b = "", year = ""]) => ({ a: +a, b: +b, year }));
}

const ORDERED = /(?<!\d)(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)/g;

function plain(reading: DateReading): SheetDate {
  return { reading, assumed: "" };
}

function readOrdered(text: string, order: DateOrder | null): SheetDate | null {
  const [parts] = WHOLLY_ORDERED.test(text) ? orderedDates(text) : [];
  if (parts === undefined) return null;
  const { a, b, year } = parts;
  const dayFirst = order === null ? isDayFirst(a, b) : order === "day-first";
  if (dayFirst === null) return null;
  const [day, month] = dayFirst ? [a, b] : [b, a];
  const edtf = `${fullYear(year)}-${twoDigits(month)}-${twoDigits(day)}`;
  return { reading: parseEdtf(edtf, text), assumed: year.length === 2 ? "two-digit-year" : "" };
}

const WHOLLY_ORDERED = /^\d{1,2}([./-]) ?\d{1,2}\1 ?(?:\d{4}|\d{2})\.?$/;

/** Null where both readings exist and differ. */
function isDayFirst(a: number, b: number): boolean | null {
  return a <= 12 && b <= 12 && a !== b ? null : a > 12 || a === b;
}

/** A year of two digits as spreadsheets take it, which change the century at 30. */
function fullYear(year: string): string {
  return year.length === 4 ? year : `${Number(year) < 30 ? "20" : "19"}${year}`;
}

function readSerial(text: string): SheetDate | null {
  const serial = /^([2-7]\d{4})(?:[.,]\d{1,12})?$/.exec(text)?.[1];
  if (serial === undefined) return null;
  const day = formatDay(dayFromCivil(1899, 12, 30) + Number(serial));
  return { reading: parseEdtf(day, text), assumed: "serial" };
}

function readQuarter(text: string): SheetDate | null {
  const form =
    /^(?:q([1-4])[ /,-]*(\d{4})|(\d{4})[ /,-]*q([1-4])|([1-4])\.? ?(?:quarter|quartal|trimestre|квартал|кв)\.? (\d{4}))$/i.exec(
      text,
    );
  if (form === null) return null;
  const quarter = Number(form[1] ?? form[4] ?? form[5]);
  const year = form[2] ?? form[3] ?? form[6] ?? "";
  const span = `${year}-${twoDigits(quarter * 3 - 2)}/${year}-${twoDigits(quarter * 3)}`;
  return { reading: parseEdtf(span, text), assumed: "part-of-month" };
}

function readMonthWords(text: string): SheetDate | null {
  // A question mark says something, which words would lose.
  const parts = text.includes("?") ? null : namedParts(text);
  const edtf = parts === null ? null : edtfOfParts(parts);
  if (parts === null || edtf === null) return null;
  return { reading: parseEdtf(edtf, text), assumed: parts.about ? "part-of-month" : "" };
}

/** `2-Oct-20` and `Oct-20`, as spreadsheets write days and months. */
function readShortYear(text: string): SheetDate | null {
  const form = /^(?:(\d{1,2})[ -])?(\p{L}{3,9})\.?-(\d{2})$/u.exec(text);
  const year = form?.[3];
  const parts = form === null ? null : namedParts(`${form[1] ?? ""} ${form[2] ?? ""}`.trim());
  if (year === undefined || parts === null || parts.month === 0) return null;
  const edtf = edtfOfParts({ ...parts, year: fullYear(year) });
  return edtf === null ? null : { reading: parseEdtf(edtf, text), assumed: "two-digit-year" };
}

/** `2020年10月2日`, as Chinese and Japanese write. */
function readCharacters(text: string): SheetDate | null {
  const form = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(text);
  if (form === null) return null;
  const parts = form.slice(1).filter(Boolean);
  return plain(parseEdtf(parts.map((part) => part.padStart(2, "0")).join("-"), text));
}
