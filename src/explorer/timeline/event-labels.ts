/** An event on the axis: where it stands and how wide its label is, in CSS pixels. */
export interface EventMark {
  readonly x: number;
  readonly labelPx: number;
  /** How many events it stands for. */
  readonly events: number;
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
 * A place for each label beside its tick, or null where there is no room; parallel to `marks`. No label meets another or leaves the axis.
 * Marks of more events come first, then earlier ones; a tick may pass behind the label of another event in a lower lane.
 * Cost: marks times labels placed.
 */
export function placeEventLabels(
  marks: readonly EventMark[],
  lanes: number,
  widthPx: number,
): readonly (EventLabelPlace | null)[] {
  const taken: { readonly lane: number; readonly from: number; readonly to: number }[] = [];
  const places = marks.map((): EventLabelPlace | null => null);
  const order = marks.map((_, index) => index);
  order.sort((a, b) => marks[b]!.events - marks[a]!.events || marks[a]!.x - marks[b]!.x);
  for (const index of order) {
    const mark = marks[index]!;
    const x = labelStart(mark, widthPx);
    if (x === null) continue;
    const to = x + mark.labelPx + GAP_PX;
    const isFree = (lane: number) =>
      taken.every((label) => label.lane !== lane || label.to <= x || to <= label.from);
    const lane = Array.from({ length: lanes }, (_, each) => each).find(isFree);
    if (lane === undefined) continue;
    taken.push({ lane, from: x, to });
    places[index] = { lane, x };
  }
  return places;
}

/** To the right of the tick, or to the left of it near the right edge; null where neither fits or the tick is off the axis. */
export function labelStart(
  { x, labelPx }: Pick<EventMark, "x" | "labelPx">,
  widthPx: number,
): number | null {
  if (x < 0 || x > widthPx) return null;
  const right = x + TICK_TO_LABEL_PX;
  if (right + labelPx <= widthPx) return right;
  const left = x - TICK_TO_LABEL_PX - labelPx;
  return left >= 0 ? left : null;
}
