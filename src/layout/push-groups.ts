import { jiggle } from "./bodies.ts";
import type { Field } from "./force-field.ts";

/** Distances under this one count as its geometric mean with it. */
const LEAST_SQUARE = 1;

/**
 * The push of all others on the bodies of each leaf. What pushes is looked up once for a whole leaf, from the middle of its bodies (after
 * Barnes, "A modified tree code", 1990), into `pushers`: place and strength of cells that are far and of bodies in leaves that are near,
 * three numbers each, so never more than there are bodies.
 */
export function pushGroups(field: Field, pushers: Float64Array, alpha: number): void {
  const { cellCount, cells, order } = field.tree;
  for (let leaf = 0; leaf < cellCount; leaf++) {
    if (cells.isLeaf[leaf] === 0) continue;
    const length = gather(field, pushers, leaf);
    for (let k = cells.first[leaf]!; k < cells.end[leaf]!; k++) {
      push(field, pushers.subarray(0, length), order[k]!, alpha);
    }
  }
}

/** Lists what pushes the bodies of a leaf, those bodies too; how many numbers that is. */
function gather(
  { tree, charges, bodies, strengths }: Field,
  pushers: Float64Array,
  leaf: number,
): number {
  const { order, cellCount } = tree;
  const { next, first, end, isLeaf } = tree.cells;
  const left = charges.x[leaf]!;
  const top = charges.y[leaf]!;
  let length = 0;
  let cell = 0;
  while (cell < cellCount) {
    const x = charges.x[cell]!;
    const y = charges.y[cell]!;
    const dx = x - left;
    const dy = y - top;
    if (charges.reach[cell]! < dx * dx + dy * dy) {
      pushers[length] = x;
      pushers[length + 1] = y;
      pushers[length + 2] = charges.value[cell]!;
      length += 3;
      cell = next[cell]!;
    } else if (isLeaf[cell] === 0) cell += 1;
    else {
      for (let k = first[cell]!; k < end[cell]!; k++) {
        const body = order[k]!;
        pushers[length] = bodies.x[body]!;
        pushers[length + 1] = bodies.y[body]!;
        pushers[length + 2] = strengths[body]!;
        length += 3;
      }
      cell = next[cell]!;
    }
  }
  return length;
}

/** Of what is at no distance one is the body itself, and any other pushes it anywhere, as in d3-force. */
function push({ bodies, random }: Field, pushers: Float64Array, body: number, alpha: number): void {
  const left = bodies.x[body]!;
  const top = bodies.y[body]!;
  let sumX = 0;
  let sumY = 0;
  let isSelf = true;
  for (let k = 0; k < pushers.length; k += 3) {
    let x = pushers[k]! - left;
    let y = pushers[k + 1]! - top;
    let square = x * x + y * y;
    if (square < LEAST_SQUARE) {
      if (square === 0 && isSelf) {
        isSelf = false;
        continue;
      }
      if (x === 0) square += (x = jiggle(random)) * x;
      if (y === 0) square += (y = jiggle(random)) * y;
      square = Math.sqrt(LEAST_SQUARE * square);
    }
    const weight = pushers[k + 2]! / square;
    sumX += x * weight;
    sumY += y * weight;
  }
  bodies.vx[body]! += alpha * sumX;
  bodies.vy[body]! += alpha * sumY;
}
