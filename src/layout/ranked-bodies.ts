import { jiggle } from "./bodies.ts";
import type { Points } from "./points.ts";
import type { Quadtree } from "./quadtree.ts";
import type { Random } from "./random.ts";

/** Bodies in the order of a tree, those of a cell side by side in memory, with the sums of what pushes them. */
export interface RankedBodies extends Points {
  readonly strength: Float64Array;
  readonly pushX: Float64Array;
  readonly pushY: Float64Array;
}

/** The points of a tree as bodies without strength, pushed by nothing yet. */
export function rankedBodies({ x, y }: Points): RankedBodies {
  const room = (): Float64Array => new Float64Array(x.length);
  return { x, y, strength: room(), pushX: room(), pushY: room() };
}

/** Takes strengths by an order of the bodies, pushed by nothing again. */
export function strengthen(
  { strength, pushX, pushY }: RankedBodies,
  order: Int32Array,
  strengths: Float64Array,
): void {
  for (let rank = 0; rank < order.length; rank++) strength[rank] = strengths[order[rank]!]!;
  pushX.fill(0);
  pushY.fill(0);
}

/** Bodies in a tree. */
interface Crowd {
  readonly tree: Quadtree;
  readonly ranked: RankedBodies;
  readonly random: Random;
}

/** Distances under this one count as its geometric mean with it. */
const LEAST_SQUARE = 1;

/** Pushes the bodies of two cells, which are the same or wholly apart, away from each other one by one. Cost: their product. */
export function pushPairs(crowd: Crowd, one: number, other: number): void {
  const { x, y, strength, pushX, pushY } = crowd.ranked;
  const { first, end } = crowd.tree.cells;
  const last = end[one]!;
  const from = first[other]!;
  const to = end[other]!;
  for (let a = first[one]!; a < last; a++) {
    const left = x[a]!;
    const top = y[a]!;
    const own = strength[a]!;
    let sumX = 0;
    let sumY = 0;
    for (let b = one === other ? a + 1 : from; b < to; b++) {
      let dx = x[b]! - left;
      let dy = y[b]! - top;
      let square = dx * dx + dy * dy;
      if (square < LEAST_SQUARE) {
        if (dx === 0) square += (dx = jiggle(crowd.random)) * dx;
        if (dy === 0) square += (dy = jiggle(crowd.random)) * dy;
        square = Math.sqrt(LEAST_SQUARE * square);
      }
      const inverse = 1 / square;
      dx *= inverse;
      dy *= inverse;
      sumX += dx * strength[b]!;
      sumY += dy * strength[b]!;
      pushX[b]! -= dx * own;
      pushY[b]! -= dy * own;
    }
    pushX[a]! += sumX;
    pushY[a]! += sumY;
  }
}
