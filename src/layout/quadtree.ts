import { type Grid, GRID_LEVELS, sortByGrid } from "./grid-order.ts";
import { type Points, type Square, squareAround } from "./points.ts";

/**
 * A region quadtree of points in flat arrays (Samet, "The quadtree and related hierarchical data structures", 1984). Cells are in pre-order,
 * quarters by rows: upper left, upper right, lower left, lower right; empty ones are no cells. The square and its quarters are those of
 * d3-quadtree, so that with one point to a leaf the cells are too.
 */
export interface Quadtree {
  /** At most so many points are a leaf; more are one only where they all but coincide. */
  readonly leafSize: number;
  /** Rank -> point, those of a cell side by side, and where that is. */
  readonly order: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  cells: Cells;
  cellCount: number;
}

/** What is known of each cell. */
interface Cells {
  /** Cell -> the first cell after it that is not inside it. */
  readonly next: Int32Array;
  /** Cell -> the rank at which its points begin, and where they end. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Cell -> 1 for a leaf. */
  readonly isLeaf: Uint8Array;
  /** Cell -> edges. */
  readonly x0: Float64Array;
  readonly x1: Float64Array;
  readonly y0: Float64Array;
  readonly y1: Float64Array;
}

/** Points nearer to each other than the square halved so often are left together. */
const DEEPEST = 60;

/** An empty tree with room for some points. */
export function createQuadtree(points: number, leafSize: number): Quadtree {
  return {
    leafSize,
    order: Int32Array.from({ length: points }, (_, k) => k),
    x: new Float64Array(points),
    y: new Float64Array(points),
    cells: roomFor(4 + 2 * points),
    cellCount: 0,
  };
}

function roomFor(cells: number, old?: Cells): Cells {
  const integers = (before?: Int32Array): Int32Array => copied(new Int32Array(cells), before);
  const edges = (before?: Float64Array): Float64Array => copied(new Float64Array(cells), before);
  return {
    ...{ next: integers(old?.next), first: integers(old?.first), end: integers(old?.end) },
    isLeaf: copied(new Uint8Array(cells), old?.isLeaf),
    ...{ x0: edges(old?.x0), x1: edges(old?.x1), y0: edges(old?.y0), y1: edges(old?.y1) },
  };
}

function copied<Numbers extends Int32Array | Float64Array | Uint8Array>(
  numbers: Numbers,
  before: Numbers | undefined,
): Numbers {
  if (before !== undefined) numbers.set(before);
  return numbers;
}

/** Fills a tree with its points. Cost: points * depth. Allocates only where there are more cells than ever before. */
export function plant(tree: Quadtree, points: Points): void {
  for (let point = 0; point < tree.order.length; point++) tree.order[point] = point;
  tree.x.set(points.x);
  tree.y.set(points.y);
  grow(tree, squareAround(points), null);
}

/** The same for many points, sorted by a grid first; points of a leaf may be in another order. Cost: points * depth below the grid. */
export function plantByGrid(tree: Quadtree, grid: Grid, points: Points): void {
  const square = squareAround(points);
  sortByGrid(grid, points, square, tree);
  grow(tree, square, grid);
}

/** Makes all cells; those of a grid hold what it says. */
function grow(tree: Quadtree, { x0, y0, side }: Square, grid: Grid | null): void {
  tree.cellCount = 0;
  if (tree.order.length === 0) return;
  const root = addCell(tree, 0, tree.order.length);
  const { cells } = tree;
  cells.x0[root] = x0;
  cells.x1[root] = x0 + side;
  cells.y0[root] = y0;
  cells.y1[root] = y0 + side;
  split(tree, root, { depth: 0, grid, place: 0 });
}

function addCell(tree: Quadtree, first: number, end: number): number {
  const cell = tree.cellCount++;
  if (cell === tree.cells.next.length) tree.cells = roomFor(2 * cell, tree.cells);
  tree.cells.first[cell] = first;
  tree.cells.end[cell] = end;
  return cell;
}

