import type { Point } from "../layout/positions.ts";
import { tenth } from "./curve.ts";
import type { Box, LabelRoom } from "./label-room.ts";
import type { Direction } from "./leader-lines.ts";
import type { LabelMark, Rectangle } from "./scene.ts";
import { ASCENT, boxAt, DESCENT, isWithin } from "./text-box.ts";

/** Between a leader and its name, aside and above or below, where a line of text has air of its own. */
const ASIDE_PX = 2;
const BELOW_PX = 1;
/** A name with a leader keeps so far from all else. */
const AIR_PX = 1;
/** From this share of its length on that a leader goes down or aside it may end at that side of a name. */
const STEEP = 0.45;

/** A name as it may be set. */
export interface Setting extends Pick<LabelMark, "text" | "sizePx" | "weight"> {
  /** With slack for a wider substitute face. */
  readonly widthPx: number;
}

type Anchored = Pick<LabelMark, "x" | "y" | "anchor">;

/** Where names may stand, what is taken, and what a place costs, in pixels of length. */
interface Ends extends Pick<LabelRoom, "isTaken"> {
  readonly area: Rectangle;
  readonly priceOf: (box: Box) => number;
}

/** A name at the end of a leader. The box has slack. */
export interface PlacedName {
  readonly name: Anchored & Omit<Setting, "widthPx">;
  readonly box: Box;
  readonly price: number;
}

/** The cheapest free place for a name at the end of a leader, in the first setting that has one; null where none has. */
export function nameAt(
  end: Point,
  direction: Direction,
  settings: readonly Setting[],
  { area, isTaken, priceOf }: Ends,
): PlacedName | null {
  for (const { widthPx, ...setting } of settings) {
    let best: PlacedName | null = null;
    for (const lie of LIES) {
      if (!endsAt(lie, direction)) continue;
      const at = spotAt(lie, end, direction, { widthPx, ...setting });
      const box = boxAt(at, at.anchor, widthPx, setting.sizePx);
      if (!isWithin(area, box) || isTaken(grown(box))) continue;
      const price = priceOf(box);
      if (price < (best?.price ?? Infinity)) best = { name: { ...setting, ...at }, box, price };
      if (price === 0) break;
    }
    if (best !== null) return best;
  }
  return null;
}

/** The room that the end of a leader needs. */
export function boxAround({ x, y }: Point): Box {
  return grown({ x0: x, y0: y, x1: x, y1: y });
}

function grown({ x0, y0, x1, y1 }: Box): Box {
  return { x0: x0 - AIR_PX, y0: y0 - AIR_PX, x1: x1 + AIR_PX, y1: y1 + AIR_PX };
}

/** How a name may lie at the end of a leader. */
interface Lie {
  readonly anchor: LabelMark["anchor"];
  /** Beside it, at half the height of small letters; otherwise under or over it. */
  readonly isBeside: boolean;
  /** How far the point of the anchor is before or behind the end: in widths of the name, and in sizes of its type. */
  readonly widths: number;
  readonly sizes: number;
}

const LIES: readonly Lie[] = [
  { anchor: "start", isBeside: true, widths: 0, sizes: 0 },
  { anchor: "end", isBeside: true, widths: 0, sizes: 0 },
  { anchor: "middle", isBeside: false, widths: 0, sizes: 0 },
  { anchor: "start", isBeside: false, widths: -0.25, sizes: 0 },
  { anchor: "end", isBeside: false, widths: 0.25, sizes: 0 },
  { anchor: "start", isBeside: false, widths: 0, sizes: -0.5 },
  { anchor: "end", isBeside: false, widths: 0, sizes: 0.5 },
];

/** Whether a leader of the direction may end at a name so. */
function endsAt({ anchor, isBeside }: Lie, { x, y }: Direction): boolean {
  if (!isBeside) return Math.abs(y) >= STEEP;
  return anchor === "start" ? x >= STEEP : x <= -STEEP;
}

function spotAt(
  { anchor, isBeside, widths, sizes }: Lie,
  end: Point,
  direction: Direction,
  { widthPx, sizePx }: Setting,
): Anchored {
  if (isBeside) {
    const x = end.x + (anchor === "start" ? ASIDE_PX : -ASIDE_PX);
    return { x: tenth(x), y: tenth(end.y + 0.3 * sizePx), anchor };
  }
  const x = end.x + widths * widthPx + sizes * sizePx;
  const drop = direction.y > 0 ? BELOW_PX + ASCENT * sizePx : -BELOW_PX - DESCENT * sizePx;
  return { x: tenth(x), y: tenth(end.y + drop), anchor };
}
