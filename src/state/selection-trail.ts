import type { Selection } from "../address/choices.ts";
import { sameSelection } from "./same-choices.ts";

/** What led to the present selection, each of a broader sort than the next: actors, then a tie, then a contact. */
export type SelectionTrail = readonly Selection[];

const DEPTH: Readonly<Record<Selection["of"], number>> = { actors: 0, tie: 1, contact: 2 };

/**
 * The trail after the selection changes. Going from an actor to its tie or contact leaves the actor to come back to; going from an actor
 * to another one, or to something broader, leaves nothing narrower behind.
 */
export function trailAfter(
  trail: SelectionTrail,
  from: Selection | null,
  to: Selection | null,
): SelectionTrail {
  if (to === null) return [];
  const led = from === null || sameSelection(from, to) ? trail : [...trail, from];
  return led.filter((step) => DEPTH[step.of] < DEPTH[to.of]);
}
