import { dayFromCivil, OPEN_END, OPEN_START, type Day, type DaySpan } from "../model/day.ts";
import type { Filter } from "../network/network.ts";
import type { Selection } from "./choices.ts";

/** A longer search is cut: nobody types one, and every character of it is looked for in every contact. */
export const LONGEST_SEARCH = 500;

const FIRST_DAY = dayFromCivil(-9999, 1, 1);
const LAST_DAY = dayFromCivil(9999, 12, 31);

/** A window with its ends in order, inside the years -9999 to 9999 that dates can name, or open. */
export function soundWindow({ from, to }: DaySpan): DaySpan {
  const first = from === OPEN_START ? from : soundDay(from);
  const last = to === OPEN_END ? to : soundDay(to);
  return first <= last ? { from: first, to: last } : { from: last, to: first };
}

function soundDay(day: Day): Day {
  return Math.min(LAST_DAY, Math.max(FIRST_DAY, Math.round(day)));
}

/** A filter that the address can hold: the window as of {@link soundWindow}, a whole top and minimum of at least 1, a search of at most {@link LONGEST_SEARCH}. */
export function soundFilter(filter: Filter): Filter {
  return {
    ...filter,
    window: soundWindow(filter.window),
    top: filter.top === null ? null : soundCount(filter.top),
    minimum: soundCount(filter.minimum) ?? 1,
    search: wellFormed(filter.search.slice(0, LONGEST_SEARCH)),
  };
}

/** A whole number of at least 1; null for none. */
function soundCount(count: number): number | null {
  return Number.isFinite(count) ? Math.max(1, Math.round(count)) : null;
}

/** A text without half surrogate pairs, which an address cannot hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

/** A selection of somebody, each once; null for one of nobody. A tie's actors in the order of their ids. */
export function soundSelection(selection: Selection | null): Selection | null {
  if (selection === null || selection.of === "contact") return selection;
  if (selection.of === "tie") {
    const actors = [...new Set(selection.actors)].sort();
    return actors.length < 2 ? null : { of: "tie", actors };
  }
  const ids = [...new Set(selection.ids)];
  return ids.length === 0 ? null : { of: "actors", ids };
}
