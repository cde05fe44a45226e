import { isCrowd } from "./bodies.ts";
import type { Board } from "./board.ts";
import { moveInside } from "./move-node.ts";

const SWEEPS = 60;
/** Space left between two boxes that overlapped. */
const GAP = 2;

/** Of a crowd, the boxes of so many are pushed apart: those with the most contacts. */
const FOREMOST = 1000;

/**
 * Pushes overlapping boxes apart along the axis on which they overlap less, the lighter one further, until none overlap or
 * the sweeps are used up. Boxes are compared in order of their left edge, so a sweep costs n log n plus the pairs that share a column.
 */
export function separate(board: Board): void {
  const nodes = isCrowd(board.nodeCount) ? foremost(board) : Array.from(board.x.keys());
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    if (!pushApart(board, nodes)) return;
  }
}

/** The nodes with the most contacts, in their order. */
function foremost({ graph: { contacts }, x }: Board): number[] {
  const byContacts = Array.from(x.keys()).sort((a, b) => contacts[b]! - contacts[a]! || a - b);
  return byContacts.slice(0, FOREMOST).sort((a, b) => a - b);
}

function pushApart(board: Board, nodes: readonly number[]): boolean {
  const left = Float64Array.from(board.x, (x, node) => x - board.boxHalfWidth[node]!);
  const order = [...nodes].sort((a, b) => left[a]! - left[b]!);
  let moved = false;
  for (let i = 0; i < order.length; i++) {
    const a = order[i]!;
    const right = board.x[a]! + board.boxHalfWidth[a]!;
    for (let j = i + 1; j < order.length && left[order[j]!]! < right; j++) {
      if (pushPair(board, a, order[j]!)) moved = true;
    }
  }
  return moved;
}

function pushPair(board: Board, a: number, b: number): boolean {
  const dx = board.x[b]! - board.x[a]!;
  const dy = board.y[b]! + board.boxDrop[b]! - board.y[a]! - board.boxDrop[a]!;
  const lackX = board.boxHalfWidth[a]! + board.boxHalfWidth[b]! - Math.abs(dx);
  const lackY = board.boxHalfHeight[a]! + board.boxHalfHeight[b]! - Math.abs(dy);
  if (lackX <= 0 || lackY <= 0) return false;
  const shareA = shareOf(board, a, b);
  const pushX = lackX < lackY ? (dx < 0 ? -1 : 1) * (lackX + GAP) : 0;
  const pushY = lackX < lackY ? 0 : (dy < 0 ? -1 : 1) * (lackY + GAP);
  moveInside(board, a, board.x[a]! - pushX * shareA, board.y[a]! - pushY * shareA);
  const shareB = 1 - shareA;
  moveInside(board, b, board.x[b]! + pushX * shareB, board.y[b]! + pushY * shareB);
  return true;
}

/** How much of a push node a takes: none where it is held, else in proportion to the other's size. */
function shareOf(board: Board, a: number, b: number): number {
  if (board.held[a] === 1) return 0;
  if (board.held[b] === 1) return 1;
  const radiusA = board.graph.radius[a]!;
  const radiusB = board.graph.radius[b]!;
  return radiusB / (radiusA + radiusB);
}
