import { dayFromCivil, formatDay } from "../../model/day.ts";
import { parseEdtf } from "../../model/edtf.ts";
import type { DateReading } from "../../model/edtf.ts";
import { quoted } from "../../model/problem.ts";
import { parseTypedDate } from "../../model/typed-date.ts";
import { wordKey } from "./role-names.ts";
import type { DateOrder } from "./sheet-understanding.ts";

/** What was assumed to read a date. */
export type DateAssumption = "" | "two-digit-year" | "serial" | "part-of-month";

export interface SheetDate {
  readonly reading: DateReading;
  readonly assumed: DateAssumption;
}

const MONTHS =
  `january jan januar janvier januari enero ocak yanvar январь января янв հունվար հունվարի
february feb februar fevrier fevr febrero subat fevral февраль февраля фев փետրվար փետրվարի
march mar marz maerz mars marzo mart март марта мар մարտ մարտի
april apr avril avr abril nisan aprel апрель апреля апр ապրիլ ապրիլի
may mai mayo mayis май мая մայիս մայիսի
june jun juni juin junio haziran iyun июнь июня июн հունիս հունիսի
july jul juli juillet juil julio temmuz iyul июль июля июл հուլիս հուլիսի
august aug aout agosto agustos avqust август августа авг օգոստոս օգոստոսի
september sep sept septembre septiembre eylul sentyabr сентябрь сентября сен сент սեպտեմբեր սեպտեմբերի
october oct oktober okt octobre octubre ekim oktyabr октябрь октября окт հոկտեմբեր հոկտեմբերի
november nov novembre noviembre kasim noyabr ноябрь ноября ноя նոյեմբեր նոյեմբերի
december dec dezember dez decembre diciembre aralik dekabr декабрь декабря дек դեկտեմբեր դեկտեմբերի`.split(
    "\n",
  );
const MONTH_OF = new Map(
  MONTHS.flatMap((names, i) => names.split(" ").map((name) => [wordKey(name), i + 1] as const)),
);

/** Words that say nothing about a date. */
const FILLERS = new Set(
  "the of de del du le la г года год թ թթ yil ili den am vom el on mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag понедельник вторник среда четверг пятница суббота воскресенье".split(
    " ",
  ),
);

const ABOUT = new Set(
  "early mid late beginning end start around about circa ca c approx anfang mitte ende debut fin milieu vers начало начала середина конец около basi ortasi sonu evvelleri սկիզբ վերջ principios mediados finales etwa um".split(
    " ",
  ),
);

/** A day with a time of day and zone, which do not count. */
const TIME =
  /[ T,]{1,2}\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/;

/** No date is longer. */
const LONGEST = 80;

/**
 * The date in a cell of a sheet: whatever a date field takes, month names in eight languages, quarters, parts of months (as the month,
 * approximate), numbers by which spreadsheets keep days (since 1900), years of two digits where the order is known. Numbers in an unknown
 * order that can be read two ways are a problem. The day as written counts; no clock and no zone. Linear.
 */
export function readSheetDate(cell: string, order: DateOrder | null): SheetDate {
  const whole = cell.trim().replace(/\s+/g, " ");
  if (whole.length > LONGEST) return plain(parseTypedDate(whole.slice(0, LONGEST + 1)));
  const text = whole.replace(TIME, "");
  return (
    readOrdered(text, order) ??
    readSerial(text) ??
    readQuarter(text) ??
    readMonthWords(text) ??
    plain(parseTypedDate(text))
  );
}

/** Day and month in numbers, before the year; null for other forms. */
export function orderedParts(
  cell: string,
): { readonly a: number; readonly b: number; readonly year: string } | null {
  const form = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})\.?(?![\d])/.exec(
    cell.trim().slice(0, LONGEST),
  );
  if (form === null) return null;
  const [, a = "", , b = "", year = ""] = form;
  return { a: Number(a), b: Number(b), year };
}

