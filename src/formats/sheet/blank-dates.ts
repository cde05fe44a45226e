import { counted } from "../../model/count-words.ts";
import type { Grid } from "./grid.ts";
import type { SheetChoices, SheetQuestion } from "./sheet-understanding.ts";

/** What an empty cell in a column of dates means. */
export interface BlankDates {
  /** Whether the date above it. */
  readonly fill: boolean;
  /** Asked where dates may have been written once for several rows. */
  readonly question: SheetQuestion | null;
}

export const NO_BLANKS: BlankDates = { fill: false, question: null };

/** Fewer empty cells are omissions. */
const FEWEST = 2;

/** A smaller share of empty cells are omissions. */
const LEAST_SHARE = 0.1;

/** Whether empty dates below others mean the date above, as answered; without an answer they mean nothing. Linear. */
export function blankDatesOf(
  grid: Grid,
  column: number,
  { answers }: Pick<SheetChoices, "answers">,
): BlankDates {
  const isBlank = grid.rows.map(({ cells }) => (cells[column] ?? "").trim() === "");
  const blanks = isBlank.filter(Boolean).length;
  const first = isBlank.indexOf(true);
  if (blanks < FEWEST || blanks < isBlank.length * LEAST_SHARE || isBlank[0] === true) {
    return NO_BLANKS;
  }
  const name = grid.columns[column] ?? "";
  const id = `blank-dates:${name}`;
  const answer = new Map(answers).get(id) ?? null;
  const line = grid.rows[first]?.line ?? 0;
  const question: SheetQuestion = {
    id,
    text: `In the column “${name}”, ${counted(blanks, "cell")} are empty, the first of them in row ${String(line)}. Does the date above hold for them?`,
    options: [
      { value: "above", text: "The date above" },
      { value: "unknown", text: "No, their dates are not known" },
    ],
    default: null,
    answer,
  };
  return { fill: answer === "above", question };
}
