import { signal, type Signal } from "@preact/signals";
import type { Selection } from "../../address/choices.ts";
import { sameSelection } from "../../state/same-choices.ts";
import { trailAfter, type SelectionTrail } from "../../state/selection-trail.ts";

/** How far somebody has read the details of one selection. */
export interface ReadingPlace {
  readonly of: Selection | null;
  /** So far down the panel is scrolled, CSS pixels. */
  offset: number;
  /** Rows that lists show, by the lists' titles. */
  readonly rows: Map<string, Signal<number>>;
  /** Whether contacts in lists are open, by id. */
  readonly open: Map<string, Signal<boolean>>;
}

export interface ReadingPlaces {
  /** The place in what is shown from now on: where it was left where it led to what was shown before, else its beginning. */
  readonly turnTo: (selection: Selection | null) => ReadingPlace;
}

/** Remembers places in the overview and in what led to the present selection, which are those that Back comes to. */
export function createReadingPlaces(): ReadingPlaces {
  let places: readonly ReadingPlace[] = [];
  let trail: SelectionTrail = [];
  let shown: Selection | null = null;
  return {
    turnTo(selection) {
      trail = trailAfter(trail, shown, selection);
      shown = selection;
      const place = places.find(({ of }) => sameSelection(of, selection)) ?? beginning(selection);
      const ways = [null, ...trail];
      const others = places.filter(({ of }) => ways.some((way) => sameSelection(way, of)));
      places = [...others.filter((other) => other !== place), place];
      return place;
    },
  };
}

function beginning(of: Selection | null): ReadingPlace {
  return { of, offset: 0, rows: new Map(), open: new Map() };
}

/** The signal of a key, made with its first value when it is asked for the first time. */
export function keptSignal<T>(kept: Map<string, Signal<T>>, key: string, first: T): Signal<T> {
  const known = kept.get(key) ?? signal(first);
  kept.set(key, known);
  return known;
}
