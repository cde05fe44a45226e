import type { End } from "./curve.ts";
import type { Curve, Rectangle } from "./scene.ts";

/** Whether a square of half height `r` around the point has a part in the plot. */
export function touches(plot: Rectangle, x: number, y: number, r: number): boolean {
  return (
    x + r > plot.x && x - r < plot.x + plot.width && y + r > plot.y && y - r < plot.y + plot.height
  );
}

/** Whether the curve may be seen in the plot: it never leaves the triangle of its points. */
export function reaches(plot: Rectangle, [x0, y0, cx, cy, x1, y1]: Curve): boolean {
  return (
    Math.max(x0, cx, x1) > plot.x &&
    Math.min(x0, cx, x1) < plot.x + plot.width &&
    Math.max(y0, cy, y1) > plot.y &&
    Math.min(y0, cy, y1) < plot.y + plot.height
  );
}

/** Whether a line between the two, bowed at most by a third of its length, can come near the plot. */
export function mayTouch(plot: Rectangle, start: End, end: End): boolean {
  const bow = (Math.abs(end.x - start.x) + Math.abs(end.y - start.y)) / 3 + 20;
  const left = Math.min(start.x, end.x) - bow;
  const right = Math.max(start.x, end.x) + bow;
  const top = Math.min(start.y, end.y) - bow;
  const bottom = Math.max(start.y, end.y) + bow;
  return (
    right > plot.x && left < plot.x + plot.width && bottom > plot.y && top < plot.y + plot.height
  );
}
