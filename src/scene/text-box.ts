import type { Point } from "../layout/positions.ts";
import { textWidth } from "./font-metrics.ts";
import type { Box } from "./label-room.ts";
import type { LabelMark, Rectangle } from "./scene.ts";

/** Height above and below the baseline that a line of text takes, as a share of the size of its type. */
export const ASCENT = 0.8;
export const DESCENT = 0.24;

const SHARE_BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

/** What a line of text covers that is so wide and begins, ends or has its middle at a point of the baseline. */
export function boxAt(
  { x, y }: Point,
  anchor: LabelMark["anchor"],
  widthPx: number,
  sizePx: number,
): Box {
  const x0 = x - SHARE_BEFORE[anchor] * widthPx;
  return { x0, y0: y - ASCENT * sizePx, x1: x0 + widthPx, y1: y + DESCENT * sizePx };
}

/** Whether a box lies in a rectangle; it may touch the edges. */
export function isWithin({ x, y, width, height }: Rectangle, box: Box): boolean {
  return box.x0 >= x && box.y0 >= y && box.x1 <= x + width && box.y1 <= y + height;
}

/** What a name or another line of a scene covers. */
export function textBox(
  mark: Pick<LabelMark, "text" | "x" | "y" | "anchor" | "sizePx" | "weight">,
): Box {
  return boxAt(mark, mark.anchor, textWidth(mark.text, mark.sizePx, mark.weight), mark.sizePx);
}
