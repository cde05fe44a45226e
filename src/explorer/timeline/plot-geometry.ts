import { OPEN_END, OPEN_START, type DaySpan } from "../../model/day.ts";
import { xOfDay, type Axis } from "../../scene/timeline/axis.ts";

/** Heights in CSS pixels, from top to bottom: labels of events, bars, two rows of dates. */
export const LANES = 2;
export const LANE_PX = 16;
/** Room for the marks of events and the band of the brush, between labels and bars. */
export const MARKS_PX = 12;
export const BARS_TOP_PX = LANES * LANE_PX + MARKS_PX;
export const BARS_PX = 72;
export const BASE_PX = BARS_TOP_PX + BARS_PX;
export const RULER_ROW_PX = 16;
export const PLOT_PX = BASE_PX + 2 * RULER_ROW_PX + 4;
export const OVERVIEW_PX = 28;

/** Where the ends of a span stand in what an axis shows, whole CSS pixels. */
export interface SpanPlace {
  readonly x0: number;
  readonly x1: number;
  /** The end is not in view (or open): it stands at the edge in its stead. */
  readonly fromBeyond: boolean;
  readonly toBeyond: boolean;
}

const NARROWEST_PX = 2;

/** `closed`: the span with its open ends put where the data end. */
export function placeSpan(axis: Axis, span: DaySpan, closed: DaySpan): SpanPlace {
  const { widthPx } = axis;
  const from = Math.round(xOfDay(axis, closed.from));
  const to = Math.max(Math.round(xOfDay(axis, closed.to + 1)), from + NARROWEST_PX);
  return {
    x0: clamp(from, widthPx),
    x1: clamp(to, widthPx),
    fromBeyond: span.from === OPEN_START || from < 0 || from > widthPx,
    toBeyond: span.to === OPEN_END || to < 0 || to > widthPx,
  };
}

function clamp(px: number, widthPx: number): number {
  return Math.min(Math.max(px, 0), widthPx);
}
