import type { Pins, Stability } from "../layout/positions.ts";
import type { Filter } from "../network/network.ts";

/** What is selected. Ids, never indices: a selection survives a change of filter and another data set version. */
export type Selection =
  | { readonly of: "actors"; readonly ids: readonly string[] }
  | { readonly of: "tie"; readonly actors: readonly string[] }
  | { readonly of: "contact"; readonly id: string };

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
