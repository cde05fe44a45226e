import type { Day, DaySpan } from "../../model/day.ts";

/** Contacts of a day of the timeline, days ascending and each once. */
export interface DayCount {
  readonly day: Day;
  readonly contacts: number;
}

/** A day costs a part as much as so many usual days bring: the part must be this much denser than the whole, not a little denser. */
const TIMES_USUAL = 10;
/** What must be left of a part's share of the contacts when its days are paid for. */
const LEAST_GAIN = 0.3;

/**
 * The part of a span that is much denser than the rest: the interval with the largest share of all contacts less ten times its share of the
 * days of `limits`. Null where no part stands out. Found as a maximum subarray (J. Kadane, in J. Bentley, "Programming pearls:
 * algorithm design techniques", 1984), so it begins and ends on a day with contacts. Linear.
 */
export function densePart(days: readonly DayCount[], limits: DaySpan): DaySpan | null {
  const total = days.reduce((sum, { contacts }) => sum + contacts, 0);
  const perDay = TIMES_USUAL / (limits.to - limits.from + 1);
  let best = { gain: -Infinity, from: limits.from, to: limits.from };
  let run = best;
  for (const { day, contacts } of days) {
    const own = contacts / total - perDay;
    const extended = run.gain - (day - run.to - 1) * perDay + own;
    run = extended > own ? { ...run, gain: extended, to: day } : { gain: own, from: day, to: day };
    if (run.gain > best.gain) best = run;
  }
  return best.gain >= LEAST_GAIN ? { from: best.from, to: best.to } : null;
}
