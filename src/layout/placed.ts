import type { Board } from "./board.ts";
import { EDGE } from "./frame.ts";
import { scopeOf, type Extent, type Positions } from "./positions.ts";

/** A picture of one node is still not blown up over the whole figure. */
const LEAST_EXTENT_WIDTH = 576;
const LEAST_EXTENT_HEIGHT = 384;

/** The positions a board has come to; NaN for actors and ties that have no node on it. */
export function positionsOf(board: Board): Positions {
  const { graph } = board;
  const actors = new Float64Array(2 * graph.actorTotal).fill(NaN);
  const hubs = new Float64Array(2 * graph.tieTotal).fill(NaN);
  graph.actors.forEach((actor, node) => {
    actors[2 * actor] = roundPlace(board.x[node]!);
    actors[2 * actor + 1] = roundPlace(board.y[node]!);
  });
  graph.hubs.forEach((tie, hub) => {
    const node = board.actorCount + hub;
    hubs[2 * tie] = roundPlace(board.x[node]!);
    hubs[2 * tie + 1] = roundPlace(board.y[node]!);
  });
  return { ...scopeOf(graph), actors, hubs, extent: extentOf(board) };
}

/** To 0.01 layout units, without a negative zero. */
export function roundPlace(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** The rectangle around all boxes with some room, grown about its middle to the least size. */
function extentOf(board: Board): Extent {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let node = 0; node < board.nodeCount; node++) {
    const middle = board.y[node]! + board.boxDrop[node]!;
    x0 = Math.min(x0, board.x[node]! - board.boxHalfWidth[node]!);
    x1 = Math.max(x1, board.x[node]! + board.boxHalfWidth[node]!);
    y0 = Math.min(y0, middle - board.boxHalfHeight[node]!);
    y1 = Math.max(y1, middle + board.boxHalfHeight[node]!);
  }
  if (board.nodeCount === 0) [x0, y0, x1, y1] = [0, 0, 0, 0];
  const growX = Math.max(EDGE, (LEAST_EXTENT_WIDTH - (x1 - x0)) / 2);
  const growY = Math.max(EDGE, (LEAST_EXTENT_HEIGHT - (y1 - y0)) / 2);
  return {
    x0: roundPlace(x0 - growX),
    y0: roundPlace(y0 - growY),
    x1: roundPlace(x1 + growX),
    y1: roundPlace(y1 + growY),
  };
}
