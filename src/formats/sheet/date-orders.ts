import type { Grid } from "./grid.ts";
import { ownNames } from "./link-columns.ts";
import { isDayFirstHeader } from "./role-names.ts";
import { orderedDates } from "./sheet-date.ts";
import type { OrderedDate } from "./sheet-date.ts";
import type { DateOrder, SheetChoices, SheetQuestion } from "./sheet-understanding.ts";

/** In which order a column of dates has day and month. */
export interface ColumnOrder {
  /** Null where no cell needs it, or nothing settles it. */
  readonly order: DateOrder | null;
  /** Asked where cells can be read two ways. */
  readonly question: SheetQuestion | null;
}

/**
 * The order of a column: as answered; as a cell with a day over 12 shows; as chosen for all columns; as the column's name says
 * (`Date (dd/mm/yyyy)`); day first where the header is in a language in which nobody writes otherwise. Linear.
 */
export function dateOrderOf(
  grid: Grid,
  column: number,
  choices: Pick<SheetChoices, "answers" | "dateOrder">,
): ColumnOrder {
  const { shown, isMixed, unclear, example } = evidence(grid, column);
  const name = grid.columns[column] ?? "";
  const id = `date-order:${name}`;
  const given = new Map(choices.answers).get(id);
  const answer = given === "day-first" || given === "month-first" ? given : null;
  const known = shown ?? (isMixed ? null : orderNamed(name, ownNames(grid)));
  const order = answer ?? shown ?? choices.dateOrder ?? known;
  if (unclear === 0 || known !== null) return { order, question: null };
  return { order, question: question({ id, name, example, answer: answer ?? choices.dateOrder }) };
}

/** The order that the names of columns tell, or null. */
function orderNamed(name: string, names: readonly string[]): DateOrder | null {
  if (/(?<!\p{L})(?:dd?|tt?|jj?|дд?|gg?)[./ -]{1,2}[mм]/iu.test(name)) return "day-first";
  if (/(?<!\p{L})[mм]{1,2}[./ -]{1,2}(?:dd?|tt?|jj?|дд?|gg?)(?!\p{L})/iu.test(name))
    return "month-first";
  return isDayFirstHeader(names) ? "day-first" : null;
}

function evidence(grid: Grid, column: number) {
  const found = { dayFirst: 0, monthFirst: 0, unclear: 0 };
  let example = "";
  for (const { cells } of grid.rows) {
    const cell = cells[column] ?? "";
    for (const parts of orderedDates(cell)) {
      const shown = orderShown(parts);
      if (shown === null) continue;
      found[shown]++;
      if (shown === "unclear" && found.unclear === 1) example = cell.trim();
    }
  }
  const { dayFirst, monthFirst, unclear } = found;
  const isMixed = dayFirst > 0 && monthFirst > 0;
  const order: DateOrder | null =
    dayFirst > 0 ? "day-first" : monthFirst > 0 ? "month-first" : null;
  return { shown: isMixed ? null : order, isMixed, unclear, example };
}

/** Null for dates that need no order, or that no order makes a date. */
function orderShown({ a, b }: OrderedDate): "dayFirst" | "monthFirst" | "unclear" | null {
  if (a === b) return null;
  if (a <= 12) return b <= 12 ? "unclear" : "monthFirst";
  return b <= 12 ? "dayFirst" : null;
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
