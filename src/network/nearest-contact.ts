import type { DaySpan } from "../model/day.ts";
import type { Snapshot } from "./network.ts";

/** Contacts on either side of a window: contact indices, null where there is none. */
export interface NearestContacts {
  /** The one that ends last before the window begins; of several, the one that is latest in order. */
  readonly before: number | null;
  /** The one that begins first after the window ends; of several, the one that is earliest in order. */
  readonly after: number | null;
}

/**
 * The contacts nearest to a window under the same filter. `allTime` is the snapshot of `Engine.queryAllTime`. With a minimum of 2 or
 * more, a contact counts whose tie reaches the minimum over all time; a window around it may still show fewer. Linear.
 */
export function nearestContacts(allTime: Snapshot, window: DaySpan): NearestContacts {
  const { firstDay, lastDay } = allTime.network.contacts;
  let before: number | null = null;
  let after: number | null = null;
  for (const i of allTime.contacts) {
    if (lastDay[i]! < window.from) {
      if (before === null || lastDay[i]! >= lastDay[before]!) before = i;
    } else if (firstDay[i]! > window.to && after === null) {
      after = i;
    }
  }
  return { before, after };
}
