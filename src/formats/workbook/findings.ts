import { counted } from "../../model/count-words.ts";
import { excerpt, quoted } from "../../model/problem.ts";
import type { Finding } from "../../model/problem.ts";
import { Unreadable } from "../unreadable.ts";
import { cellReference } from "./cell-reference.ts";
import type { CellPlace } from "./cell-reference.ts";

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
  const named = firstOf(ranges);
  return {
    severity: "notice",
    code: "cells-merged",
    text: named,
    message: `Cells are merged in this sheet (${named}): a value merged down one column counts for each of its rows; of all others the first cell holds the value and the rest are empty.`,
  };
}

/** Links whose addresses stand in no cell and find no place in what is read. @param cells one at least */
export function linksNotRead(cells: readonly CellPlace[]): Finding {
  const named = firstOf(cells.slice(0, NAMED).map(cellReference), cells.length);
  return {
    severity: "notice",
    code: "links-not-read",
    text: named,
    message: `Links behind ${counted(cells.length, "cell")} (${named}) are not read here. Write their addresses into cells.`,
  };
}

/** Why links have no address that can be read. */
export type LinkFault = "worked out" | "too many" | "missing";

/** How many there are of something, and the references of the first, such as `B2`. */
export interface NamedCount {
  readonly count: number;
  readonly names: readonly string[];
}

/** Links whose address is not read, and why. @param lost one at least */
export function linksWithoutAddress(why: LinkFault, { count, names }: NamedCount): Finding {
  const named = firstOf(names, count);
  const found = `${counted(count, "link")} (${named})`;
  return {
    ...{ severity: "notice", code: "links-without-address", text: named },
    message: WITHOUT_ADDRESS[why](found),
  };
}

const WITHOUT_ADDRESS: Readonly<Record<LinkFault, (found: string) => string>> = {
  "worked out": (found) =>
    `Expected the address of each link, found ${found} whose address a formula works out; it is not read. Write the addresses into cells.`,
  "too many": (found) =>
    `Expected links on at most 1,000,000 cells of a sheet, found more: ${found} beyond them without an address that is read. Write the addresses into cells, or split the sheet.`,
  missing: (found) =>
    `Expected the address of each link, found ${found} whose address the file lacks. Write the addresses into cells.`,
};

/** A sheet of which a damaged file says where its links lead. */
export function relationsDamaged(): Finding {
  return {
    ...{ severity: "warning", code: "links-not-known", text: "" },
    message:
      "Expected what this sheet refers to, found that the part of the file that says it is damaged: addresses of its links cannot be read, and notes on its cells cannot be counted. Open the file in a spreadsheet and save it again.",
  };
}

/** A sheet whose notes stand in a damaged file. */
export function notesDamaged(): Finding {
  return {
    ...{ severity: "warning", code: "notes-not-counted", text: "" },
    message:
      "Expected the notes on cells of this sheet, found that the part of the file that holds them is damaged: they cannot be counted, and are not read. Open the file in a spreadsheet and save it again.",
  };
}

/** Codes of what is to be said of links and notes of a sheet only where it is read. */
export const OF_LINKS_AND_NOTES: ReadonlySet<string> = new Set([
  ...["links-without-address", "links-not-known", "notes-not-read", "notes-not-counted"],
]);

/** What people remarked on cells. @param cells one at least, each once */
export function notesNotRead(cells: readonly string[]): Finding {
  const named = firstOf(cells);
  return {
    severity: "notice",
    code: "notes-not-read",
    text: named,
    message: `Notes on ${counted(cells.length, "cell")} (${named}) are not read. Write what matters of them into cells.`,
  };
}

/** How many of what is counted are named. */
export const NAMED = 5;

/** The first five of what is named, each cut to a length that reads well. */
function firstOf(names: readonly string[], count = names.length): string {
  const first = names.slice(0, NAMED).map((name) => excerpt(name, 30));
  return first.join(", ") + (count > NAMED ? " …" : "");
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
