import { OPEN_END, OPEN_START, type Day, type DaySpan } from "../../model/day.ts";

/**
 * The part of time that an axis shows, in days with fractions; day d takes the room from d to d + 1, so a stretch that shows the days
 * 3 and 4 is `{ from: 3, to: 5 }`. `from < to`.
 */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A stretch over a number of CSS pixels, from the left edge at 0. */
export interface Axis {
  readonly stretch: Stretch;
  readonly widthPx: number;
}

/** The fewest days an axis shows. */
export const SHORTEST_DAYS = 7;

/** The stretch that shows exactly the days of a span without open ends. */
export function stretchOf({ from, to }: DaySpan): Stretch {
  return { from, to: to + 1 };
}

/** The span with its open ends put at the ends of `limits`. */
export function closeSpan(span: DaySpan, limits: DaySpan): DaySpan {
  return {
    from: span.from === OPEN_START ? Math.min(limits.from, span.to) : span.from,
    to: span.to === OPEN_END ? Math.max(limits.to, span.from) : span.to,
  };
}

export function pxPerDay({ stretch, widthPx }: Axis): number {
  return widthPx / (stretch.to - stretch.from);
}

/** Where a day begins, in CSS pixels from the left edge; with fractions. */
export function xOfDay(axis: Axis, day: number): number {
  return (day - axis.stretch.from) * pxPerDay(axis);
}

/** The point in time at a pixel, in days with fractions; its floor is the day. */
export function timeAtX(axis: Axis, px: number): number {
  return axis.stretch.from + px / pxPerDay(axis);
}

export function dayAtX(axis: Axis, px: number): Day {
  return Math.floor(timeAtX(axis, px));
}

/** The stretch moved and, where it must be, shortened so that it lies within the days of `limits`. */
export function keepWithin(stretch: Stretch, limits: DaySpan): Stretch {
  const whole = stretchOf(limits);
  const room = whole.to - whole.from;
  const length = Math.min(room, Math.max(stretch.to - stretch.from, Math.min(SHORTEST_DAYS, room)));
  const from = Math.min(Math.max(stretch.from, whole.from), whole.to - length);
  return { from, to: from + length };
}

/** Shows `1 / factor` as many days, with the point in time `around` staying at its pixel. */
export function zoomStretch(stretch: Stretch, factor: number, around: number): Stretch {
  const length = stretch.to - stretch.from;
  const share = (around - stretch.from) / length;
  const zoomed = Math.max(length / factor, SHORTEST_DAYS);
  return { from: around - share * zoomed, to: around + (1 - share) * zoomed };
}

export function panStretch(stretch: Stretch, days: number): Stretch {
  return { from: stretch.from + days, to: stretch.to + days };
}

/** A span narrower than this is hard to read and to grab, unless its days are wide enough to be read one by one. */
const NARROWEST_SPAN_PX = 64;
const WIDE_DAY_PX = 8;
const MARGIN_SHARE = 0.04;
/** Days around a span that was too narrow to be read: with fewer one would not know where one is. */
const AROUND_DAYS = 14;

/**
 * The stretch that shows a span: the same where it does so already; moved as little as need be where the span fits and is not tiny at that
 * scale; else one that the span fills to two thirds, or with {@link AROUND_DAYS} on either side.
 */
export function revealSpan(axis: Axis, span: DaySpan, limits: DaySpan): Stretch {
  const { stretch } = axis;
  const wanted = stretchOf(closeSpan(span, limits));
  const length = stretch.to - stretch.from;
  const days = wanted.to - wanted.from;
  const dayPx = pxPerDay(axis);
  // An axis that has not been measured yet has no narrow spans.
  if (dayPx > 0 && days * dayPx < NARROWEST_SPAN_PX && dayPx < WIDE_DAY_PX) {
    return showAround(wanted, limits, AROUND_DAYS);
  }
  if (wanted.from >= stretch.from && wanted.to <= stretch.to) return stretch;
  if (days > length) return showAround(wanted, limits);
  const margin = Math.min(length * MARGIN_SHARE, (length - days) / 2);
  const shift =
    wanted.from < stretch.from
      ? wanted.from - margin - stretch.from
      : wanted.to + margin - stretch.to;
  return keepWithin(panStretch(stretch, shift), limits);
}

/** The stretch with a quarter of the wanted one's length free on either side, at least so many days, within `limits`. */
export function showAround(wanted: Stretch, limits: DaySpan, leastDays = 1): Stretch {
  const margin = Math.max((wanted.to - wanted.from) / 4, leastDays);
  return keepWithin({ from: wanted.from - margin, to: wanted.to + margin }, limits);
}

/** Two fingers closer than this say nothing about a scale. */
const CLOSEST_FINGERS_PX = 16;

/** The stretch in which the points in time that two fingers touched are under them where they are now. */
export function pinchStretch(
  axis: Axis,
  start: readonly [number, number],
  now: readonly [number, number],
): Stretch {
  const swapped = now[0] < now[1] !== start[0] < start[1];
  const apart = Math.abs(now[1] - now[0]);
  const spread = Math.max(apart, CLOSEST_FINGERS_PX);
  const startSpread = Math.max(Math.abs(start[1] - start[0]), CLOSEST_FINGERS_PX);
  const factor = swapped ? CLOSEST_FINGERS_PX / startSpread : spread / startSpread;
  const days = (axis.stretch.to - axis.stretch.from) / factor;
  const middle = timeAtX(axis, (start[0] + start[1]) / 2);
  const share = (now[0] + now[1]) / 2 / axis.widthPx;
  return { from: middle - share * days, to: middle + (1 - share) * days };
}
