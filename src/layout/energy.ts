import type { Board } from "./board.ts";
import { LABEL_GAP, LABEL_HEIGHT } from "./shape.ts";

/** What each fault of a picture costs. Chosen by looking at the case; see docs/decisions/2026-11-24-layout.md. */
export interface Prices {
  /** Two boxes that overlap, and as much again for each 10 units of depth. */
  readonly overlap: number;
  /** Two boxes that touch; falls to nothing at the distance they are to keep. */
  readonly near: number;
  /** A link through the middle of a shape that is not its own; half as much at its edge. */
  readonly throughShape: number;
  /** The same for a name. */
  readonly throughLabel: number;
  /** Two links that cross. */
  readonly crossing: number;
  /** A unit of length of a link of one contact. */
  readonly length: number;
  /** A link of no length; falls to nothing at its rest length. */
  readonly short: number;
  /** A node one unit from its anchor; grows with the square of the distance. */
  readonly tether: number;
}

export const PRICES: Prices = {
  overlap: 12,
  near: 1.3,
  throughShape: 2.5,
  throughLabel: 0.8,
  crossing: 0.05,
  length: 0.0022,
  short: 2,
  tether: 0,
};

/** For a picture that is to stay near another one. */
export const TETHERED: Prices = { ...PRICES, tether: 0.0004 };

/** Clearance kept between a link and a foreign shape. */
const CLEARANCE = 5;

/**
 * The part of a board's price that depends on where one node stands; stops as soon as it is over the limit.
 * Allocates nothing. Cost: links of the node * (nodes + links).
 */
export function energyOf(board: Board, prices: Prices, node: number, limit: number): number {
  let sum =
    tether(board, prices, node) + lengths(board, prices, node) + spacing(board, prices, node);
  if (sum > limit) return sum;
  sum += foreignLinks(board, prices, node);
  const { linkOffsets, linkIds } = board;
  for (let k = linkOffsets[node]!; k < linkOffsets[node + 1]! && sum <= limit; k++) {
    const link = linkIds[k]!;
    if (link >= board.drawnCount) break;
    sum += foreignNodes(board, prices, link) + prices.crossing * crossings(board, link);
  }
  return sum;
}

function tether(board: Board, prices: Prices, node: number): number {
  const dx = board.x[node]! - board.anchorX[node]!;
  const dy = board.y[node]! - board.anchorY[node]!;
  return prices.tether * (dx * dx + dy * dy);
}

function lengths(board: Board, prices: Prices, node: number): number {
  const { halfX, halfY, rest, pull } = board;
  let sum = 0;
  for (let k = board.linkOffsets[node]!; k < board.linkOffsets[node + 1]!; k++) {
    const link = board.linkIds[k]!;
    const length = 2 * distance(halfX[link]!, halfY[link]!);
    const lack = Math.max(0, 1 - length / rest[link]!);
    sum += prices.length * pull[link]! * length + prices.short * lack * lack;
  }
  return sum;
}

function spacing(board: Board, prices: Prices, node: number): number {
  const { x, y, boxHalfWidth, boxHalfHeight, boxDrop, reach } = board;
  const middle = y[node]! + boxDrop[node]!;
  let sum = 0;
  for (let other = 0; other < board.nodeCount; other++) {
    if (other === node) continue;
    const keep = reach[node]! + reach[other]!;
    const gapX = Math.abs(x[other]! - x[node]!) - boxHalfWidth[node]! - boxHalfWidth[other]!;
    if (gapX >= keep) continue;
    const gapY =
      Math.abs(y[other]! + boxDrop[other]! - middle) - boxHalfHeight[node]! - boxHalfHeight[other]!;
    if (gapY >= keep) continue;
    if (gapX < 0 && gapY < 0) {
      sum += prices.overlap * (1 - Math.max(gapX, gapY) / 10) + prices.near;
    } else {
      const closeness = 1 - distance(Math.max(gapX, 0), Math.max(gapY, 0)) / keep;
      if (closeness > 0) sum += prices.near * closeness * closeness;
    }
  }
  return sum;
}

function distance(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}