/** Where a cell is: how deep, and in a grid at which of the places of its level; no grid below it. */
interface Depth {
  readonly depth: number;
  readonly grid: Grid | null;
  readonly place: number;
}

/** Quarters a cell, and those quarters, until all are leaves. */
function split(tree: Quadtree, cell: number, at: Depth): void {
  const { cells } = tree;
  const { depth, grid, place } = at;
  const first = cells.first[cell]!;
  const end = cells.end[cell]!;
  const isLeaf = end - first <= tree.leafSize || depth === DEEPEST || coincide(tree, first, end);
  cells.isLeaf[cell] = isLeaf ? 1 : 0;
  if (!isLeaf) {
    const bounds = grid === null ? quarter(tree, cell) : quartersIn(grid, depth, place);
    const below = depth + 1 < GRID_LEVELS ? grid : null;
    for (let k = 0; k < 4; k++) {
      const from = bounds[k]!;
      const to = bounds[k + 1]!;
      if (from === to) continue;
      const child = addCell(tree, from, to);
      quarterEdges(tree.cells, cell, child, k);
      split(tree, child, { depth: depth + 1, grid: below, place: 4 * place + k });
    }
  }
  tree.cells.next[cell] = tree.cellCount;
}

function coincide({ x, y }: Points, first: number, end: number): boolean {
  for (let rank = first + 1; rank < end; rank++) {
    if (x[rank] !== x[first] || y[rank] !== y[first]) return false;
  }
  return true;
}

/** Ranks at which the four quarters of a cell begin, and where the last ends. */
type Bounds = readonly [number, number, number, number, number];

/** Puts the points of a cell in the order of its quarters. */
function quarter(tree: Quadtree, cell: number): Bounds {
  const { cells } = tree;
  const first = cells.first[cell]!;
  const end = cells.end[cell]!;
  const middleX = (cells.x0[cell]! + cells.x1[cell]!) / 2;
  const middleY = (cells.y0[cell]! + cells.y1[cell]!) / 2;
  const lower = part(tree, tree.y, middleY, { first, end });
  const upperRight = part(tree, tree.x, middleX, { first, end: lower });
  const lowerRight = part(tree, tree.x, middleX, { first: lower, end });
  return [first, upperRight, lower, lowerRight, end];
}

/** The same for points in the order of a grid: nothing has to be moved. */
function quartersIn({ offsets }: Grid, depth: number, place: number): Bounds {
  const cells = 1 << (2 * (GRID_LEVELS - depth - 1));
  const first = 4 * place * cells;
  return [
    offsets[first]!,
    offsets[first + cells]!,
    offsets[first + 2 * cells]!,
    offsets[first + 3 * cells]!,
    offsets[first + 4 * cells]!,
  ];
}

/** Puts points under a value on one axis before those at or over it, and says where the latter begin. */
function part(
  { order, x, y }: Quadtree,
  axis: Float64Array,
  limit: number,
  span: { readonly first: number; readonly end: number },
): number {
  let first = span.first;
  let last = span.end - 1;
  for (;;) {
    while (first <= last && axis[first]! < limit) first += 1;
    while (first <= last && axis[last]! >= limit) last -= 1;
    if (first > last) return first;
    const point = order[first]!;
    const left = x[first]!;
    const top = y[first]!;
    order[first] = order[last]!;
    x[first] = x[last]!;
    y[first] = y[last]!;
    order[last] = point;
    x[last] = left;
    y[last] = top;
  }
}

function quarterEdges(cells: Cells, cell: number, child: number, quarter: number): void {
  const middleX = (cells.x0[cell]! + cells.x1[cell]!) / 2;
  const middleY = (cells.y0[cell]! + cells.y1[cell]!) / 2;
  const isRight = (quarter & 1) === 1;
  const isLower = quarter >= 2;
  cells.x0[child] = isRight ? middleX : cells.x0[cell]!;
  cells.x1[child] = isRight ? cells.x1[cell]! : middleX;
  cells.y0[child] = isLower ? middleY : cells.y0[cell]!;
  cells.y1[child] = isLower ? cells.y1[cell]! : middleY;
}
