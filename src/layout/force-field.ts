import type { Bodies } from "./bodies.ts";
import type { Quadtree } from "./quadtree.ts";
import type { Random } from "./random.ts";

/** Cell -> what it is as one body: charge, place, and the square of the distance from which it is that. */
export interface Charges {
  readonly value: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly reach: Float64Array;
}

/** What a push on a body is worked out from. */
export interface Field {
  readonly tree: Quadtree;
  readonly charges: Charges;
  readonly bodies: Bodies;
  readonly strengths: Float64Array;
  readonly random: Random;
}
