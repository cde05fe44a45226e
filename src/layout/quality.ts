import type { Board } from "./board.ts";
import { LABEL_GAP, LABEL_HEIGHT } from "./shape.ts";

/** What can be counted of a picture's faults and virtues: plainly, without the shortcuts of the search. Lengths in layout units. */
export interface Quality {
  /** Pairs of boxes (a shape with its name, a hub with its margin) that overlap. */
  readonly overlaps: number;
  /** Drawn links, of a dense graph those that are searched for, that run through a shape or a hub's dot that is at neither of their ends, as straight lines. */
  readonly throughShapes: number;
  /** The same for names. */
  readonly throughNames: number;
  /** Pairs of drawn links that cross. */
  readonly crossings: number;
  /** Mean length of drawn links. */
  readonly meanLength: number;
  /** Least distance between the edges of two of the six largest shapes. */
  readonly coreGap: number;
  /** Share of the 9 by 6 cells of the frame that hold the middle of a box. */
  readonly spaceUsed: number;
}

/** Cost: links * (nodes + links). */
export function measureQuality(board: Board): Quality {
  const nodes = Array.from(board.x.keys());
  const links = Array.from({ length: board.searchedCount }, (_, link) => link);
  const foreign = links.flatMap((link) => foreignNodes(board, nodes, link));
  return {
    overlaps: pairs(nodes).filter(([a, b]) => boxesOverlap(board, a, b)).length,
    throughShapes: foreign.filter(([link, node]) => meets(board, link, shapeOf(board, node)))
      .length,
    throughNames: foreign.filter(([link, node]) => meets(board, link, nameOf(board, node))).length,
    crossings: pairs(links).filter(([a, b]) => cross(board, a, b)).length,
    meanLength: mean(links.map((link) => lengthOf(board, link))),
    coreGap: coreGap(board),
    spaceUsed: spaceUsed(board),
  };
}

type Pair = readonly [number, number];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

function pairs(values: readonly number[]): Pair[] {
  return values.flatMap((a, at) => values.slice(at + 1).map((b): Pair => [a, b]));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function ends({ graph: { source, target } }: Board, link: number): Pair {
  return [source[link]!, target[link]!];
}

function foreignNodes(board: Board, nodes: readonly number[], link: number): Pair[] {
  return nodes.filter((node) => !ends(board, link).includes(node)).map((node) => [link, node]);
}

function boxesOverlap(board: Board, a: number, b: number): boolean {
  const { x, y, boxHalfWidth, boxHalfHeight, boxDrop } = board;
  const dy = y[a]! + boxDrop[a]! - y[b]! - boxDrop[b]!;
  return (
    Math.abs(x[a]! - x[b]!) < boxHalfWidth[a]! + boxHalfWidth[b]! &&
    Math.abs(dy) < boxHalfHeight[a]! + boxHalfHeight[b]!
  );
}

function shapeOf(board: Board, node: number): Box {
  const radius = board.graph.radius[node]!;
  return { x: board.x[node]!, y: board.y[node]!, halfWidth: radius, halfHeight: radius };
}

function nameOf(board: Board, node: number): Box {
  const { x, y, halfHeight } = shapeOf(board, node);
  const halfWidth = board.graph.labelHalf[node]!;
  const drop = halfHeight + LABEL_GAP + LABEL_HEIGHT / 2;
  return { x, y: y + drop, halfWidth, halfHeight: halfWidth > 0 ? LABEL_HEIGHT / 2 : 0 };
}

/** Whether a link runs through a box: on none of the separating axes are the two apart. */
function meets(board: Board, link: number, { x, y, halfWidth, halfHeight }: Box): boolean {
  const [from, to] = ends(board, link);
  const halfX = (board.x[to]! - board.x[from]!) / 2;
  const halfY = (board.y[to]! - board.y[from]!) / 2;
  const dx = board.x[from]! + halfX - x;
  const dy = board.y[from]! + halfY - y;
  const reach = halfWidth * Math.abs(halfY) + halfHeight * Math.abs(halfX);
  return (
    Math.abs(dx) < halfWidth + Math.abs(halfX) &&
    Math.abs(dy) < halfHeight + Math.abs(halfY) &&
    Math.abs(halfX * dy - halfY * dx) < reach
  );
}

function cross(board: Board, one: number, other: number): boolean {
  const [a, b] = ends(board, one);
  const [c, d] = ends(board, other);
  if (a === c || a === d || b === c || b === d) return false;
  return (
    side(board, [a, b], c) * side(board, [a, b], d) < 0 &&
    side(board, [c, d], a) * side(board, [c, d], b) < 0
  );
}

/** Positive on one side of the line through a pair of nodes, negative on the other. */
function side({ x, y }: Board, [a, b]: Pair, node: number): number {
  return (x[b]! - x[a]!) * (y[node]! - y[a]!) - (y[b]! - y[a]!) * (x[node]! - x[a]!);
}

function lengthOf(board: Board, link: number): number {
  return distanceBetween(board, ends(board, link));
}

function distanceBetween({ x, y }: Board, [a, b]: Pair): number {
  const dx = x[b]! - x[a]!;
  const dy = y[b]! - y[a]!;
  return Math.sqrt(dx * dx + dy * dy);
}

const CORE = 6;

function coreGap(board: Board): number {
  const { radius, actors } = board.graph;
  const bySize = Array.from(actors.keys()).sort((a, b) => radius[b]! - radius[a]! || a - b);
  const gaps = pairs(bySize.slice(0, CORE)).map(
    ([a, b]) => distanceBetween(board, [a, b]) - radius[a]! - radius[b]!,
  );
  return Math.min(...gaps);
}

const COLUMNS = 9;
const ROWS = 6;

function spaceUsed({ x, y, boxDrop, frame }: Board): number {
  const cell = (share: number, cells: number): number =>
    Math.max(0, Math.min(cells - 1, Math.floor(((share + 1) / 2) * cells)));
  const used = new Set<number>();
  x.forEach((place, node) => {
    const row = cell((y[node]! + boxDrop[node]! - frame.middleY) / frame.halfHeight, ROWS);
    used.add(COLUMNS * row + cell((place - frame.middleX) / frame.halfWidth, COLUMNS));
  });
  return used.size / (COLUMNS * ROWS);
}
