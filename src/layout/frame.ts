import type { Boxes } from "./boxes.ts";

/** The rectangle, centred on the origin, in which boxes are placed. */
export interface Frame {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** Between the shapes of a page's diagram (about 1.4) and of a printed figure's above its legend (about 1.8). */
const ASPECT = 1.7;
/** A figure 1,200 wide less its margins. */
const LEAST_WIDTH = 1184;
/** Share of the frame that boxes with a margin on every side may fill. */
const FILL = 0.5;
const MARGIN = 4;

/** A frame that fills a figure 1,200 wide, or a larger one where the boxes need it. */
export function frameFor({ boxHalfWidth, boxHalfHeight }: Boxes): Frame {
  let area = 0;
  boxHalfWidth.forEach((half, node) => {
    area += 4 * (half + MARGIN) * (boxHalfHeight[node]! + MARGIN);
  });
  const width = Math.max(LEAST_WIDTH, Math.sqrt((area / FILL) * ASPECT));
  return { halfWidth: width / 2, halfHeight: width / ASPECT / 2 };
}
