import { quoted } from "../../model/problem.ts";
import type { Finding } from "../../model/problem.ts";
import { Unreadable } from "../unreadable.ts";

/** A cell whose formula was never worked out. */
export function formulaWithoutValue(): Finding {
  return {
    severity: "warning",
    code: "formula-without-value",
    text: "",
    message:
      "Expected the result of the formula in this cell, found none; the cell is empty. Open the file in a spreadsheet and save it, which works the formula out.",
  };
}

/** A cell whose formula failed. */
export function errorCell(value: string): Finding {
  return {
    severity: "warning",
    code: "cell-error",
    text: value,
    message: `Expected a value in this cell, found the error ${quoted(value)}, which is kept as text. Mend the formula.`,
  };
}

/** What is made of merged cells. @param ranges such as `A2:A5`, one at least */
export function mergedCells(ranges: readonly string[]): Finding {
  const named = ranges.slice(0, 5).join(", ") + (ranges.length > 5 ? " …" : "");
  return {
    severity: "notice",
    code: "cells-merged",
    text: named,
    message: `Cells are merged in this sheet (${named}): a value merged down one column counts for each of its rows; of all others the first cell holds the value and the rest are empty.`,
  };
}

/** Why a sheet is refused, in words. */
export function tooManyCells(): Unreadable {
  return new Unreadable(
    "sheet-too-large",
    "Expected at most 5,000,000 cells in a sheet, found more. Split it, or save the sheet as CSV.",
  );
}

/** Of a workbook as a whole. */
export function macrosNotRead(): Finding {
  return {
    severity: "notice",
    code: "macros-not-read",
    text: "",
    message: "This workbook holds macros. They are neither read nor run.",
  };
}
