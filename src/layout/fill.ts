import type { Board } from "./board.ts";
import { moveInside } from "./move-node.ts";

/** How far places on an axis go from their own proportions (0) to even shares (1). */
const EVENNESS = 0.8;

/**
 * Fits the cloud of nodes into the frame, axis by axis, so that a crowded middle opens out and outliers come in; neighbours on an axis
 * stay neighbours. Held nodes stay.
 */
export function fill(board: Board): void {
  const x = spreadOut(board.x);
  const y = spreadOut(board.y);
  const { middleX, middleY, halfWidth, halfHeight } = board.frame;
  for (let node = 0; node < board.nodeCount; node++) {
    moveInside(board, node, middleX + x[node]! * halfWidth, middleY + y[node]! * halfHeight);
  }
}

/** Values from -1 to 1 in the order of those given. */
function spreadOut(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const least = values[order[0] ?? 0] ?? 0;
  const span = (values[order[order.length - 1] ?? 0] ?? 0) - least;
  const spread = new Float64Array(values.length);
  order.forEach((node, rank) => {
    const even = (rank + 0.5) / order.length;
    const own = span > 0 ? (values[node]! - least) / span : 0.5;
    spread[node] = 2 * (EVENNESS * even + (1 - EVENNESS) * own) - 1;
  });
  return spread;
}
