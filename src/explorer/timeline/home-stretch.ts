import { OPEN_END, OPEN_START, type DaySpan } from "../../model/day.ts";
import { keepWithin, stretchOf, type Stretch } from "../../scene/timeline/axis.ts";

const MARGIN_SHARE = 0.03;
/** A dense part that takes more of the span than this is no reason to leave the rest out. */
const MOST_SHARE = 0.6;

/**
 * The part of the axis shown at the start: the dense part with the opening window, which is where there is something to read; all there is
 * where nothing is dense. With a small margin, in whole days.
 */
export function homeStretch({
  limits,
  dense,
  opening,
}: {
  readonly limits: DaySpan;
  readonly dense: DaySpan | null;
  readonly opening: DaySpan | null;
}): Stretch {
  const whole = stretchOf(limits);
  if (dense === null) return whole;
  const isBounded = opening !== null && opening.from !== OPEN_START && opening.to !== OPEN_END;
  const from = isBounded ? Math.min(dense.from, opening.from) : dense.from;
  const to = (isBounded ? Math.max(dense.to, opening.to) : dense.to) + 1;
  if (to - from > MOST_SHARE * (whole.to - whole.from)) return whole;
  const margin = Math.ceil((to - from) * MARGIN_SHARE);
  return keepWithin({ from: from - margin, to: to + margin }, limits);
}