function plain(reading: DateReading): SheetDate {
  return { reading, assumed: "" };
}

function readOrdered(text: string, order: DateOrder | null): SheetDate | null {
  const parts = orderedParts(text);
  if (parts === null || !/^[\d./ -]+$/.test(text)) return null;
  const { a, b, year } = parts;
  const dayFirst = order === null ? isDayFirst(a, b) : order === "day-first";
  if (dayFirst === null) return null;
  const [day, month] = dayFirst ? [a, b] : [b, a];
  const reading = parseEdtf(`${fullYear(year)}-${two(month)}-${two(day)}`, text);
  return { reading, assumed: year.length === 2 ? "two-digit-year" : "" };
}

/** Null where both readings exist and differ. */
function isDayFirst(a: number, b: number): boolean | null {
  return a <= 12 && b <= 12 && a !== b ? null : a > 12 || a === b;
}

/** A year of two digits as spreadsheets take it, which change the century at 30. */
function fullYear(year: string): string {
  return year.length === 4 ? year : `${Number(year) < 30 ? "20" : "19"}${year}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
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
  const span = `${year}-${two(quarter * 3 - 2)}/${year}-${two(quarter * 3)}`;
  return { reading: parseEdtf(span, text), assumed: "part-of-month" };
}

interface NamedParts {
  day: string;
  month: number;
  year: string;
  about: boolean;
}

/** A day, month in words and year in any order, or a month and year; null where a word is none of these. */
function readMonthWords(text: string): SheetDate | null {
  if (!/\p{L}/u.test(text)) return null;
  const parts = namedParts(wordKey(text).split(" "));
  if (parts === null || !isDate(parts)) return null;
  return { reading: parseEdtf(edtfOf(parts), text), assumed: parts.about ? "part-of-month" : "" };
}

/** Null where a word is no part of a date. */
function namedParts(words: readonly string[]): NamedParts | null {
  const parts: NamedParts = { day: "", month: 0, year: "", about: false };
  return words.every((word) => takeWord(word, parts)) ? parts : null;
}

/** Whether a word says a part that was not said yet, or nothing. */
function takeWord(word: string, parts: NamedParts): boolean {
  const named = MONTH_OF.get(word);
  const number = /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(word)?.[1];
  if (named !== undefined && parts.month === 0) parts.month = named;
  else if (/^\d{4}$/.test(word) && parts.year === "") parts.year = word;
  else if (number !== undefined && parts.day === "") parts.day = number;
  else if (ABOUT.has(word)) parts.about = true;
  else return FILLERS.has(word);
  return true;
}

/** There must be a year. A day needs its month; a year alone needs a word such as `early`. */
function isDate({ day, month, year, about }: NamedParts): boolean {
  if (year === "") return false;
  return month > 0 || (day === "" && about);
}

function edtfOf({ day, month, year, about }: NamedParts): string {
  const monthPart = month === 0 ? "" : `-${two(month)}`;
  const dayPart = day === "" ? "" : `-${day.padStart(2, "0")}`;
  return `${year}${monthPart}${dayPart}${about ? "~" : ""}`;
}

/** What is to be said once for a column in which so many dates were read under an assumption. */
export function assumptionWords(
  assumed: Exclude<DateAssumption, "">,
  example: string,
  written: string,
): string {
  const found = `${quoted(example)} as ${written}`;
  switch (assumed) {
    case "two-digit-year":
      return `Expected years of four digits, found two; they are read as 2000 to 2029 and 1930 to 1999, ${found}. Write all four.`;
    case "serial":
      return `Expected dates, found the numbers by which a spreadsheet keeps days; they are read as counted from 1900, ${found}. Write the dates themselves if the workbook counts from 1904.`;
    case "part-of-month":
      return `Expected days, found parts of months or years, which are read as longer spans, ${found}. Write the days if they are known.`;
  }
}
