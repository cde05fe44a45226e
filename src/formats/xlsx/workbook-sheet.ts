import type { GridRow } from "../sheet/grid.ts";

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
}

/** More cells than this, empty ones between full ones counted, are refused. */
export const MOST_CELLS = 5_000_000;
