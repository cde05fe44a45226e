import { type Bodies, type Force, jiggle } from "./bodies.ts";
import { createQuadtree, plant, type Quadtree } from "./quadtree.ts";
import type { Random } from "./random.ts";

const LEAF_SIZE = 1;

/**
 * Keeps the discs of bodies apart where they will stand after the tick, the larger one giving way less, with the conventions and in the order
 * of d3-force. Cost of a tick: n log n and the pairs that overlap.
 */
export function collision(bodies: Bodies, radii: Float64Array, random: Random): Force {
  const tree = createQuadtree(bodies.count, LEAF_SIZE);
  const places = { x: new Float64Array(bodies.count), y: new Float64Array(bodies.count) };
  let widest = new Float64Array(0);
  let last = new Int32Array(0);
  return () => {
    for (let body = 0; body < bodies.count; body++) {
      places.x[body] = bodies.x[body]! + bodies.vx[body]!;
      places.y[body] = bodies.y[body]! + bodies.vy[body]!;
    }
    plant(tree, places);
    if (widest.length < tree.cellCount) {
      widest = new Float64Array(tree.cells.next.length);
      last = new Int32Array(tree.cells.next.length);
    }
    const discs = { tree, widest, last, radii, bodies, random };
    measure(discs);
    for (let body = 0; body < bodies.count; body++) part(discs, body);
  };
}

interface Discs {
  readonly tree: Quadtree;
  /** Cell -> largest radius in it, and its last body. */
  readonly widest: Float64Array;
  readonly last: Int32Array;
  readonly radii: Float64Array;
  readonly bodies: Bodies;
  readonly random: Random;
}

function measure({ tree: { cellCount, cells, order }, widest, last, radii }: Discs): void {
  const { first, end, isLeaf, next } = cells;
  for (let cell = cellCount - 1; cell >= 0; cell--) {
    let most = 0;
    let latest = 0;
    if (isLeaf[cell] === 1) {
      for (let k = first[cell]!; k < end[cell]!; k++) {
        most = Math.max(most, radii[order[k]!]!);
        latest = Math.max(latest, order[k]!);
      }
    } else {
      for (let child = cell + 1; child < next[cell]!; child = next[child]!) {
        most = Math.max(most, widest[child]!);
        latest = Math.max(latest, last[child]!);
      }
    }
    widest[cell] = most;
    last[cell] = latest;
  }
}

/** Pushes one body and those after it that it overlaps apart. */
function part(discs: Discs, body: number): void {
  const { tree, widest, last, radii, bodies } = discs;
  const { order, cellCount } = tree;
  const { next, first, end, isLeaf, x0, x1, y0, y1 } = tree.cells;
  const x = bodies.x[body]! + bodies.vx[body]!;
  const y = bodies.y[body]! + bodies.vy[body]!;
  let cell = 0;
  while (cell < cellCount) {
    const reach = radii[body]! + widest[cell]!;
    if (last[cell]! <= body) cell = next[cell]!;
    else if (isLeaf[cell] === 1) {
      for (let k = first[cell]!; k < end[cell]!; k++) {
        if (order[k]! > body) pushPair(discs, body, order[k]!, { x, y });
      }
      cell = next[cell]!;
    } else if (
      x0[cell]! > x + reach ||
      x1[cell]! < x - reach ||
      y0[cell]! > y + reach ||
      y1[cell]! < y - reach
    ) {
      cell = next[cell]!;
    } else cell += 1;
  }
}

function pushPair(
  { bodies, radii, random }: Discs,
  body: number,
  other: number,
  at: { readonly x: number; readonly y: number },
): void {
  const { vx, vy } = bodies;
  const sum = radii[body]! + radii[other]!;
  let x = at.x - bodies.x[other]! - vx[other]!;
  let y = at.y - bodies.y[other]! - vy[other]!;
  let square = x * x + y * y;
  if (square >= sum * sum) return;
  if (x === 0) square += (x = jiggle(random)) * x;
  if (y === 0) square += (y = jiggle(random)) * y;
  const distance = Math.sqrt(square);
  const lack = (sum - distance) / distance;
  const mine = radii[body]! * radii[body]!;
  const others = radii[other]! * radii[other]!;
  const share = others / (mine + others);
  x *= lack;
  y *= lack;
  vx[body]! += x * share;
  vy[body]! += y * share;
  vx[other]! -= x * (1 - share);
  vy[other]! -= y * (1 - share);
}
