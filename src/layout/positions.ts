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

/** Whom a layout is of. The backbone of each scope is one layout, so that leaving out lesser actors gives the others room. */
export interface LayoutScope {
  readonly level: Level;
  /** Only so many of the busiest actors, as in a filter; null for all. */
  readonly top: number | null;
}

/** Where actors and hubs stand, in layout units, rounded to 0.01. */
export interface Positions extends LayoutScope {
  /** Actor a at `[2a, 2a + 1]`, indexed as `dataset.actors`; NaN where the actor is not in the scope. */
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
export interface LayoutRequest extends LayoutScope {
  readonly network: Network;
  readonly stability: Stability;
  readonly pins: Pins;
  /** Contacts in view for each tie of the level (Snapshot.tieContacts). Ignored when steady. */
  readonly tieContacts: Uint32Array;
  /** Contacts in view for each actor (Snapshot.actorContacts). Ignored when steady. */
  readonly actorContacts: Uint32Array;
}

/** Whether two scopes are of the same actors. */
export function isSameScope(a: LayoutScope, b: LayoutScope): boolean {
  return a.level === b.level && a.top === b.top;
}

/** The part of a request, a filter or positions that is the scope. */
export function scopeOf({ level, top }: LayoutScope): LayoutScope {
  return { level, top };
}

/** A text of its own for each scope. */
export function scopeKey({ level, top }: LayoutScope): string {
  return `${level} ${top ?? "all"}`;
}
