import type { Quadtree } from "./quadtree.ts";
import type { RankedBodies } from "./ranked-bodies.ts";

/**
 * Cell -> numbers side by side, places as complex numbers. A push of strength over distance is one over a complex number, so that series
 * in powers of places hold for it: Greengard and Rokhlin, "A fast algorithm for particle simulations", 1987; here with what falls off with
 * the third power of sizes over distances left out.
 */
export type CellFields = Float64Array;

/** How many numbers a cell has. */
export const WIDTH = 12;

/** The centre of its charge. */
export const X = 0;
export const Y = 1;
/** How far its bodies are from the centre at most. */
export const REACH = 2;
const CHARGE = 3;
/** Sum of charge times the square of the place from the centre. */
const SECOND_X = 4;
const SECOND_Y = 5;
/** What far cells push at the centre, mirrored in the x-axis: itself, by the place from the centre, and by the square of that. */
const PUSH_X = 6;
const PUSH_Y = 7;
const SLOPE_X = 8;
const SLOPE_Y = 9;
const BEND_X = 10;
const BEND_Y = 11;

/** Works out charges of all cells from their bodies or quarters; nothing pushes them yet. Linear. */
export function chargeCells(fields: CellFields, tree: Quadtree, ranked: RankedBodies): void {
  fields.fill(0, 0, tree.cellCount * WIDTH);
  for (let cell = tree.cellCount - 1; cell >= 0; cell--) {
    if (tree.cells.isLeaf[cell] === 1) chargeLeaf(fields, tree, cell, ranked);
    else chargeInner(fields, tree, cell);
  }
}

function chargeLeaf(
  fields: CellFields,
  { cells }: Quadtree,
  cell: number,
  { x, y, strength }: RankedBodies,
): void {
  const first = cells.first[cell]!;
  const end = cells.end[cell]!;
  let charge = 0;
  let centreX = 0;
  let centreY = 0;
  for (let rank = first; rank < end; rank++) {
    charge += strength[rank]!;
    centreX += strength[rank]! * x[rank]!;
    centreY += strength[rank]! * y[rank]!;
  }
  centreX /= charge;
  centreY /= charge;
  let square = 0;
  let secondX = 0;
  let secondY = 0;
  for (let rank = first; rank < end; rank++) {
    const dx = x[rank]! - centreX;
    const dy = y[rank]! - centreY;
    square = Math.max(square, dx * dx + dy * dy);
    secondX += strength[rank]! * (dx * dx - dy * dy);
    secondY += strength[rank]! * 2 * dx * dy;
  }
  const at = cell * WIDTH;
  fields[at + X] = centreX;
  fields[at + Y] = centreY;
  fields[at + REACH] = Math.sqrt(square);
  fields[at + CHARGE] = charge;
  fields[at + SECOND_X] = secondX;
  fields[at + SECOND_Y] = secondY;
}

function chargeInner(fields: CellFields, { cells: { next } }: Quadtree, cell: number): void {
  const end = next[cell]!;
  let charge = 0;
  let centreX = 0;
  let centreY = 0;
  for (let child = cell + 1; child < end; child = next[child]!) {
    const from = child * WIDTH;
    const share = fields[from + CHARGE]!;
    charge += share;
    centreX += share * fields[from + X]!;
    centreY += share * fields[from + Y]!;
  }
  centreX /= charge;
  centreY /= charge;
  let reach = 0;
  let secondX = 0;
  let secondY = 0;
  for (let child = cell + 1; child < end; child = next[child]!) {
    const from = child * WIDTH;
    const share = fields[from + CHARGE]!;
    const dx = fields[from + X]! - centreX;
    const dy = fields[from + Y]! - centreY;
    reach = Math.max(reach, Math.sqrt(dx * dx + dy * dy) + fields[from + REACH]!);
    secondX += fields[from + SECOND_X]! + share * (dx * dx - dy * dy);
    secondY += fields[from + SECOND_Y]! + share * 2 * dx * dy;
  }
  const at = cell * WIDTH;
  fields[at + X] = centreX;
  fields[at + Y] = centreY;
  fields[at + REACH] = reach;
  fields[at + CHARGE] = charge;
  fields[at + SECOND_X] = secondX;
  fields[at + SECOND_Y] = secondY;
}

