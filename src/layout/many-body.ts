import { type Bodies, type Force, isCrowd, jiggle } from "./bodies.ts";
import { crowdPush } from "./crowd-push.ts";
import { createQuadtree, plant, type Quadtree } from "./quadtree.ts";
import type { Random } from "./random.ts";

/** A cell is one body to those that see it under a smaller angle: its side over the distance. */
const THETA = 0.9;
/** Square of the distance under which bodies push each other hardly more. */
const LEAST_SQUARE = 1;

/** Cell -> what it is as one body: charge, place, and the square of the distance from which it is that. */
interface Charges {
  readonly value: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly reach: Float64Array;
}

/** What a push on a body is worked out from. */
interface Field {
  readonly tree: Quadtree;
  readonly charges: Charges;
  readonly bodies: Bodies;
  readonly strengths: Float64Array;
  readonly random: Random;
}

/**
 * Bodies push each other away by their strengths, which are negative, over the distance: Barnes and Hut, "A hierarchical O(N log N)
 * force-calculation algorithm", 1986, with the conventions of d3-force and, each body being a leaf, its sums to the last bit; but a crowd in
 * a way of its own. Cost of a tick: n log n.
 */
export function manyBody(bodies: Bodies, strengths: Float64Array, random: Random): Force {
  if (isCrowd(bodies.count)) return crowdPush(bodies, strengths, random);
  const tree = createQuadtree(bodies.count, 1);
  let charges = roomFor(0);
  return (alpha) => {
    plant(tree, bodies);
    if (charges.x.length < tree.cellCount) charges = roomFor(tree.cells.next.length);
    charge(charges, tree, bodies, strengths);
    const field = { tree, charges, bodies, strengths, random };
    for (let body = 0; body < bodies.count; body++) push(field, body, alpha);
  };
}

function roomFor(cells: number): Charges {
  const room = (): Float64Array => new Float64Array(cells);
  return { value: room(), x: room(), y: room(), reach: room() };
}

function charge(charges: Charges, tree: Quadtree, bodies: Bodies, strengths: Float64Array): void {
  const { isLeaf, x0, x1 } = tree.cells;
  for (let cell = tree.cellCount - 1; cell >= 0; cell--) {
    const side = x1[cell]! - x0[cell]!;
    charges.reach[cell] = (side * side) / (THETA * THETA);
    if (isLeaf[cell] === 1) chargeLeaf(charges, tree, cell, { bodies, strengths });
    else chargeInner(charges, tree, cell);
  }
}

function chargeLeaf(
  charges: Charges,
  { order, cells }: Quadtree,
  cell: number,
  { bodies, strengths }: { readonly bodies: Bodies; readonly strengths: Float64Array },
): void {
  const first = cells.first[cell]!;
  const end = cells.end[cell]!;
  let value = 0;
  let x = 0;
  let y = 0;
  for (let k = first; k < end; k++) {
    const body = order[k]!;
    const strength = strengths[body]!;
    value += strength;
    x += strength * bodies.x[body]!;
    y += strength * bodies.y[body]!;
  }
  const isOne = end - first === 1;
  charges.value[cell] = value;
  charges.x[cell] = isOne ? bodies.x[order[first]!]! : x / value;
  charges.y[cell] = isOne ? bodies.y[order[first]!]! : y / value;
}

function chargeInner(charges: Charges, { cells }: Quadtree, cell: number): void {
  const { next } = cells;
  let value = 0;
  let weight = 0;
  let x = 0;
  let y = 0;
  for (let child = cell + 1; child < next[cell]!; child = next[child]!) {
    const share = Math.abs(charges.value[child]!);
    value += charges.value[child]!;
    weight += share;
    x += share * charges.x[child]!;
    y += share * charges.y[child]!;
  }
  charges.value[cell] = value;
  charges.x[cell] = x / weight;
  charges.y[cell] = y / weight;
}

/** The push of all others on one body. */
function push({ tree, charges, bodies, strengths, random }: Field, body: number, alpha: number) {
  const { order, cellCount } = tree;
  const { next, first, end, isLeaf } = tree.cells;
  const left = bodies.x[body]!;
  const top = bodies.y[body]!;
  let vx = bodies.vx[body]!;
  let vy = bodies.vy[body]!;
  let cell = 0;
  while (cell < cellCount) {
    let x = charges.x[cell]! - left;
    let y = charges.y[cell]! - top;
    let square = x * x + y * y;
    if (charges.reach[cell]! < square) {
      if (x === 0) square += (x = jiggle(random)) * x;
      if (y === 0) square += (y = jiggle(random)) * y;
      if (square < LEAST_SQUARE) square = Math.sqrt(LEAST_SQUARE * square);
      vx += (x * charges.value[cell]! * alpha) / square;
      vy += (y * charges.value[cell]! * alpha) / square;
      cell = next[cell]!;
    } else if (isLeaf[cell] === 0) cell += 1;
    else {
      for (let k = first[cell]!; k < end[cell]!; k++) {
        const other = order[k]!;
        if (other === body) continue;
        x = bodies.x[other]! - left;
        y = bodies.y[other]! - top;
        square = x * x + y * y;
        if (x === 0) square += (x = jiggle(random)) * x;
        if (y === 0) square += (y = jiggle(random)) * y;
        if (square < LEAST_SQUARE) square = Math.sqrt(LEAST_SQUARE * square);
        const weight = (strengths[other]! * alpha) / square;
        vx += x * weight;
        vy += y * weight;
      }
      cell = next[cell]!;
    }
  }
  bodies.vx[body] = vx;
  bodies.vy[body] = vy;
}
