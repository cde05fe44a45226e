import type { Day } from "../model/day.ts";
import type { ContactColumns } from "./network.ts";
import { isOpen, passes, type Sieve } from "./sieve.ts";

/** Something counted over a set of contacts that changes by some contacts at a time. */
export interface Tally {
  /** How many elements are cleared. */
  readonly size: number;
  /** Counts contacts `start` to `end` once more (`by` 1), or takes them back (`by` -1). */
  countRun(start: number, end: number, by: 1 | -1): void;
  /** The same for any contacts. Does not keep the array. */
  count(contacts: Uint32Array, by: 1 | -1): void;
  /** Counts nothing. */
  clear(): void;
}

/** Which contacts are counted, and how. */
export interface Picking {
  readonly sieve: Sieve;
  /** Only those that end on this day or after it; null asks nothing. */
  readonly from: Day | null;
  readonly by: 1 | -1;
}

/** Hands contacts to a tally and keeps how many are counted. */
export interface Hand {
  /** Those of contacts `start` to `end`. */
  countRun(start: number, end: number, picking: Picking): void;
  /** Those of some contacts. */
  count(contacts: Uint32Array, picking: Picking): void;
  /** Counts nothing. */
  clear(): void;
  /** The contacts that are counted; set where the tally is changed otherwise. */
  total: number;
}

/** So many contacts are handed to a tally at once. */
const BATCH = 4096;

/** A hand for a tally that counts nothing. Contacts of which nothing is asked are not looked at one by one. */
export function createHand({ length, kind, lastDay }: ContactColumns, tally: Tally): Hand {
  const batch = new Uint32Array(Math.min(BATCH, length));

  /** Picks from positions `start` to `end` of an order, at most as many as a batch holds. */
  const pick = (
    order: Uint32Array | null,
    start: number,
    end: number,
    { sieve, from }: Picking,
  ): Uint32Array => {
    let picked = 0;
    for (let k = start; k < end; k++) {
      const contact = order === null ? k : order[k]!;
      if (from !== null && lastDay[contact]! < from) continue;
      if (passes(sieve, kind, contact)) batch[picked++] = contact;
    }
    return batch.subarray(0, picked);
  };

  const countPicked = (order: Uint32Array | null, from: number, to: number, picking: Picking) => {
    for (let start = from; start < to; start += BATCH) {
      const picked = pick(order, start, Math.min(to, start + BATCH), picking);
      tally.count(picked, picking.by);
      hand.total += picking.by * picked.length;
    }
  };

  const hand: Hand = {
    total: 0,
    countRun(start, end, picking) {
      if (end <= start) return;
      if (takesAll(picking)) {
        tally.countRun(start, end, picking.by);
        hand.total += picking.by * (end - start);
      } else {
        countPicked(null, start, end, picking);
      }
    },
    count(contacts, picking) {
      if (takesAll(picking)) {
        tally.count(contacts, picking.by);
        hand.total += picking.by * contacts.length;
      } else {
        countPicked(contacts, 0, contacts.length, picking);
      }
    },
    clear() {
      tally.clear();
      hand.total = 0;
    },
  };
  return hand;
}

function takesAll({ sieve, from }: Picking): boolean {
  return from === null && isOpen(sieve);
}
