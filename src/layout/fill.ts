import type { Board } from "./board.ts";
import { type Island, packIslands, shareOfIslands } from "./islands.ts";
import { moveInside } from "./move-node.ts";

/** How far places on an axis go from their own proportions (0) to even shares (1). */
const EVENNESS = 0.8;

/**
 * Fits the cloud of nodes into the frame, axis by axis, so that a crowded middle opens out and outliers come in; neighbours on an axis
 * stay neighbours. Held nodes stay. Islands go under the cloud.
 */
export function fill(board: Board, islands: readonly Island[]): void {
  const nodes = nodesBeside(board, islands);
  const x = spreadOut(nodes, board.x);
  const y = spreadOut(nodes, board.y);
  const { middleX, middleY, halfWidth, halfHeight } = board.frame;
  const below = shareOfIslands(board, islands);
  nodes.forEach((node, k) => {
    const top = y[k]! * (1 - below) - below;
    moveInside(board, node, middleX + x[k]! * halfWidth, middleY + top * halfHeight);
  });
  packIslands(board, islands);
}

function nodesBeside(board: Board, islands: readonly Island[]): readonly number[] {
  const islanders = new Set(islands.flat());
  return Array.from(board.x.keys()).filter((node) => !islanders.has(node));
}

/** The values of some nodes, from -1 to 1 in their order. */
function spreadOut(nodes: readonly number[], ofNode: Float64Array): Float64Array {
  const values = Float64Array.from(nodes, (node) => ofNode[node]!);
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const least = values[order[0] ?? 0] ?? 0;
  const span = (values[order[order.length - 1] ?? 0] ?? 0) - least;
  const spread = new Float64Array(values.length);
  order.forEach((k, rank) => {
    const even = (rank + 0.5) / order.length;
    const own = span > 0 ? (values[k]! - least) / span : 0.5;
    spread[k] = 2 * (EVENNESS * even + (1 - EVENNESS) * own) - 1;
  });
  return spread;
}
