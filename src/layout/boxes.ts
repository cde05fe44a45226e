import type { LayoutGraph } from "./graph.ts";
import { LABEL_GAP, LABEL_HEIGHT } from "./shape.ts";

/** The rectangles that are to stay clear of each other: of an actor around its shape and its name, of a hub around its dot. */
export interface Boxes {
  /** Node -> half size of the box, and how far its centre lies under that of the shape. */
  readonly boxHalfWidth: Float64Array;
  readonly boxHalfHeight: Float64Array;
  readonly boxDrop: Float64Array;
  /** Node -> part of the distance that its box would like to keep; two keep the sum of theirs. */
  readonly reach: Float64Array;
}

/** Around a hub's dot, as part of its box. */
const HUB_MARGIN = 6;
const HUB_REACH = 18;
const ACTOR_REACH = 26;
/** The busy keep away from each other, so that what lies between them can be read. */
const REACH_FOR_RADIUS = 2.2;

/** The boxes of a graph's nodes as they are expected to be drawn. */
export function boxesOf({ actors, radius, labelHalf }: LayoutGraph): Boxes {
  const boxHalfWidth = radius.map((r) => r + HUB_MARGIN);
  const boxHalfHeight = boxHalfWidth.slice();
  const boxDrop = new Float64Array(radius.length);
  const reach = new Float64Array(radius.length).fill(HUB_REACH);
  for (let node = 0; node < actors.length; node++) {
    const label = LABEL_GAP + LABEL_HEIGHT;
    boxHalfWidth[node] = Math.max(radius[node]!, labelHalf[node]!);
    boxHalfHeight[node] = radius[node]! + label / 2;
    boxDrop[node] = label / 2;
    reach[node] = ACTOR_REACH + REACH_FOR_RADIUS * radius[node]!;
  }
  return { boxHalfWidth, boxHalfHeight, boxDrop, reach };
}
