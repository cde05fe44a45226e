import type { Board } from "./board.ts";
import { createCrossings, type Crossings, tryCrossings } from "./crossings.ts";
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
/** Around a box: a link that keeps out of it is clear of shape and name, whatever the rounding. */
const MARGIN = CLEARANCE + 0.001;

/** What a search keeps of the price of a board while it moves one node at a time. */
export interface Account {
  readonly board: Board;
  readonly prices: Prices;
  readonly crossings: Crossings;
  /** k -> price of what the k-th link of the node that is tried elsewhere runs through. */
  readonly through: Float64Array;
}

/** The account of a board as it stands. Cost: the square of the links. */
export function createAccount(board: Board, prices: Prices): Account {
  const crossings = createCrossings(board);
  const through = new Float64Array(crossings.triedCounts.length);
  return { board, prices, crossings, through };
}

/** The part of a board's price that depends on where one node stands; its crossings are those kept. Allocates nothing. */
export function standingPrice({ board, prices, crossings }: Account, node: number): number {
  const { linkOffsets, linkIds, searchedCount } = board;
  let sum = placePrice(board, prices, node, Infinity);
  for (let k = linkOffsets[node]!; k < linkOffsets[node + 1]!; k++) {
    const link = linkIds[k]!;
    if (link >= searchedCount) break;
    sum += foreignNodes(board, prices, link) + prices.crossing * crossings.counts[link]!;
  }
  return sum;
}

/** More than two sums of the same prices in different orders are apart. */
const SLACK = 1e-6;

/**
 * The same for a node that was just moved, to be kept by `keepTried` or moved back; where it is over the limit, any number over the limit.
 * What is soon counted comes first: most places are refused by it. Allocates nothing. Cost: links of the node * (nodes + links).
 */
export function triedPrice(account: Account, node: number, limit: number): number {
  const { board, prices, crossings, through } = account;
  const { linkOffsets, linkIds, searchedCount } = board;
  const first = linkOffsets[node]!;
  const end = linkOffsets[node + 1]!;
  const place = placePrice(board, prices, node, limit);
  if (place > limit) return place;
  let least = place;
  for (let k = first; k < end && linkIds[k]! < searchedCount; k++) {
    least += through[k - first] = foreignNodes(board, prices, linkIds[k]!);
    if (least > limit + SLACK) return least;
  }
  let sum = place;
  for (let k = first; k < end && linkIds[k]! < searchedCount; k++) {
    const crossed = tryCrossings(crossings, board, linkIds[k]!, k - first);
    least += prices.crossing * crossed;
    if (least > limit + SLACK) return least;
    sum += through[k - first]! + prices.crossing * crossed;
  }
  return sum;
}

/** What needs no look along the node's own links; stops when it is over the limit. */
function placePrice(board: Board, prices: Prices, node: number, limit: number): number {
  const own = tether(board, prices, node) + lengths(board, prices, node);
  if (own > limit) return own;
  const sum = own + spacing(board, prices, node, limit - own + SLACK);
  return sum > limit ? sum : sum + foreignLinks(board, prices, node);
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

/** Most boxes are far on one axis or the other: one branch for both is foreseen by a processor. Stops when over the limit. */
function spacing(board: Board, prices: Prices, node: number, limit: number): number {
  const { x, y, boxHalfWidth, boxHalfHeight, boxDrop, reach, nodeCount } = board;
  const left = x[node]!;
  const middle = y[node]! + boxDrop[node]!;
  const wide = boxHalfWidth[node]!;
  const high = boxHalfHeight[node]!;
  const far = reach[node]!;
  let sum = 0;
  for (let other = 0; other < nodeCount; other++) {
    const keep = far + reach[other]!;
    const gapX = Math.abs(x[other]! - left) - wide - boxHalfWidth[other]!;
    const gapY = Math.abs(y[other]! + boxDrop[other]! - middle) - high - boxHalfHeight[other]!;
    if (areBothUnderZero(gapX - keep, gapY - keep) && other !== node) {
      sum += nearness(prices, gapX, gapY, keep);
      if (sum > limit) return sum;
    }
  }
  return sum;
}

/** Without a branch. */
function areBothUnderZero(a: number, b: number): boolean {
  return (a - Math.abs(a)) * (b - Math.abs(b)) > 0;
}

/** The price of two boxes with gaps between them, one of which is to be at least `keep`; negative ones where they overlap on an axis. */
function nearness(prices: Prices, gapX: number, gapY: number, keep: number): number {
  if (gapX < 0 && gapY < 0) {
    return prices.overlap * (1 - Math.max(gapX, gapY) / 10) + prices.near;
  }
  const closeness = 1 - distance(Math.max(gapX, 0), Math.max(gapY, 0)) / keep;
  return closeness > 0 ? prices.near * closeness * closeness : 0;
}

function distance(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}

/** The price of links that run through this node. */
function foreignLinks(board: Board, prices: Prices, node: number): number {
  const { middleX, middleY, halfX, halfY, spanX, spanY, searchedCount } = board;
  const x = board.x[node]!;
  const y = board.y[node]! + board.boxDrop[node]!;
  const wide = board.boxHalfWidth[node]! + MARGIN;
  const high = board.boxHalfHeight[node]! + MARGIN;
  let sum = 0;
  for (let link = 0; link < searchedCount; link++) {
    const dx = middleX[link]! - x;
    const dy = middleY[link]! - y;
    const sideX = spanX[link]!;
    const sideY = spanY[link]!;
    const apartX = Math.abs(dx) - (wide + sideX);
    const apartY = Math.abs(dy) - (high + sideY);
    const beside = Math.abs(halfX[link]! * dy - halfY[link]! * dx) - (wide * sideY + high * sideX);
    if (areAllUnderZero(apartX, apartY, beside)) sum += passage(board, prices, node, link);
  }
  return sum;
}

/** The price of nodes that this link runs through. */
function foreignNodes(board: Board, prices: Prices, link: number): number {
  const { x, y, boxHalfWidth, boxHalfHeight, boxDrop, nodeCount } = board;
  const middleX = board.middleX[link]!;
  const middleY = board.middleY[link]!;
  const halfX = board.halfX[link]!;
  const halfY = board.halfY[link]!;
  const sideX = board.spanX[link]!;
  const sideY = board.spanY[link]!;
  let sum = 0;
  for (let node = 0; node < nodeCount; node++) {
    const wide = boxHalfWidth[node]! + MARGIN;
    const high = boxHalfHeight[node]! + MARGIN;
    const dx = middleX - x[node]!;
    const dy = middleY - y[node]! - boxDrop[node]!;
    const apartX = Math.abs(dx) - (wide + sideX);
    const apartY = Math.abs(dy) - (high + sideY);
    const beside = Math.abs(halfX * dy - halfY * dx) - (wide * sideY + high * sideX);
    if (areAllUnderZero(apartX, apartY, beside)) sum += passage(board, prices, node, link);
  }
  return sum;
}

/** Without a branch. */
function areAllUnderZero(a: number, b: number, c: number): boolean {
  return (a - Math.abs(a)) * (b - Math.abs(b)) * (c - Math.abs(c)) < 0;
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
