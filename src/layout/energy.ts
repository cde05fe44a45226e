import type { Board } from "./board.ts";
import { LABEL_GAP, LABEL_HEIGHT } from "./shape.ts";

/** What each fault of a picture costs. Chosen by looking at the case; see docs/decisions/2026-11-24-layout.md. */
export interface Prices {
  readonly overlap: number;
  readonly near: number;
  /** Boxes nearer than this are near. */
  readonly nearDistance: number;
  readonly throughShape: number;
  readonly throughLabel: number;
  readonly crossing: number;
  readonly length: number;
  readonly short: number;
  readonly tether: number;
}

export const PRICES: Prices = {
  overlap: 12,
  near: 1.2,
  nearDistance: 70,
  throughShape: 2.5,
  throughLabel: 0.8,
  crossing: 0.12,
  length: 0.0022,
  short: 2,
  tether: 0,
};

/** For a picture that is to stay near another one. */
export const TETHERED: Prices = { ...PRICES, tether: 0.0004 };

/** Clearance kept between a tie and a foreign shape. */
const CLEARANCE = 5;

/** The part of the price of a board that depends on where one node stands, if it stood at (x, y). Allocates nothing. */
export function energyAt(board: Board, prices: Prices, node: number, x: number, y: number): number {
  return (
    tetherPrice(board, prices, node, x, y) +
    spacing(board, prices, node, x, y) +
    ownLinks(board, prices, node, x, y) +
    foreignLinks(board, prices, node, x, y)
  );
}

function tetherPrice(board: Board, prices: Prices, node: number, x: number, y: number): number {
  const dx = x - board.anchorX[node]!;
  const dy = y - board.anchorY[node]!;
  return prices.tether * (dx * dx + dy * dy);
}

function spacing(board: Board, prices: Prices, node: number, x: number, y: number): number {
  const { boxHalfWidth, boxHalfHeight, boxDrop } = board;
  const halfWidth = boxHalfWidth[node]!;
  const halfHeight = boxHalfHeight[node]!;
  const centre = y + boxDrop[node]!;
  const reach = prices.nearDistance;
  let sum = 0;
  for (let other = 0; other < board.nodeCount; other++) {
    if (other === node) continue;
    const dx = Math.abs(board.x[other]! - x) - halfWidth - boxHalfWidth[other]!;
    if (dx >= reach) continue;
    const dy =
      Math.abs(board.y[other]! + boxDrop[other]! - centre) - halfHeight - boxHalfHeight[other]!;
    if (dy >= reach) continue;
    if (dx < 0 && dy < 0) {
      sum += prices.overlap * (1 - Math.max(dx, dy) / 10) + prices.near;
    } else {
      const gapX = Math.max(dx, 0);
      const gapY = Math.max(dy, 0);
      const gap = Math.sqrt(gapX * gapX + gapY * gapY);
      if (gap < reach) {
        const closeness = 1 - gap / reach;
        sum += prices.near * closeness * closeness;
      }
    }
  }
  return sum;
}

function ownLinks(board: Board, prices: Prices, node: number, x: number, y: number): number {
  const { source, target } = board.graph;
  let sum = 0;
  for (let k = board.linkOffsets[node]!; k < board.linkOffsets[node + 1]!; k++) {
    const link = board.linkIds[k]!;
    const far = source[link] === node ? target[link]! : source[link]!;
    const farX = board.x[far]!;
    const farY = board.y[far]!;
    sum += lengthPrice(board, prices, link, farX - x, farY - y);
    for (let other = 0; other < board.nodeCount; other++) {
      if (other !== node && other !== far) {
        sum += passage(board, prices, other, board.x[other]!, board.y[other]!, x, y, farX, farY);
      }
    }
    sum += prices.crossing * crossingsOf(board, node, far, x, y, farX, farY);
  }
  return sum;
}

function lengthPrice(board: Board, prices: Prices, link: number, dx: number, dy: number): number {
  const length = Math.sqrt(dx * dx + dy * dy);
  const rest = board.rest[link]!;
  const lack = length < rest ? 1 - length / rest : 0;
  return prices.length * board.pull[link]! * length + prices.short * lack * lack;
}

function foreignLinks(board: Board, prices: Prices, node: number, x: number, y: number): number {
  const { source, target } = board.graph;
  let sum = 0;
  for (let link = 0; link < source.length; link++) {
    const from = source[link]!;
    const to = target[link]!;
    if (from !== node && to !== node) {
      sum += passage(
        board,
        prices,
        node,
        x,
        y,
        board.x[from]!,
        board.y[from]!,
        board.x[to]!,
        board.y[to]!,
      );
    }
  }
  return sum;
}

/** The price of a link from (ax, ay) to (bx, by) that runs through the shape or the name of a node at (x, y). */
function passage(
  board: Board,
  prices: Prices,
  node: number,
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const boxHalfWidth = board.boxHalfWidth[node]!;
  const middleX = (ax + bx) / 2 - x;
  const halfX = (bx - ax) / 2;
  const spanX = Math.abs(halfX);
  if (Math.abs(middleX) > boxHalfWidth + CLEARANCE + spanX) return 0;
  const middleY = (ay + by) / 2 - y;
  const halfY = (by - ay) / 2;
  const spanY = Math.abs(halfY);
  const radius = board.graph.radius[node]!;
  if (middleY > radius + LABEL_GAP + LABEL_HEIGHT + CLEARANCE + spanY) return 0;
  if (-middleY > radius + CLEARANCE + spanY) return 0;
  const across = halfX * middleY - halfY * middleX;
  let price = 0;
  const shapeReach = (radius + CLEARANCE) * (spanX + spanY);
  const offset = Math.abs(across);
  if (
    offset < shapeReach &&
    Math.abs(middleX) < radius + CLEARANCE + spanX &&
    Math.abs(middleY) < radius + CLEARANCE + spanY
  ) {
    price += prices.throughShape * (1.2 - offset / shapeReach);
  }
  if (node < board.actorCount) {
    const drop = radius + LABEL_GAP + LABEL_HEIGHT / 2;
    const labelReach = board.graph.labelHalf[node]! * spanY + (LABEL_HEIGHT / 2) * spanX;
    const labelOffset = Math.abs(across - halfX * drop);
    if (
      labelOffset < labelReach &&
      Math.abs(middleX) < board.graph.labelHalf[node]! + spanX &&
      Math.abs(middleY - drop) < LABEL_HEIGHT / 2 + spanY
    ) {
      price += prices.throughLabel * (1.2 - labelOffset / labelReach);
    }
  }
  return price;
}

/** How many links cross the one from (ax, ay) to (bx, by), those that share an end with it left out. */
function crossingsOf(
  board: Board,
  node: number,
  far: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const { source, target } = board.graph;
  const dx = bx - ax;
  const dy = by - ay;
  let count = 0;
  for (let link = 0; link < source.length; link++) {
    const from = source[link]!;
    const to = target[link]!;
    if (from === node || to === node || from === far || to === far) continue;
    const fromX = board.x[from]! - ax;
    const fromY = board.y[from]! - ay;
    const toX = board.x[to]! - ax;
    const toY = board.y[to]! - ay;
    const sideFrom = dx * fromY - dy * fromX;
    const sideTo = dx * toY - dy * toX;
    if (sideFrom * sideTo >= 0) continue;
    const spanX = toX - fromX;
    const spanY = toY - fromY;
    const sideA = spanY * fromX - spanX * fromY;
    const sideB = sideA + spanX * dy - spanY * dx;
    if (sideA * sideB < 0) count += 1;
  }
  return count;
}
