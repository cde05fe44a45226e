import type { DateReading } from "../../model/edtf.ts";
import { quoted } from "../../model/problem.ts";

/** What was assumed to read a date. */
export type DateAssumption = "" | "two-digit-year" | "serial" | "part-of-month";

export interface SheetDate {
  readonly reading: DateReading;
  readonly assumed: DateAssumption;
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
