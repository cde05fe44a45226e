import { measureDistances, type Neighbours } from "../src/layout/neighbours.ts";
import { createChance } from "./chance.ts";

/** Places of nodes. */
export interface Places {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

const SOURCES = 40;
const PEOPLE = 200;

/**
 * How far distances in a picture are from distances in the graph, from 0 to 1: the mean of the squares of their relative differences at the
 * scale that suits best, from forty nodes to all that they reach.
 */
export function stressOf({ x, y }: Places, neighbours: Neighbours): number {
  const chance = createChance(5);
  const distances = new Uint16Array(x.length);
  const queue = new Uint32Array(x.length);
  let [squares, products, count] = [0, 0, 0];
  for (let k = 0; k < SOURCES; k++) {
    const from = Math.floor(chance() * x.length);
    const reached = measureDistances(neighbours, from, distances, queue);
    for (const node of queue.subarray(1, reached)) {
      const ratio = Math.hypot(x[node]! - x[from]!, y[node]! - y[from]!) / distances[node]!;
      squares += ratio * ratio;
      products += ratio;
      count += 1;
    }
  }
  return 1 - (products * products) / squares / count;
}

/** The mean, over two hundred nodes, of how many of a node's neighbours are among as many nearest ones: of both together, the share in both. */
export function neighbourhoodKept({ x, y }: Places, { offsets, others }: Neighbours): number {
  const chance = createChance(9);
  let sum = 0;
  for (let k = 0; k < PEOPLE; k++) {
    const node = Math.floor(chance() * x.length);
    const own = new Set(others.subarray(offsets[node], offsets[node + 1]));
    const away = Float64Array.from(x, (at, n) => Math.hypot(at - x[node]!, y[n]! - y[node]!));
    const nearest = Array.from(away.keys()).sort((a, b) => away[a]! - away[b]!);
    const near = nearest.slice(1, 1 + own.size).filter((other) => own.has(other)).length;
    sum += own.size === 0 ? 0 : near / (2 * own.size - near);
  }
  return sum / PEOPLE;
}
