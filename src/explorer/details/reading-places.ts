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
  /**
   * The place in what is shown from now on: where it was left where it led to what was shown before, or where nobody has asked for it anew
   * since, as when the browser goes back; else its beginning. `asked` counts the times that somebody has.
   */
  readonly turnTo: (selection: Selection | null, asked?: number) => ReadingPlace;
}

/** Places that are remembered at most, the latest. */
const MOST_PLACES = 100;

/** Remembers places in the overview and in what was selected. */
export function createReadingPlaces(): ReadingPlaces {
  let places: readonly ReadingPlace[] = [];
  let trail: SelectionTrail = [];
  let shown: Selection | null = null;
  let askedBefore = 0;
  return {
    turnTo(selection, asked = askedBefore + 1) {
      const isLedTo = [null, ...trail, shown].some((way) => sameSelection(way, selection));
      const known = places.find(({ of }) => sameSelection(of, selection));
      const isKept = isLedTo || asked === askedBefore;
      const place = (isKept ? known : undefined) ?? beginning(selection);
      trail = trailAfter(trail, shown, selection);
      shown = selection;
      askedBefore = asked;
      places = [...places.filter((other) => other !== known), place].slice(-MOST_PLACES);
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
