/** Where points are; all finite. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

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
  replant(tree, points);
}

/** The same for points that have moved a little since: begins at the order they had, so that few have to be moved in it. */
export function replant(tree: Quadtree, points: Points): void {
  const { order, x, y } = tree;
  tree.cellCount = 0;
  if (order.length === 0) return;
  for (let rank = 0; rank < order.length; rank++) {
    x[rank] = points.x[order[rank]!]!;
    y[rank] = points.y[order[rank]!]!;
  }
  const { x0, y0, side } = squareAround(tree);
  const root = addCell(tree, 0, order.length);
  const { cells } = tree;
  cells.x0[root] = x0;
  cells.x1[root] = x0 + side;
  cells.y0[root] = y0;
  cells.y1[root] = y0 + side;
  split(tree, root, 0);
}

/** The square that d3-quadtree comes to: one unit at the least corner, doubled until it holds the greatest, which it must exceed. */
function squareAround({ x, y }: Points): { x0: number; y0: number; side: number } {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let point = 0; point < x.length; point++) {
    const left = x[point]!;
    const top = y[point]!;
    if (left < x0) x0 = left;
    if (left > x1) x1 = left;
    if (top < y0) y0 = top;
    if (top > y1) y1 = top;
  }
  x0 = Math.floor(x0);
  y0 = Math.floor(y0);
  let side = 1;
  while (x1 >= x0 + side || y1 >= y0 + side) side *= 2;
  return { x0, y0, side };
}

function addCell(tree: Quadtree, first: number, end: number): number {
  const cell = tree.cellCount++;
  if (cell === tree.cells.next.length) tree.cells = roomFor(2 * cell, tree.cells);
  tree.cells.first[cell] = first;
  tree.cells.end[cell] = end;
  return cell;
}

/** Quarters a cell, and those quarters, until all are leaves. */
function split(tree: Quadtree, cell: number, depth: number): void {
  const { cells } = tree;
  const first = cells.first[cell]!;
  const end = cells.end[cell]!;
  const isLeaf = end - first <= tree.leafSize || depth === DEEPEST || coincide(tree, first, end);
  cells.isLeaf[cell] = isLeaf ? 1 : 0;
  if (!isLeaf) {
    const middleX = (cells.x0[cell]! + cells.x1[cell]!) / 2;
    const middleY = (cells.y0[cell]! + cells.y1[cell]!) / 2;
    const lower = part(tree, tree.y, middleY, { first, end });
    const upperRight = part(tree, tree.x, middleX, { first, end: lower });
    const lowerRight = part(tree, tree.x, middleX, { first: lower, end });
    const bounds = [first, upperRight, lower, lowerRight, end];
    for (let quarter = 0; quarter < 4; quarter++) {
      const from = bounds[quarter]!;
      const to = bounds[quarter + 1]!;
      if (from === to) continue;
      const child = addCell(tree, from, to);
      quarterEdges(tree.cells, cell, child, quarter);
      split(tree, child, depth + 1);
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
