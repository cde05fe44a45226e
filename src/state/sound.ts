import type { Pins, Point } from "../layout/positions.ts";
import { dayFromCivil, OPEN_END, OPEN_START, type Day, type DaySpan } from "../model/day.ts";
import type { Filter } from "../network/network.ts";
import type { Selection, View } from "./choices.ts";

/** A longer search is cut: nobody types one, and every character of it is looked for in every contact. */
export const LONGEST_SEARCH = 500;

/** Magnification at which a single name fills the screen, and at which the whole extent is a fifth of it. */
export const ZOOM_RANGE = { from: 0.2, to: 40 } as const;

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

/** A filter that the address can hold: the window as of {@link soundWindow}, a whole minimum of at least 1, a search of at most {@link LONGEST_SEARCH}. */
export function soundFilter(filter: Filter): Filter {
  const minimum = Number.isFinite(filter.minimum) ? Math.max(1, Math.round(filter.minimum)) : 1;
  return {
    ...filter,
    window: soundWindow(filter.window),
    minimum,
    search: wellFormed(filter.search.slice(0, LONGEST_SEARCH)),
  };
}

/** A text without half surrogate pairs, which an address cannot hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

/** A point to the hundredth of a layout unit, as the layout itself rounds. */
export function soundPoint({ x, y }: Point): Point {
  return { x: hundredths(x), y: hundredths(y) };
}

/** Pins at sound points, those that are not numbers left out, in the order of their ids: equal pins make equal addresses. */
export function soundPins(pins: Pins): Pins {
  const sound = [...pins]
    .filter(([, { x, y }]) => Number.isFinite(x) && Number.isFinite(y))
    .map(([id, at]) => [id, soundPoint(at)] as const);
  return new Map(sound.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A view to the hundredth, inside {@link ZOOM_RANGE}; null where it is no view. */
export function soundView(view: View | null): View | null {
  if (view === null || !Number.isFinite(view.x + view.y + view.zoom)) return null;
  const zoom = Math.min(ZOOM_RANGE.to, Math.max(ZOOM_RANGE.from, view.zoom));
  return { ...soundPoint(view), zoom: Math.round(zoom * 1000) / 1000 };
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

/** To the hundredth; never -0, which would be written as 0. Beyond what can have hundredths, as it is. */
function hundredths(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return (Number.isFinite(rounded) ? rounded : value) + 0;
}
