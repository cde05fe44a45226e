import type { Level } from "../model/dataset.ts";
import type { Network } from "../network/network.ts";

/** How much a change of window may move actors. */
export const STABILITIES = ["steady", "eased", "free"] as const;
export type Stability = (typeof STABILITIES)[number];

/** Layout units: one unit is one CSS pixel in a figure 1,200 wide whose view is fitted. x right, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Extent {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Where actors and hubs stand, in layout units, rounded to 0.01. */
export interface Positions {
  readonly level: Level;
  /** Actor a at `[2a, 2a + 1]`, indexed as `dataset.actors`; NaN where the actor has no place at this level. */
  readonly actors: Float64Array;
  /** Hub of tie t (three or more members) at `[2t, 2t + 1]`, indexed as the level's ties; NaN for ties of two. */
  readonly hubs: Float64Array;
  /** The rectangle a fitted view shows: all shapes with their labels. Does not depend on the window when steady or eased. */
  readonly extent: Extent;
}

/** Actors held in place by the reader: actor id -> where. */
export type Pins = ReadonlyMap<string, Point>;

/**
 * Everything the positions follow from. The same request gives the same bytes in every engine:
 * only + - * / and square roots are used, which IEEE 754 fixes, and one seeded generator.
 */
export interface LayoutRequest {
  readonly network: Network;
  readonly level: Level;
  readonly stability: Stability;
  readonly pins: Pins;
  /** Contacts in view for each tie of the level (Snapshot.tieContacts). Ignored when steady. */
  readonly tieContacts: Uint32Array;
  /** Contacts in view for each actor (Snapshot.actorContacts). Ignored when steady. */
  readonly actorContacts: Uint32Array;
}
