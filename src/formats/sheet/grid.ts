import type { Problem } from "../../model/problem.ts";
import type { SetAsideRow } from "../read-result.ts";

/** A row of texts and the line or row number under which an editor or spreadsheet shows its beginning, from 1. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A line that is no row of a table: a title above it, its names again inside it, a note below it. */
export interface SkippedLine {
  readonly line: number;
  readonly text: string;
  readonly where: "above" | "inside" | "below";
}

/**
 * A table as text before it has a meaning: of a text file, or of one sheet of a workbook (dates as ISO text, what is formatted as shown).
 * Plain data that can be cloned and written as JSON. `rows.length + setAside.length` are all rows of the table.
 */
export interface Grid {
  /** The file's name as given, for problems. */
  readonly file: string;
  /** Names of the columns, each different, none empty; `column 3` where the table gives none. */
  readonly columns: readonly string[];
  /** Columns, from 0, that hold the addresses of links behind the words in the column before, in order; two never follow each other. */
  readonly linkColumns: readonly number[];
  /** Those of them that the table itself does not have. */
  readonly addedColumns: readonly number[];
  /** The line of the header row; 0 where the table has none. */
  readonly headerRow: number;
  /** Rows below the header, each with as many cells as there are columns; rows without any text are left out. */
  readonly rows: readonly GridRow[];
  readonly skipped: readonly SkippedLine[];
  readonly setAside: readonly SetAsideRow[];
  /** By line. */
  readonly problems: readonly Problem[];
}

/** A grid that was read from text, and how. */
export interface TextGrid extends Grid {
  readonly encoding: string;
  /** True where the encoding is neither declared nor certain and another may be chosen. */
  readonly encodingIsGuess: boolean;
  /** One character. */
  readonly separator: string;
}

/** The grid of a file in which there is no table; the problems say why. */
export function noGrid(file: string, problems: readonly Problem[]): TextGrid {
  return {
    ...{
      file,
      columns: [],
      linkColumns: [],
      addedColumns: [],
      headerRow: 0,
      rows: [],
      skipped: [],
      setAside: [],
      problems,
    },
    ...{ encoding: "", encodingIsGuess: false, separator: "" },
  };
}
