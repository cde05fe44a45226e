import type { Point } from "../../layout/positions.ts";
import type { Crowd } from "../../scene/scene.ts";

/** The dots of a crowd by squares of the layout: those of square s are `dots[starts[s] .. starts[s + 1]]`. */
interface DotGrid {
  readonly points: Float32Array;
  readonly x0: number;
  readonly y0: number;
  /** Side of a square, layout units. */
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  readonly starts: Uint32Array;
  readonly dots: Uint32Array;
}

const known = new WeakMap<Crowd["dots"], DotGrid>();

/** Finds the actor of a crowd at a point of the drawing, at most so many CSS pixels away. */
export type CrowdFinder = typeof crowdActorAt;

/**
 * The actor of the crowd whose dot is nearest to a point of the drawing, its edge at most `within` CSS pixels away; null where there is none. The
 * first question about a layout is linear in dots, the others cost what lies around the point.
 */
export function crowdActorAt(crowd: Crowd, at: Point, within: number): number | null {
  const { transform, points, dots } = crowd;
  const { scaleX, scaleY, dx, dy } = transform;
  const grid = gridOf(crowd);
  const reach = within + largestRadius(crowd);
  const square = (place: number, scale: number, from: number, count: number) =>
    Math.max(0, Math.min(count - 1, Math.floor((place / scale - from) / grid.side)));
  const left = square(at.x - dx - reach, scaleX, grid.x0, grid.columns);
  const right = square(at.x - dx + reach, scaleX, grid.x0, grid.columns);
  const top = square(at.y - dy - reach, scaleY, grid.y0, grid.rows);
  const bottom = square(at.y - dy + reach, scaleY, grid.y0, grid.rows);
  let best: number | null = null;
  let least = within;
  for (let row = top; row <= bottom; row++) {
    const start = grid.starts[row * grid.columns + left]!;
    const end = grid.starts[row * grid.columns + right + 1]!;
    for (let place = start; place < end; place++) {
      const dot = grid.dots[place]!;
      const actor = dots.actor[dot]!;
      const x = points[2 * actor]! * scaleX + dx - at.x;
      const y = points[2 * actor + 1]! * scaleY + dy - at.y;
      const distance = Math.hypot(x, y) - dots.r[dot]! * crowd.magnification;
      if (distance > least) continue;
      least = distance;
      best = actor;
    }
  }
  return best;
}

function largestRadius({ dots, magnification }: Crowd): number {
  let largest = 0;
  for (const r of dots.r) if (r > largest) largest = r;
  return largest * magnification;
}

function gridOf({ dots, points }: Crowd): DotGrid {
  let grid = known.get(dots);
  if (grid?.points !== points) known.set(dots, (grid = buildGrid(dots, points)));
  return grid;
}

/** About so many dots share a square. */
const DOTS_IN_SQUARE = 2;

function buildGrid({ length, actor }: Crowd["dots"], points: Float32Array): DotGrid {
  const placed = new Uint32Array(length);
  let count = 0;
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let dot = 0; dot < length; dot++) {
    const [x, y] = [points[2 * actor[dot]!]!, points[2 * actor[dot]! + 1]!];
    if (Number.isNaN(x + y)) continue;
    placed[count++] = dot;
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  if (count === 0) [x0, y0, x1, y1] = [0, 0, 0, 0];
  const area = Math.max(1, x1 - x0) * Math.max(1, y1 - y0);
  const side = Math.sqrt((DOTS_IN_SQUARE * area) / Math.max(1, count));
  const columns = Math.floor((x1 - x0) / side) + 1;
  const rows = Math.floor((y1 - y0) / side) + 1;
  const squareOf = (dot: number) =>
    Math.floor((points[2 * actor[dot]! + 1]! - y0) / side) * columns +
    Math.floor((points[2 * actor[dot]!]! - x0) / side);
  const sorted = bySquare(placed.subarray(0, count), squareOf, columns * rows);
  return { points, x0, y0, side, columns, rows, ...sorted };
}

/** A counting sort. */
function bySquare(
  dots: Uint32Array,
  squareOf: (dot: number) => number,
  squares: number,
): Pick<DotGrid, "starts" | "dots"> {
  const starts = new Uint32Array(squares + 1);
  for (const dot of dots) starts[squareOf(dot) + 1]!++;
  for (let square = 0; square < squares; square++) starts[square + 1]! += starts[square]!;
  const next = starts.slice();
  const sorted = new Uint32Array(dots.length);
  for (const dot of dots) sorted[next[squareOf(dot)]!++] = dot;
  return { starts, dots: sorted };
}
