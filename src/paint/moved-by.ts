import type { Transform } from "../scene/scene.ts";

/** What brings a picture made for one transform to where another has it: `matrix(...)`, as SVG and CSS both take it. */
export function movedBy(from: Transform, to: Transform): string {
  const [x, y] = [to.scaleX / from.scaleX, to.scaleY / from.scaleY];
  const [dx, dy] = [to.dx - from.dx * x, to.dy - from.dy * y];
  return `matrix(${x}, 0, 0, ${y}, ${dx}, ${dy})`;
}
