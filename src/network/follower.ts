import type { DaySpan } from "../model/day.ts";
import { BLOCK, type ContactColumns } from "./network.ts";
import { passes, type Sieve } from "./sieve.ts";
import { countBegun, countEnded } from "./window-rows.ts";

/** Something counted over a set of contacts that changes by some contacts at a time. */
export interface Tally {
  /** Counts some contacts once more (`by` 1), or takes them back (`by` -1). Does not keep the array. */
  count(contacts: Uint32Array, by: 1 | -1): void;
  /** Counts nothing. */
  clear(): void;
}

/** Keeps a tally at what a window and a sieve let through. */
export interface Follower {
  /** Moves the tally to a window, `from <= to`, and a sieve; costs what enters and leaves, or a count from nothing where that is less. */
  follow(window: DaySpan, sieve: Sieve): void;
  /** The contacts that are counted. */
  readonly total: number;
  /** The tally was changed by somebody else: it is counted from nothing next time. */
  forget(): void;
}

/** What is counted: the first `begun` contacts less the first `ended` by last day, those of them that pass. All that ended have begun. */
interface Place {
  readonly window: DaySpan;
  readonly sieve: Sieve;
  readonly begun: number;
  readonly ended: number;
}

/** So many contacts are handed to a tally at once. */
const BATCH = 4096;

/** Hands contacts to a tally, many at once, and counts them. */
function createHand(tally: Tally, room: number) {
  const batch = new Uint32Array(room);
  let filled = 0;
  let total = 0;
  const flush = (by: 1 | -1) => {
    if (filled > 0) tally.count(batch.subarray(0, filled), by);
    total += by * filled;
    filled = 0;
  };
  return {
    flush,
    /** All that is put before the next flush must be put `by` the same. */
    put(contact: number, by: 1 | -1) {
      batch[filled++] = contact;
      if (filled === room) flush(by);
    },
    clear() {
      tally.clear();
      total = 0;
    },
    total: () => total,
  };
}

/** A follower of a tally that counts nothing yet. `clearing`: clearing the tally costs as much as counting so many contacts. */
export function createFollower(contacts: ContactColumns, tally: Tally, clearing: number): Follower {
  const { byLastDay, kind } = contacts;
  const hand = createHand(tally, Math.min(BATCH, contacts.length));
  let place: Place | null = null;

  /** Counts what passes of positions `start` to `end` of an order. */
  const countRows = (order: Uint32Array | null, start: number, end: number, by: 1 | -1) => {
    const { sieve } = place!;
    for (let k = start; k < end; k++) {
      const contact = order === null ? k : order[k]!;
      if (passes(sieve, kind, contact)) hand.put(contact, by);
    }
    hand.flush(by);
  };

  /** Counts the contacts in the window that pass one sieve and not the other. */
  const countBetween = (to: Sieve, without: Sieve | null, by: 1 | -1) => {
    eachInWindow(contacts, place!, (i) => {
      if (passes(to, kind, i) && (without === null || !passes(without, kind, i))) hand.put(i, by);
    });
    hand.flush(by);
  };

  const restart = (next: Place) => {
    hand.clear();
    place = next;
    countBetween(next.sieve, null, 1);
  };

  const move = (from: Place, next: Place) => {
    if (from.sieve !== next.sieve) {
      countBetween(from.sieve, next.sieve, -1);
      countBetween(next.sieve, from.sieve, 1);
      place = { ...from, sieve: next.sieve };
    }
    // What enters first: a contact must not leave before it has come.
    countRows(null, from.begun, next.begun, 1);
    countRows(byLastDay, next.ended, from.ended, 1);
    countRows(byLastDay, from.ended, next.ended, -1);
    countRows(null, next.begun, from.begun, -1);
    place = next;
  };

  return {
    follow(window, sieve) {
      const begun = countBegun(contacts, window.to);
      const ended = countEnded(contacts, window.from);
      const next = { window, sieve, begun, ended };
      if (place === null || costOfMove(place, next) > begun - ended + clearing) restart(next);
      else move(place, next);
    },
    get total() {
      return hand.total();
    },
    forget() {
      place = null;
    },
  };
}

/** Calls back for each contact in the window of a place, ascending. Whole blocks that ended before it are skipped. */
function eachInWindow(
  { lastDay, blockEnd }: ContactColumns,
  { begun, window }: Place,
  take: (contact: number) => void,
): void {
  for (let block = 0; block * BLOCK < begun; block++) {
    if (blockEnd[block]! < window.from) continue;
    const end = Math.min(begun, (block + 1) * BLOCK);
    for (let i = block * BLOCK; i < end; i++) if (lastDay[i]! >= window.from) take(i);
  }
}

/** Contacts to be counted or taken back. A sieve that lets much less through than the last is better counted from nothing. */
function costOfMove(from: Place, next: Place): number {
  const moved = Math.abs(next.begun - from.begun) + Math.abs(next.ended - from.ended);
  const sifted = from.sieve === next.sieve ? 0 : from.sieve.atMost - 2 * next.sieve.atMost;
  return moved + Math.max(0, sifted);
}
