import type { Problem } from "../../model/problem.ts";
import type { GridRow } from "../sheet/grid.ts";
import type { LinkedCell } from "./linked-cell.ts";

/** A sheet of a workbook as text, before it has a meaning. */
export interface WorkbookSheet {
  readonly name: string;
  /** Whether the workbook hides it. */
  readonly hidden: boolean;
  /**
   * In order, numbered as the spreadsheet shows them; rows without a cell are left out. Cells go from the first column to the last that
   * holds something; those in between may be empty.
   */
  readonly rows: readonly GridRow[];
  /** Of the cells whose links say more than their text, by line and column; most sheets have none. */
  readonly links: readonly LinkedCell[];
}

/** The sheets of a workbook as text, with what was found on the way. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly problems: readonly Problem[];
}

/** How problems name a sheet. */
export function sheetFile(file: string, sheet: string): string {
  return `${file}/${sheet}`;
}

/** More cells than this, empty ones between full ones counted, are refused. */
export const MOST_CELLS = 5_000_000;
