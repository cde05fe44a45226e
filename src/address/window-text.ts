import { ALL_TIME, formatDay, OPEN_END, OPEN_START, type DaySpan } from "../model/day.ts";
import { parseEdtf } from "../model/edtf.ts";

/** A window as EDTF, `2020-10-02` or `2020-09-27/2020-10-10`, an open end as `..`. */
export function formatWindow({ from, to }: DaySpan): string {
  if (from === to) return formatDay(from);
  const first = from === OPEN_START ? ".." : formatDay(from);
  return `${first}/${to === OPEN_END ? ".." : formatDay(to)}`;
}

/** The window that a text from {@link formatWindow} or any EDTF date says; null for any other text. */
export function parseWindow(text: string): DaySpan | null {
  // EDTF has no word for all time.
  if (text === "../..") return ALL_TIME;
  const reading = parseEdtf(text);
  return reading.ok ? { from: reading.date.start, to: reading.date.end } : null;
}
