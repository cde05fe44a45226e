import { civilFromDay, dayFromCivil, formatDay } from "../../model/day.ts";
import type { Day } from "../../model/day.ts";

/** What a number format makes of a number: nothing special, or a date to the day, month or year, or a time of day. */
export type NumberMeaning = "number" | "day" | "month" | "year" | "time";

/** The formats that files name by number alone (ECMA-376 part 1, 18.8.30), those of East Asian languages included. */
export function meaningOfBuiltIn(id: number): NumberMeaning {
  return BUILT_IN.find(([first, last]) => id >= first && id <= last)?.[2] ?? "number";
}

const BUILT_IN: readonly (readonly [first: number, last: number, NumberMeaning])[] = [
  [14, 16, "day"],
  [17, 17, "month"],
  [18, 21, "time"],
  [22, 22, "day"],
  [27, 36, "day"],
  [45, 47, "time"],
  [50, 58, "day"],
];

/** What a format code such as `d. mmm yyyy` makes of a number. */
export function meaningOfCode(code: string): NumberMeaning {
  const [first = ""] = code.split(";");
  const letters = first
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[[^\]]*\]/g, (part) => (/^\[(?:h+|m+|s+)\]$/i.test(part) ? "h" : ""))
    .toLowerCase();
  if (/general|[#0?]/.test(letters.replace(/s[.,]0+/g, "s"))) return "number";
  if (letters.includes("d")) return "day";
  if (letters.includes("y")) return letters.includes("m") ? "month" : "year";
  if (/[hs]/.test(letters)) return "time";
  return letters.includes("m") ? "month" : "number";
}

/** The false 29 February 1900, which spreadsheets count and no calendar has. */
const FALSE_LEAP_DAY = 60;

const LAST_SERIAL = 2_958_465;

/**
 * The text of a date's serial number: days since 1899-12-31 (the 1900 system, which counts a 29 February 1900) or 1904-01-01. Null where the number is
 * no date, as 60 in the 1900 system.
 */
export function dateText(serial: number, meaning: NumberMeaning, is1904: boolean): string | null {
  if (!(serial >= 0 && serial <= LAST_SERIAL)) return null;
  const seconds = Math.round(serial * 86_400);
  const whole = Math.floor(seconds / 86_400);
  const time = timeText(seconds % 86_400);
  if (meaning === "time" && whole === 0) return time;
  const day = dayOfSerial(whole, is1904);
  if (day === null) return null;
  const text = formatDay(day);
  // What is shown as Oct 2020 says no more than the month.
  if (meaning === "month" && civilFromDay(day).day === 1) return text.slice(0, -3);
  if (meaning === "year") return text.slice(0, -6);
  return seconds % 86_400 === 0 ? text : `${text}T${time}`;
}

function dayOfSerial(whole: number, is1904: boolean): Day | null {
  if (is1904) return dayFromCivil(1904, 1, 1) + whole;
  if (whole === FALSE_LEAP_DAY || whole === 0) return null;
  return dayFromCivil(1899, 12, 30) + whole + (whole < FALSE_LEAP_DAY ? 1 : 0);
}

function timeText(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
}
