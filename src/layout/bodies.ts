import type { Random } from "./random.ts";

/** What forces move, in flat arrays: body -> place and velocity. */
export interface Bodies {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly vx: Float64Array;
  readonly vy: Float64Array;
}

/** Bodies at rest. */
export function bodiesAt(x: Float64Array, y: Float64Array): Bodies {
  const atRest = () => new Float64Array(x.length);
  return { count: x.length, x, y, vx: atRest(), vy: atRest() };
}

/** Changes the velocities of the bodies it was made for; `alpha` is how much. */
export type Force = (alpha: number) => void;

/** A way apart for two bodies at one place, as in d3-force. */
export function jiggle(random: Random): number {
  return (random() - 0.5) * 1e-6;
}

/** Whether a graph has too many nodes for what is done for a few: they are laid out in the large, not one by one. */
export function isCrowd(nodeCount: number): boolean {
  return nodeCount > 2000;
}
