import type { Board } from "./board.ts";
import type { Prices } from "./energy.ts";
import { LABEL_GAP, LABEL_HEIGHT } from "./shape.ts";

/** The price of a whole picture, pair by pair, for tests only: what the search's shortcuts must agree with. */
export function naivePrice(board: Board, prices: Prices): number {
  const nodes = Array.from(board.x.keys());
  const { searchedCount, passedOver } = board;
  const links = Array.from(board.pull.keys()).filter(
    (link) => link < searchedCount || link >= searchedCount + passedOver,
  );
  const drawn = links.filter((link) => link < searchedCount);
  let price = 0;
  for (const node of nodes) price += tether(board, prices, node);
  for (const link of links) price += length(board, prices, link);
  for (const [a, b] of pairs(nodes)) price += spacing(board, prices, a, b);
  for (const [a, b] of pairs(drawn)) price += cross(board, a, b) ? prices.crossing : 0;
  for (const link of drawn) {
    for (const node of nodes) price += passage(board, prices, link, node);
  }
  return price;
}

function pairs(values: readonly number[]): (readonly [number, number])[] {
  return values.flatMap((a, at) => values.slice(at + 1).map((b) => [a, b] as const));
}

function tether({ x, y, anchorX, anchorY }: Board, prices: Prices, node: number): number {
  const dx = x[node]! - anchorX[node]!;
  const dy = y[node]! - anchorY[node]!;
  return prices.tether * (dx * dx + dy * dy);
}

function length(board: Board, prices: Prices, link: number): number {
  const [from, to] = ends(board, link);
  const distance = Math.sqrt((from.x - to.x) * (from.x - to.x) + (from.y - to.y) * (from.y - to.y));
  const lack = Math.max(0, 1 - distance / board.rest[link]!);
  return prices.length * board.pull[link]! * distance + prices.short * lack * lack;
}

function spacing(board: Board, prices: Prices, a: number, b: number): number {
  const centre = (node: number) => board.y[node]! + board.boxDrop[node]!;
  const gapX =
    Math.abs(board.x[a]! - board.x[b]!) - board.boxHalfWidth[a]! - board.boxHalfWidth[b]!;
  const gapY = Math.abs(centre(a) - centre(b)) - board.boxHalfHeight[a]! - board.boxHalfHeight[b]!;
  if (gapX < 0 && gapY < 0) {
    return prices.near + prices.overlap * (1 + Math.min(-gapX, -gapY) / 10);
  }
  const [x, y] = [Math.max(0, gapX), Math.max(0, gapY)];
  const lack = Math.max(0, 1 - Math.sqrt(x * x + y * y) / (board.reach[a]! + board.reach[b]!));
  return prices.near * lack * lack;
}

interface Spot {
  readonly node: number;
  readonly x: number;
  readonly y: number;
}

function ends(board: Board, link: number): [Spot, Spot] {
  const spot = (node: number) => ({ node, x: board.x[node]!, y: board.y[node]! });
  return [spot(board.graph.source[link]!), spot(board.graph.target[link]!)];
}

function turn(a: Spot, b: Spot, c: Spot): number {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

function cross(board: Board, one: number, other: number): boolean {
  const [a, b] = ends(board, one);
  const [c, d] = ends(board, other);
  if (new Set([a.node, b.node, c.node, d.node]).size < 4) return false;
  return turn(a, b, c) * turn(a, b, d) === -1 && turn(c, d, a) * turn(c, d, b) === -1;
}

function passage(board: Board, prices: Prices, link: number, node: number): number {
  const chord = ends(board, link);
  if (chord.some((end) => end.node === node)) return 0;
  const x = board.x[node]!;
  const y = board.y[node]!;
  const radius = board.graph.radius[node]!;
  const half = board.graph.labelHalf[node]!;
  const shape = { x, y, halfWidth: radius + 5, halfHeight: radius + 5 };
  const price = prices.throughShape * depth(chord, shape);
  if (half === 0) return price;
  const middle = y + radius + LABEL_GAP + LABEL_HEIGHT / 2;
  const name = { x, y: middle, halfWidth: half, halfHeight: LABEL_HEIGHT / 2 };
  return price + prices.throughLabel * depth(chord, name);
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** 0 where the chord misses the rectangle, else 1 through its middle to 0.5 at a corner. */
function depth([a, b]: [Spot, Spot], { x, y, halfWidth, halfHeight }: Rectangle): number {
  if (Math.min(a.x, b.x) >= x + halfWidth || Math.max(a.x, b.x) <= x - halfWidth) return 0;
  if (Math.min(a.y, b.y) >= y + halfHeight || Math.max(a.y, b.y) <= y - halfHeight) return 0;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const share =
    Math.abs(dx * (a.y - y) - dy * (a.x - x)) /
    (halfWidth * Math.abs(dy) + halfHeight * Math.abs(dx));
  return share < 1 ? 1 - share / 2 : 0;
}
