import type { Grid } from "./grid.ts";
import { orderedParts } from "./sheet-date.ts";
import type { DateOrder, SheetChoices, SheetQuestion } from "./sheet-understanding.ts";

/** In which order a column of dates has day and month. */
export interface ColumnOrder {
  /** Null where no cell needs it, or nothing settles it. */
  readonly order: DateOrder | null;
  /** Asked where cells can be read two ways. */
  readonly question: SheetQuestion | null;
}

/** The order of a column: as answered, as a cell with a day over 12 shows, or as chosen for all columns. Linear. */
export function dateOrderOf(
  grid: Grid,
  column: number,
  choices: Pick<SheetChoices, "answers" | "dateOrder">,
): ColumnOrder {
  const { dayFirst, monthFirst, unclear, example } = evidence(grid, column);
  const name = grid.columns[column] ?? "";
  const id = `date-order:${name}`;
  const answered = new Map(choices.answers).get(id);
  const answer = answered === "day-first" || answered === "month-first" ? answered : null;
  const shown = dayFirst > 0 === monthFirst > 0 ? null : dayFirst > 0 ? "day-first" : "month-first";
  const order = answer ?? shown ?? choices.dateOrder;
  if (unclear === 0 || shown !== null) return { order: order ?? null, question: null };
  return { order, question: question({ id, name, example, answer: answer ?? choices.dateOrder }) };
}

function evidence(grid: Grid, column: number) {
  const found = { dayFirst: 0, monthFirst: 0, unclear: 0, example: "" };
  for (const { cells } of grid.rows) {
    const cell = cells[column] ?? "";
    const shown = orderShown(cell);
    if (shown === null) continue;
    found[shown]++;
    if (shown === "unclear" && found.unclear === 1) found.example = cell.trim();
  }
  return found;
}

/** Null for cells that need no order, or that no order makes a date. */
function orderShown(cell: string): "dayFirst" | "monthFirst" | "unclear" | null {
  const parts = orderedParts(cell);
  if (parts === null || parts.a === parts.b) return null;
  if (parts.a <= 12) return parts.b <= 12 ? "unclear" : "monthFirst";
  return parts.b <= 12 ? "dayFirst" : null;
}

function question(about: {
  readonly id: string;
  readonly name: string;
  readonly example: string;
  readonly answer: DateOrder | null;
}): SheetQuestion {
  return {
    id: about.id,
    text: `In the column “${about.name}”, does the day or the month come first, as in ${about.example}?`,
    options: [
      { value: "day-first", text: "Day first" },
      { value: "month-first", text: "Month first" },
    ],
    default: null,
    answer: about.answer,
  };
}
