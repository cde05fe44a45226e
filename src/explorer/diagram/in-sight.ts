import type { Point } from "../../layout/positions.ts";
import type { View } from "../../address/choices.ts";
import { panned, type ViewFrame } from "./view-frame.ts";

/** What of the drawing is not covered: from its top left corner, CSS pixels. */
export interface Sight {
  readonly width: number;
  readonly height: number;
}

/** Between a point and the edge of what is seen of the drawing. */
const MARGIN_PX = 24;

/** The view moved, and no more than moved, until the middle of layout points comes in sight; null where it is, or where there is no point. */
export function viewInSight(
  frame: ViewFrame,
  points: readonly Point[],
  { width, height }: Sight,
): View | null {
  if (points.length === 0) return null;
  const middle = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  };
  const { view, centre, scale } = frame;
  const x = centre.x + (middle.x - view.x) * scale.x;
  const y = centre.y + (middle.y - view.y) * scale.y;
  const isSeenX = x >= MARGIN_PX && x <= width - MARGIN_PX;
  const isSeenY = y >= MARGIN_PX && y <= height - MARGIN_PX;
  if (isSeenX && isSeenY) return null;
  const to = { x: isSeenX ? x : width / 2, y: isSeenY ? y : height / 2 };
  return panned(frame, { x, y }, to);
}
