import type { Board } from "./board.ts";

/** The x nearest to the wanted one at which the node's box is inside the frame; a held node stays where it is. */
export function withinX(board: Board, node: number, x: number): number {
  if (board.held[node] === 1) return board.x[node]!;
  const room = Math.max(0, board.frame.halfWidth - board.boxHalfWidth[node]!);
  return Math.max(-room, Math.min(room, x));
}

/** The same for y. */
export function withinY(board: Board, node: number, y: number): number {
  if (board.held[node] === 1) return board.y[node]!;
  const room = Math.max(0, board.frame.halfHeight - board.boxHalfHeight[node]!);
  const drop = board.boxDrop[node]!;
  return Math.max(-room, Math.min(room, y + drop)) - drop;
}