/** The price of links that run through this node. */
function foreignLinks(board: Board, prices: Prices, node: number): number {
  const { middleX, middleY, spanX, spanY } = board;
  const x = board.x[node]!;
  const y = board.y[node]! + board.boxDrop[node]!;
  const wide = board.boxHalfWidth[node]! + CLEARANCE;
  const high = board.boxHalfHeight[node]! + CLEARANCE;
  let sum = 0;
  for (let link = 0; link < board.drawnCount; link++) {
    if (Math.abs(middleX[link]! - x) >= wide + spanX[link]!) continue;
    if (Math.abs(middleY[link]! - y) >= high + spanY[link]!) continue;
    sum += passage(board, prices, node, link);
  }
  return sum;
}

/** The price of nodes that this link runs through. */
function foreignNodes(board: Board, prices: Prices, link: number): number {
  const { x, y, boxHalfWidth, boxHalfHeight, boxDrop } = board;
  const middleX = board.middleX[link]!;
  const middleY = board.middleY[link]!;
  const wide = board.spanX[link]! + CLEARANCE;
  const high = board.spanY[link]! + CLEARANCE;
  let sum = 0;
  for (let node = 0; node < x.length; node++) {
    if (Math.abs(x[node]! - middleX) >= wide + boxHalfWidth[node]!) continue;
    if (Math.abs(y[node]! + boxDrop[node]! - middleY) >= high + boxHalfHeight[node]!) continue;
    sum += passage(board, prices, node, link);
  }
  return sum;
}

/**
 * The price of a link that runs through the shape or the name of a node that is not its own. Separating axes of a segment and
 * a rectangle (Gottschalk, Lin, Manocha, "OBBTree", 1996): the two sides of the rectangle and the segment's normal.
 */
function passage(board: Board, prices: Prices, node: number, link: number): number {
  if (board.graph.source[link] === node || board.graph.target[link] === node) return 0;
  const spanX = board.spanX[link]!;
  const spanY = board.spanY[link]!;
  const dx = board.middleX[link]! - board.x[node]!;
  const dy = board.middleY[link]! - board.y[node]!;
  const offset = board.halfX[link]! * dy - board.halfY[link]! * dx;
  const shape = board.graph.radius[node]! + CLEARANCE;
  let price = 0;
  if (Math.abs(dx) < shape + spanX && Math.abs(dy) < shape + spanY) {
    price += prices.throughShape * depth(offset, shape * (spanX + spanY));
  }
  const label = board.graph.labelHalf[node]!;
  if (label === 0) return price;
  const drop = board.graph.radius[node]! + LABEL_GAP + LABEL_HEIGHT / 2;
  if (Math.abs(dx) < label + spanX && Math.abs(dy - drop) < LABEL_HEIGHT / 2 + spanY) {
    const labelRoom = label * spanY + (LABEL_HEIGHT / 2) * spanX;
    price += prices.throughLabel * depth(offset - board.halfX[link]! * drop, labelRoom);
  }
  return price;
}

/** 0 where a line passes outside, 0.5 at the edge, 1 through the middle. */
function depth(offset: number, room: number): number {
  const share = Math.abs(offset) / room;
  return share < 1 ? 1 - share / 2 : 0;
}

/**
 * How many drawn links cross this one, those that share an end with it left out. With middles apart by d and halves h and k, the lines
 * meet where both |d x k| and |d x h| are under |h x k|.
 */
export function crossings(board: Board, link: number): number {
  const { middleX, middleY, halfX, halfY } = board;
  const x = middleX[link]!;
  const y = middleY[link]!;
  const hx = halfX[link]!;
  const hy = halfY[link]!;
  let count = 0;
  for (let other = 0; other < board.drawnCount; other++) {
    const dx = middleX[other]! - x;
    const dy = middleY[other]! - y;
    const kx = halfX[other]!;
    const ky = halfY[other]!;
    const turn = hx * ky - hy * kx;
    const along = dx * ky - dy * kx;
    if ((turn - along) * (turn + along) <= 0) continue;
    const across = dx * hy - dy * hx;
    if ((turn - across) * (turn + across) > 0 && !shareAnEnd(board, link, other)) count += 1;
  }
  return count;
}

function shareAnEnd({ graph: { source, target } }: Board, a: number, b: number): boolean {
  return (
    source[a] === source[b] ||
    source[a] === target[b] ||
    target[a] === source[b] ||
    target[a] === target[b]
  );
}
