import type { Pins, Stability } from "../layout/positions.ts";
import { ALL_TIME, type DaySpan } from "../model/day.ts";
import type { Filter, Network } from "../network/network.ts";
import { readablePart } from "../network/readable-part.ts";
import { OPEN_FILTER } from "../network/open-filter.ts";

/** What is selected. Ids, never indices: a selection survives a change of filter and another data set version. */
export type Selection =
  | { readonly of: "actors"; readonly ids: readonly string[] }
  | { readonly of: "tie"; readonly actors: readonly string[] }
  | { readonly of: "contact"; readonly id: string };

/** The id of the one actor that is selected; null where that is none or several, or something else. */
export function onlyActor(selection: Selection | null): string | null {
  const [id, ...others] = selection?.of === "actors" ? selection.ids : [];
  return id === undefined || others.length > 0 ? null : id;
}

/** The part of the layout that is looked at. Independent of the size of the screen. */
export interface View {
  /** Layout point at the middle of the diagram. */
  readonly x: number;
  readonly y: number;
  /** Magnification; 1 shows the whole extent. */
  readonly zoom: number;
}

/** Everything a person can choose that makes the picture. One immutable value: it is what the address holds and what undo restores. */
export interface Choices {
  readonly filter: Filter;
  /** Another window that the filter's is compared with; null where none is. */
  readonly compare: DaySpan | null;
  readonly stability: Stability;
  readonly pins: Pins;
  /** Whether memberships are drawn as thin dotted lines. */
  readonly memberships: boolean;
  /** Null: the whole extent, fitted. */
  readonly view: View | null;
  readonly theme: "system" | "light" | "dark";
  /** The diagram or its twin. */
  readonly show: "diagram" | "table";
  readonly selection: Selection | null;
}

/** What is chosen where nobody has chosen anything. */
export const DEFAULTS: Choices = {
  filter: OPEN_FILTER,
  compare: null,
  stability: "steady",
  pins: new Map(),
  memberships: false,
  view: null,
  theme: "system",
  show: "diagram",
  selection: null,
};

/** The window and level that the data set is to be opened with; of a large one the part that is read first, with nothing else filtered out. */
export function openingFilter(network: Network): Filter {
  const { window, level } = network.dataset.opening;
  const span = window === null ? ALL_TIME : { from: window.start, to: window.end };
  return { ...OPEN_FILTER, window: span, level, ...readablePart(network, level) };
}
