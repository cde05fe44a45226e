/** An event on the axis: where it stands and how wide its label is, in CSS pixels. */
export interface EventMark {
  readonly x: number;
  readonly labelPx: number;
}

/** Where a label stands: which lane (0 is the lowest) and from which pixel. */
export interface EventLabelPlace {
  readonly lane: number;
  readonly x: number;
}

/** Marks nearer to each other run into one. */
const APART_PX = 9;

/** Marks that stand apart, and groups of those too near to each other to be told apart; `xs` ascend. Each index once, in order. Linear. */
export function groupNear(xs: readonly number[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let from = -Infinity;
  for (const [index, x] of xs.entries()) {
    const last = groups.at(-1);
    if (last !== undefined && x - from < APART_PX) last.push(index);
    else {
      groups.push([index]);
      from = x;
    }
  }
  return groups;
}

const GAP_PX = 14;
/** From an event's tick to its label. */
export const TICK_TO_LABEL_PX = 5;

/**
 * A place for each event's label beside its tick, or null where there is no room; parallel to `marks`, which ascend by x. No label meets
 * another or leaves the axis. Earlier events come first; a tick may pass behind the label of another event in a lower lane.
 * Linear in marks times lanes.
 */
export function placeEventLabels(
  marks: readonly EventMark[],
  lanes: number,
  widthPx: number,
): readonly (EventLabelPlace | null)[] {
  const freeFrom = Array.from({ length: lanes }, () => -Infinity);
  return marks.map((mark) => {
    const x = labelStart(mark, widthPx);
    if (x === null) return null;
    const lane = freeFrom.findIndex((free) => free <= x);
    if (lane < 0) return null;
    freeFrom[lane] = x + mark.labelPx + GAP_PX;
    return { lane, x };
  });
}

/** To the right of the tick, or to the left of it near the right edge; null where neither fits or the tick is off the axis. */
export function labelStart({ x, labelPx }: EventMark, widthPx: number): number | null {
  if (x < 0 || x > widthPx) return null;
  const right = x + TICK_TO_LABEL_PX;
  if (right + labelPx <= widthPx) return right;
  const left = x - TICK_TO_LABEL_PX - labelPx;
  return left >= 0 ? left : null;
}