/** Lets two cells far from each other push each other, at constant cost: the powers of one over the way between them serve both. */
export function pushCells(fields: CellFields, one: number, other: number): void {
  const a = one * WIDTH;
  const b = other * WIDTH;
  const dx = fields[a + X]! - fields[b + X]!;
  const dy = fields[a + Y]! - fields[b + Y]!;
  const inverse = 1 / (dx * dx + dy * dy);
  const x1 = dx * inverse;
  const y1 = -dy * inverse;
  const x2 = x1 * x1 - y1 * y1;
  const y2 = 2 * x1 * y1;
  const x3 = x2 * x1 - y2 * y1;
  const y3 = x2 * y1 + y2 * x1;
  const ofA = fields[a + CHARGE]!;
  const ofB = fields[b + CHARGE]!;
  const secondAX = fields[a + SECOND_X]!;
  const secondAY = fields[a + SECOND_Y]!;
  const secondBX = fields[b + SECOND_X]!;
  const secondBY = fields[b + SECOND_Y]!;
  fields[a + PUSH_X]! -= ofB * x1 + secondBX * x3 - secondBY * y3;
  fields[a + PUSH_Y]! -= ofB * y1 + secondBX * y3 + secondBY * x3;
  fields[a + SLOPE_X]! += ofB * x2;
  fields[a + SLOPE_Y]! += ofB * y2;
  fields[a + BEND_X]! -= ofB * x3;
  fields[a + BEND_Y]! -= ofB * y3;
  fields[b + PUSH_X]! += ofA * x1 + secondAX * x3 - secondAY * y3;
  fields[b + PUSH_Y]! += ofA * y1 + secondAX * y3 + secondAY * x3;
  fields[b + SLOPE_X]! += ofA * x2;
  fields[b + SLOPE_Y]! += ofA * y2;
  fields[b + BEND_X]! += ofA * x3;
  fields[b + BEND_Y]! += ofA * y3;
}

/** Hands what pushes each cell down to its quarters, and from leaves to their bodies. Linear. */
export function handDown(fields: CellFields, { cells, cellCount }: Quadtree, to: RankedBodies) {
  const { next, isLeaf } = cells;
  for (let cell = 0; cell < cellCount; cell++) {
    if (isLeaf[cell] === 1) {
      pushBodies(fields, cell, to, { first: cells.first[cell]!, end: cells.end[cell]! });
      continue;
    }
    for (let child = cell + 1; child < next[cell]!; child = next[child]!) {
      handTo(fields, cell * WIDTH, child * WIDTH);
    }
  }
}

/** The same field, about the centre of a quarter. */
function handTo(fields: CellFields, from: number, to: number): void {
  const x = fields[to + X]! - fields[from + X]!;
  const y = fields[to + Y]! - fields[from + Y]!;
  const bendX = fields[from + BEND_X]!;
  const bendY = fields[from + BEND_Y]!;
  const turnX = bendX * x - bendY * y;
  const turnY = bendX * y + bendY * x;
  const slopeX = fields[from + SLOPE_X]! + turnX;
  const slopeY = fields[from + SLOPE_Y]! + turnY;
  fields[to + PUSH_X]! += fields[from + PUSH_X]! + slopeX * x - slopeY * y;
  fields[to + PUSH_Y]! += fields[from + PUSH_Y]! + slopeX * y + slopeY * x;
  fields[to + SLOPE_X]! += slopeX + turnX;
  fields[to + SLOPE_Y]! += slopeY + turnY;
  fields[to + BEND_X]! += bendX;
  fields[to + BEND_Y]! += bendY;
}

function pushBodies(
  fields: CellFields,
  leaf: number,
  ranked: RankedBodies,
  { first, end }: { readonly first: number; readonly end: number },
): void {
  const at = leaf * WIDTH;
  for (let rank = first; rank < end; rank++) {
    const x = ranked.x[rank]! - fields[at + X]!;
    const y = ranked.y[rank]! - fields[at + Y]!;
    const slopeX = fields[at + SLOPE_X]! + fields[at + BEND_X]! * x - fields[at + BEND_Y]! * y;
    const slopeY = fields[at + SLOPE_Y]! + fields[at + BEND_X]! * y + fields[at + BEND_Y]! * x;
    ranked.pushX[rank]! += fields[at + PUSH_X]! + slopeX * x - slopeY * y;
    ranked.pushY[rank]! -= fields[at + PUSH_Y]! + slopeX * y + slopeY * x;
  }
}
