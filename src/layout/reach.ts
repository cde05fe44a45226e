import type { Network } from "../network/network.ts";
import { frameFor } from "./frame.ts";
import type { Point } from "./positions.ts";
import { HUB_RADIUS, LABEL_GAP, LABEL_HEIGHT, LARGEST_RADIUS, labelHalfWidth } from "./shape.ts";

/** How far from the middle of its layouts a network's actors may be held and a view may look, either way, in whole layout units. */
export interface Reach {
  readonly x: number;
  readonly y: number;
}

/** Frames. Room to put actors beside the layout; not so much that the rest of the picture shrinks to a speck. */
const REACH = 2;

/** Twice as far as the frame of all actors, each at its largest, and of all hubs. Linear in actors and ties. */
export function reachOf({ dataset, levels }: Network): Reach {
  const hubs = Math.max(...Object.values(levels).map(({ tie }) => countHubs(tie)));
  const boxHalfWidth = new Float64Array(dataset.actors.length + hubs).fill(2 * HUB_RADIUS);
  const boxHalfHeight = boxHalfWidth.slice();
  for (const [actor, { name, short }] of dataset.actors.entries()) {
    const label = labelHalfWidth(short === "" ? name : short);
    boxHalfWidth[actor] = Math.max(LARGEST_RADIUS, label);
    boxHalfHeight[actor] = LARGEST_RADIUS + (LABEL_GAP + LABEL_HEIGHT) / 2;
  }
  const { halfWidth, halfHeight } = frameFor({ boxHalfWidth, boxHalfHeight });
  return { x: Math.ceil(REACH * halfWidth), y: Math.ceil(REACH * halfHeight) };
}

function countHubs({ length, memberOffsets }: Network["levels"]["people"]["tie"]): number {
  // Where all ties are of two, as in an event table.
  if (memberOffsets[length] === 2 * length) return 0;
  let hubs = 0;
  for (let tie = 0; tie < length; tie++) {
    if (memberOffsets[tie + 1]! - memberOffsets[tie]! > 2) hubs += 1;
  }
  return hubs;
}

/** Whether a point of two numbers is farther out than may be. */
export function isBeyond({ x, y }: Point, reach: Reach): boolean {
  return Math.abs(x) > reach.x || Math.abs(y) > reach.y;
}
