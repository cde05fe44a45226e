import { dayFromCivil, daysInMonth } from "../../model/day.ts";
import type { Day } from "../../model/day.ts";

const ZERO = 48;
const DASH = 45;
const SPACE = 32;
const T = 84;

/**
 * Reads days written as `2018-06-01`, `20180601`, or `2018-06-01T21:15Z` (`T` or a space; the day as written counts, whatever the zone).
 * NaN for everything else and for days that do not exist. A file has a day many times in a row, so the last one is remembered.
 */
export function createDayReader(): (bytes: Uint8Array, start: number, end: number) => Day {
  let lastWritten = -1;
  let lastDay: Day = NaN;
  return (bytes, start, end) => {
    const written = digitsOfDay(bytes, start, end);
    if (written !== lastWritten) {
      lastWritten = written;
      lastDay = written < 0 ? NaN : dayOf(written);
    }
    return lastDay;
  };
}

/** The number YYYYMMDD, or -1. */
function digitsOfDay(bytes: Uint8Array, start: number, end: number): number {
  if (end - start === 8) return digits(bytes, start, end);
  const isDashed = bytes[start + 4] === DASH && bytes[start + 7] === DASH;
  if (end - start < 10 || !isDashed) return -1;
  if (end - start > 10 && !isTime(bytes, start + 10, end)) return -1;
  const year = digits(bytes, start, start + 4);
  const month = digits(bytes, start + 5, start + 7);
  const day = digits(bytes, start + 8, start + 10);
  return year < 0 || month < 0 || day < 0 ? -1 : 10_000 * year + 100 * month + day;
}

/** The number of a few digits, or -1. */
function digits(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = 10 * number + digit;
  }
  return number;
}

/** Whether a time of day stands there: `T` or a space, and two digits with a colon behind them. */
function isTime(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] !== T && bytes[start] !== SPACE) return false;
  const isDigit = (at: number) => bytes[at]! >= ZERO && bytes[at]! <= ZERO + 9;
  return end >= start + 4 && isDigit(start + 1) && isDigit(start + 2) && bytes[start + 3] === 58;
}

function dayOf(written: number): Day {
  const year = Math.floor(written / 10_000);
  const month = Math.floor(written / 100) % 100;
  const day = written % 100;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return NaN;
  return dayFromCivil(year, month, day);
}
