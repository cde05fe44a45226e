import type { DateReading } from "../model/edtf.ts";
import { readFolder } from "./csv-folder.ts";
import type { Files, ReadOptions, ReadResult } from "./read-result.ts";
import { orderedDates, readSheetDate } from "./sheet/sheet-date.ts";
import type { DateOrder } from "./sheet/sheet-understanding.ts";

/** What a date in a form of its own is called among problems. */
const ODD_DATES: ReadonlySet<string> = new Set([
  ...["date-ambiguous", "date-not-understood", "date-not-edtf"],
]);

/**
 * The data set in a folder that a spreadsheet may have saved: as {@link readFolder}, and where dates were rewritten as the spreadsheet's country
 * writes them (`02.10.20`, `10/2/2020`, `Oct-20`), in the order of day and month that a day over 12 of the same file shows, else of the others
 * if they agree. Each such date is still named. Deterministic; linear.
 */
export function readSavedFolder(files: Files, options: ReadOptions = {}): ReadResult {
  const plain = readFolder(files, options);
  const odd = plain.problems.filter(({ code }) => ODD_DATES.has(code));
  if (odd.every(({ severity }) => severity !== "error")) return plain;
  const shown = new Map<string, Set<DateOrder>>();
  for (const { file, text } of odd) {
    const orders = shown.get(file) ?? new Set();
    shown.set(file, orders);
    for (const { a, b } of orderedDates(text)) {
      if (a > 12 && b <= 12) orders.add("day-first");
      if (b > 12 && a <= 12) orders.add("month-first");
    }
  }
  const everywhere = only(new Set([...shown.values()].flatMap((orders) => [...orders])));
  const readOddDate = (file: string, cell: string): DateReading => {
    const orders = shown.get(file) ?? new Set();
    return readSheetDate(cell, orders.size === 0 ? everywhere : only(orders)).reading;
  };
  return readFolder(files, { ...options, readOddDate });
}

/** The one order, or null. */
function only(orders: ReadonlySet<DateOrder>): DateOrder | null {
  const [first, ...others] = orders;
  return others.length === 0 ? (first ?? null) : null;
}
