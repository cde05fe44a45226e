import { dayFromCivil, formatDay } from "./day.ts";
import { parseEdtf, type DateReading } from "./edtf.ts";
import { quoted } from "./problem.ts";

/**
 * What other programs write for dates: a day with a zone, `20201002`, two dates with a dash between them are read; the number that a
 * spreadsheet keeps for a day and `?~` are problems that say what was probably meant. Null for every other text.
 */
export function readOddDate(text: string): DateReading | null {
  return readZoned(text) ?? readCompact(text) ?? readDashed(text) ?? adviseOn(text);
}

/** The day as written counts, as in a date-time. */
function readZoned(text: string): DateReading | null {
  const day = /^(-?\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2})$/.exec(text)?.[1];
  return day === undefined ? null : parseEdtf(day, text);
}

function readCompact(text: string): DateReading | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  return year === undefined ? null : parseEdtf(`${year}-${month ?? ""}-${day ?? ""}`, text);
}

function readDashed(text: string): DateReading | null {
  const ends = text.split(/ ?[–—] ?| - | to /);
  const isInterval = ends.length === 2 && ends.every((end) => POINT.test(end));
  return isInterval ? parseEdtf(ends.join("/"), text) : null;
}

const POINT = /^-?\d{4}(?:-\d{2}){0,2}[?~%]?$/;

function adviseOn(text: string): DateReading | null {
  const [, point] = /^(-?\d{4}(?:-\d{2}){0,2})(?:\?~|~\?)$/.exec(text) ?? [];
  if (point !== undefined) {
    return unsupported(
      `${quoted(text)} has two marks where EDTF has one. Write ${point}% for a date that is uncertain and approximate.`,
    );
  }
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(text)?.[1];
  return serial === undefined ? null : unsupported(sayOfSerial(text, Number(serial)));
}

/** Spreadsheets keep a day as how many have passed: since the end of 1899 (with a 29 February 1900 that never was), or since 1904. */
function sayOfSerial(text: string, serial: number): string {
  const usual = formatDay(dayFromCivil(1899, 12, 30) + serial);
  const other = formatDay(dayFromCivil(1904, 1, 1) + serial);
  return `${quoted(text)} looks like the number by which a spreadsheet keeps a day: ${usual}, or ${other} where it counts from 1904. Write the date itself.`;
}

function unsupported(message: string): DateReading {
  return { ok: false, problem: { code: "date-unsupported", message } };
}
