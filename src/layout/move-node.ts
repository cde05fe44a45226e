import type { Board } from "./board.ts";

/** Puts a node at (x, y) and lets its links follow. Allocates nothing; linear in the node's links. */
export function moveNode(board: Board, node: number, x: number, y: number): void {
  board.x[node] = x;
  board.y[node] = y;
  for (let k = board.linkOffsets[node]!; k < board.linkOffsets[node + 1]!; k++) {
    const link = board.linkIds[k]!;
    const from = board.graph.source[link]!;
    const to = board.graph.target[link]!;
    const halfX = (board.x[to]! - board.x[from]!) / 2;
    const halfY = (board.y[to]! - board.y[from]!) / 2;
    board.middleX[link] = board.x[from]! + halfX;
    board.middleY[link] = board.y[from]! + halfY;
    board.halfX[link] = halfX;
    board.halfY[link] = halfY;
    board.spanX[link] = Math.abs(halfX);
    board.spanY[link] = Math.abs(halfY);
  }
}

/** Moves a node to the place nearest to (x, y) at which its box is inside the frame. A held node stays. */
export function moveInside(board: Board, node: number, x: number, y: number): void {
  if (board.held[node] === 1) return;
  const { middleX, middleY, halfWidth, halfHeight } = board.frame;
  const roomX = Math.max(0, halfWidth - board.boxHalfWidth[node]!);
  const roomY = Math.max(0, halfHeight - board.boxHalfHeight[node]!);
  const drop = board.boxDrop[node]!;
  const insideX = between(middleX - roomX, x, middleX + roomX);
  const insideY = between(middleY - roomY, y + drop, middleY + roomY) - drop;
  moveNode(board, node, insideX, insideY);
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
