import type { DaySpan } from "../model/day.ts";
import type { Checkpoints } from "./checkpoints.ts";
import { createHand, type Tally } from "./hand.ts";
import { move, restart, restore } from "./moves.ts";
import type { ContactColumns } from "./network.ts";
import { costOfMove, costOfRestart, costOfRestore, type Place } from "./place.ts";
import type { Sieve } from "./sieve.ts";
import { countBegun, countEnded } from "./window-rows.ts";

/** Keeps a tally at what a window and a sieve let through. */
export interface Follower {
  /** Moves the tally to a window, `from <= to`, and a sieve, in the cheapest of the ways that there are. */
  follow(window: DaySpan, sieve: Sieve): void;
  /** The contacts that are counted. */
  readonly total: number;
  /** The tally was changed by somebody else: it is counted from nothing next time. */
  forget(): void;
}

/** Where moving costs no more than this, a cheaper way is not looked for. */
const LITTLE = 64;

/** A follower of a tally that counts nothing yet. */
export function createFollower(
  contacts: ContactColumns,
  tally: Tally,
  checkpoints: Checkpoints | null = null,
): Follower {
  const hand = createHand(contacts, tally);
  const work = { contacts, hand };
  let place: Place | null = null;

  const go = (to: Place) => {
    const moving = place === null ? Infinity : costOfMove(contacts, place, to);
    if (place !== null && moving <= LITTLE) {
      move(work, place, to);
      return;
    }
    const starting = costOfRestart(contacts, to, tally.size);
    const restoring = costOfRestore(contacts, to, checkpoints);
    if (checkpoints !== null && restoring < Math.min(moving, starting)) {
      restore(work, to, checkpoints);
    } else if (place !== null && moving <= starting) {
      move(work, place, to);
    } else {
      restart(work, to);
    }
  };

  return {
    follow(window, sieve) {
      const begun = countBegun(contacts, window.to);
      const ended = countEnded(contacts, window.from);
      const to = { window, sieve, begun, ended };
      go(to);
      place = to;
    },
    get total() {
      return hand.total;
    },
    forget() {
      place = null;
    },
  };
}
