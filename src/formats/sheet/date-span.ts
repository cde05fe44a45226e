import { civilFromDay } from "../../model/day.ts";
import { parseEdtf } from "../../model/edtf.ts";
import type { EdtfDate } from "../../model/edtf.ts";
import { edtfOfParts, namedParts, twoDigits } from "./date-words.ts";
import type { SheetDate } from "./date-reading.ts";
import type { DateOrder } from "./sheet-understanding.ts";

/** Reads one date, not a span. */
export type ReadOne = (text: string, order: DateOrder | null) => SheetDate;

/** What stands between the ends of a span, or of two days that follow each other. */
const BETWEEN =
  / ?[-–—] ?| (?:to|till|until|through|bis|au|à|al|a|hasta|по|до) |(?<pair> (?:and|und|et|y|и|və|ve|և) | ?[&/] ?|, ?)/giu;

/** Words before a span. */
const BEFORE =
  /^(?:from|du|de|del|vom|von|с|со|от|(?<and>between|zwischen|entre|между)(?: le| dem)?) /iu;

/**
 * The span in a text such as `9.-10. Oktober 2020`, `du 30 septembre au 2 octobre 2020`, `02.10.2020 – 05.10.2020` or, for two days that
 * follow each other, `10 and 11 October 2020`: what the first end leaves out, the last one says. Null for other texts. Cost: length ×
 * marks; texts are short.
 */
export function readDateSpan(
  text: string,
  order: DateOrder | null,
  readOne: ReadOne,
): SheetDate | null {
  const before = BEFORE.exec(text);
  const isBetween = before?.groups?.["and"] !== undefined;
  const whole = text.slice(before?.[0].length ?? 0);
  for (const mark of whole.matchAll(BETWEEN)) {
    const left = whole.slice(0, mark.index);
    const last = readOne(whole.slice(mark.index + mark[0].length), order);
    const isPair = mark.groups?.["pair"] !== undefined && !isBetween;
    const span = left === "" ? null : spanTo(last, left, isPair, (part) => readOne(part, order));
    if (span !== null) return span;
  }
  return null;
}

/** The span from what stands on the left to a last day; null where they make none. */
function spanTo(
  last: SheetDate,
  left: string,
  isPair: boolean,
  read: (text: string) => SheetDate,
): SheetDate | null {
  if (!last.reading.ok) {
    // Both ends wait for the order of day and month.
    return last.reading.problem.code === "date-ambiguous" ? last : null;
  }
  const end = last.reading.date;
  const first = firstEnd(left, end, read);
  if (first === null || (isPair && end.start !== first.start + 1)) return null;
  const reading = parseEdtf(`${first.written}/${end.written}`);
  return { reading, assumed: last.assumed };
}

/** The first end, with what it does not say taken from the last; null where it is none. */
function firstEnd(
  left: string,
  last: EdtfDate,
  read: (text: string) => SheetDate,
): EdtfDate | null {
  const { year, month } = civilFromDay(last.start);
  const isDay = last.start === last.end;
  const numbers = readNumbers(left, { year, month });
  if (numbers !== null) return isDay ? dateIn(read(numbers)) : null;
  const named = namedParts(left);
  if (named?.year !== "") return dateIn(read(left));
  // From December to January of the next year.
  const edtf = edtfOfParts({ ...named, year: yearText(named.month > month ? year - 1 : year) });
  return edtf === null || (named.day !== "") !== isDay ? null : dateIn(read(edtf));
}

/** A day, or a day and month, with what they lack behind them; null for other texts. */
function readNumbers(
  left: string,
  { year, month }: { readonly year: number; readonly month: number },
): string | null {
  const day = /^(\d{1,2})(?:\.|st|nd|rd|th|er)?$/.exec(left)?.[1];
  if (day !== undefined) return `${yearText(year)}-${twoDigits(month)}-${twoDigits(Number(day))}`;
  const [, a, mark = "", b = ""] = /^(\d{1,2})([./])(\d{1,2})\.?$/.exec(left) ?? [];
  return a === undefined ? null : [a, b, yearText(year)].join(mark);
}

function yearText(year: number): string {
  return String(year).padStart(4, "0");
}

function dateIn({ reading }: SheetDate): EdtfDate | null {
  return reading.ok ? reading.date : null;
}
