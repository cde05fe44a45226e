import type { DaySpan } from "../model/day.ts";
import type { Follower } from "./follower.ts";
import type { Tally } from "./hand.ts";
import type { Sieve } from "./sieve.ts";

/** A tally that is brought up to date when it is read: a query whose counts nobody reads does without. */
export interface LazyTally<T extends Tally> {
  /** The counts of a window and a sieve will be asked for. */
  expect(window: DaySpan, sieve: Sieve): void;
  /** The counts of some contacts will be asked for; `count` makes them, with the tally cleared. */
  expectOf(count: (tally: T) => void): void;
  current(): T;
}

/** `make` is called when the tally is first read. */
export function createLazyTally<T extends Tally>(
  make: () => { readonly tally: T; readonly follower: Follower },
): LazyTally<T> {
  let made: ReturnType<typeof make> | undefined;
  let update: ((of: ReturnType<typeof make>, isNew: boolean) => void) | null = null;
  return {
    expect(window, sieve) {
      update = ({ follower }) => {
        follower.follow(window, sieve);
      };
    },
    expectOf(count) {
      update = ({ tally, follower }, isNew) => {
        follower.forget();
        // Fresh arrays are zeros; to write them all would take longer than to count a part.
        if (!isNew) tally.clear();
        count(tally);
      };
    },
    current() {
      const isNew = made === undefined;
      made ??= make();
      update?.(made, isNew);
      update = null;
      return made.tally;
    },
  };
}
