import type { Boxes } from "./boxes.ts";
import type { Extent } from "./positions.ts";

/** The rectangle in which boxes are placed. */
export interface Frame {
  readonly middleX: number;
  readonly middleY: number;
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

/** Room between the outermost boxes and the edge of an extent. */
export const EDGE = 8;

/** A frame that fills a figure 1,200 wide, or a larger one where the boxes need it, centred on the origin. */
export function frameFor({
  boxHalfWidth,
  boxHalfHeight,
}: Pick<Boxes, "boxHalfWidth" | "boxHalfHeight">): Frame {
  let area = 0;
  boxHalfWidth.forEach((half, node) => {
    area += 4 * (half + MARGIN) * (boxHalfHeight[node]! + MARGIN);
  });
  const width = Math.max(LEAST_WIDTH, Math.sqrt((area / FILL) * ASPECT));
  return { middleX: 0, middleY: 0, halfWidth: width / 2, halfHeight: width / ASPECT / 2 };
}

/** The frame of what is to stay in an extent. */
export function frameInside({ x0, y0, x1, y1 }: Extent): Frame {
  return {
    middleX: (x0 + x1) / 2,
    middleY: (y0 + y1) / 2,
    halfWidth: (x1 - x0) / 2 - EDGE,
    halfHeight: (y1 - y0) / 2 - EDGE,
  };
}
