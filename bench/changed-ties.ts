import type { DaySpan } from "../src/model/day.ts";
import type { Network } from "../src/network/network.ts";
import { countBegun, countEnded } from "../src/network/window-rows.ts";

/**
 * Sum of `now` over ties whose counts a move of the window may have changed, some more than once: those of the contacts that entered or left.
 * For contacts that end in the order in which they begin.
 */
export function sumOfChangedTies(
  { contacts, levels }: Network,
  before: DaySpan,
  after: DaySpan,
  now: (tie: number) => number,
): number {
  const { tieOffsets, ties } = levels.parties;
  const between = (one: number, other: number): number => {
    const end = tieOffsets[Math.max(one, other)]!;
    let sum = 0;
    for (let k = tieOffsets[Math.min(one, other)]!; k < end; k++) sum += now(ties[k]!);
    return sum;
  };
  return (
    between(countBegun(contacts, before.to), countBegun(contacts, after.to)) +
    between(countEnded(contacts, before.from), countEnded(contacts, after.from))
  );
}

/** Sum of the counts that differ from those kept, which are brought up to date: what a user of counts that do not say what changed has to do. */
export function sumOfChanged(kept: Uint32Array, now: (pair: number) => number): number {
  let sum = 0;
  for (let pair = 0; pair < kept.length; pair++) {
    const count = now(pair);
    if (count === kept[pair]) continue;
    kept[pair] = count;
    sum += count;
  }
  return sum;
}
