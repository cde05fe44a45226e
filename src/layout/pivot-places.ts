import { measureDistances, type Neighbours, UNREACHED } from "./neighbours.ts";
import type { Points } from "./points.ts";

const PIVOTS = 25;
const ROUNDS = 40;

/**
 * Places at distances like those in the graph, a link being one unit: classical scaling on the distances to a few pivots (Brandes and Pich,
 * "Eigensolver methods for progressive multidimensional scaling of large data", 2007), pivots far from each other, axes by power iteration.
 * Nodes at equal distances to all pivots have one place. Cost: pivots * (links + pivots * nodes).
 */
export function pivotPlaces(neighbours: Neighbours): Points {
  const columns = pivotColumns(neighbours);
  centre(columns);
  const product = productOf(columns);
  const first = mainAxis(product, null);
  const second = mainAxis(product, first);
  return { x: placesAlong(columns, first), y: placesAlong(columns, second) };
}

/** Pivot -> node -> the square of the distance. Nodes that cannot be reached are a little further than all that can. */
function pivotColumns(neighbours: Neighbours): Float64Array[] {
  const nodeCount = neighbours.offsets.length - 1;
  const queue = new Uint32Array(nodeCount);
  const nearest = new Uint16Array(nodeCount).fill(UNREACHED);
  const columns: Float64Array[] = [];
  let pivot = busiest(neighbours);
  for (let k = 0; k < Math.min(PIVOTS, nodeCount); k++) {
    const distances = new Uint16Array(nodeCount);
    const reached = measureDistances(neighbours, pivot, distances, queue);
    const beyond = distances[queue[reached - 1]!]! + 2;
    columns.push(
      Float64Array.from(
        distances,
        (distance) => Math.min(distance, beyond) * Math.min(distance, beyond),
      ),
    );
    pivot = 0;
    let furthest = -1;
    for (let node = 0; node < nodeCount; node++) {
      const distance = Math.min(nearest[node]!, distances[node]!);
      nearest[node] = distance;
      if (distance === UNREACHED || distance <= furthest) continue;
      furthest = distance;
      pivot = node;
    }
  }
  return columns;
}

function busiest({ offsets }: Neighbours): number {
  let best = 0;
  for (let node = 1; node + 1 < offsets.length; node++) {
    const links = offsets[node + 1]! - offsets[node]!;
    if (links > offsets[best + 1]! - offsets[best]!) best = node;
  }
  return best;
}

/** Turns squares of distances into products of places about the mean: less the means of both, halved and negative. */
function centre(columns: readonly Float64Array[]): void {
  const nodeCount = columns[0]?.length ?? 0;
  const ofNode = new Float64Array(nodeCount);
  let whole = 0;
  for (const column of columns) {
    for (let node = 0; node < nodeCount; node++) {
      ofNode[node]! += column[node]! / columns.length;
      whole += column[node]! / columns.length / nodeCount;
    }
  }
  for (const column of columns) {
    let mean = 0;
    for (const square of column) mean += square / nodeCount;
    for (let node = 0; node < nodeCount; node++) {
      column[node] = (ofNode[node]! + mean - whole - column[node]!) / 2;
    }
  }
}

/** The product of each pair of columns. */
function productOf(columns: readonly Float64Array[]): Float64Array[] {
  const products = columns.map(() => new Float64Array(columns.length));
  for (let a = 0; a < columns.length; a++) {
    for (let b = a; b < columns.length; b++) {
      products[a]![b] = products[b]![a] = dot(columns[a]!, columns[b]!);
    }
  }
  return products;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

/** The direction in which a symmetric matrix stretches most, at right angles to another one; of length 1, or 0 where there is none. */
function mainAxis(matrix: readonly Float64Array[], not: Float64Array | null): Float64Array {
  let axis = Float64Array.from(matrix, (_, k) => 1 + (k % 7) - (k % 3));
  for (let round = 0; round < ROUNDS; round++) {
    if (not !== null) {
      const share = dot(axis, not);
      for (let k = 0; k < axis.length; k++) axis[k]! -= share * not[k]!;
    }
    axis = Float64Array.from(matrix, (row) => dot(row, axis));
    const length = Math.sqrt(dot(axis, axis));
    if (length > 0) axis = axis.map((part) => part / length);
  }
  return axis;
}

/** Node -> its place along an axis of the pivots, scaled to units of one link. */
function placesAlong(columns: readonly Float64Array[], axis: Float64Array): Float64Array {
  const places = new Float64Array(columns[0]?.length ?? 0);
  columns.forEach((column, pivot) => {
    const weight = axis[pivot]!;
    for (let node = 0; node < places.length; node++) places[node]! += weight * column[node]!;
  });
  return places;
}
