import { quoted } from "../model/problem.ts";
import type { Finding } from "../model/problem.ts";

/** A double quote that is not where quotes belong in separated text. */
export interface QuoteFault {
  readonly code: "quote-not-closed" | "quote-inside-cell";
  /** Where the quote stands that is meant. */
  readonly line: number;
  /** Number of the cell in its row, from 0. */
  readonly cell: number;
  readonly text: string;
}

/** What is to be said of a quote that is not where quotes belong. */
export function quoteFinding({ code, text }: QuoteFault): Finding {
  if (code === "quote-inside-cell") {
    return {
      severity: "warning",
      code,
      text,
      message: `Expected a double quote inside a cell to be doubled and the cell quoted, found ${quoted(text)}; it is kept as text. Write the cell as "… ""…"" …".`,
    };
  }
  return {
    severity: "error",
    code,
    text,
    message: `Expected a closing double quote, found none for the one that opens here: ${quoted(text)}; the row is set aside. Close the quote or delete it.`,
  };
}
