import { type Bodies, type Force, jiggle } from "./bodies.ts";
import type { Random } from "./random.ts";

/** Links between bodies, in flat arrays. */
export interface Lines {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Line -> the length it is drawn to, and how strongly. */
  readonly length: Float64Array;
  readonly strength: Float64Array;
}

/** Draws the ends of lines to their lengths, the one with more lines less, with the conventions of d3-force. Linear in the lines. */
export function linePull(bodies: Bodies, lines: Lines, random: Random): Force {
  const { source, target, length, strength } = lines;
  const { x, y, vx, vy } = bodies;
  const bias = biasOf(bodies.count, lines);
  return (alpha) => {
    for (let line = 0; line < source.length; line++) {
      const from = source[line]!;
      const to = target[line]!;
      const dx = x[to]! + vx[to]! - x[from]! - vx[from]! || jiggle(random);
      const dy = y[to]! + vy[to]! - y[from]! - vy[from]! || jiggle(random);
      const distance = Math.sqrt(dx * dx + dy * dy);
      const pull = ((distance - length[line]!) / distance) * alpha * strength[line]!;
      const share = bias[line]!;
      const pullX = dx * pull;
      const pullY = dy * pull;
      vx[to]! -= pullX * share;
      vy[to]! -= pullY * share;
      vx[from]! += pullX * (1 - share);
      vy[from]! += pullY * (1 - share);
    }
  };
}

/** Line -> the part of its pull that its target takes. */
function biasOf(bodyCount: number, { source, target }: Lines): Float64Array {
  const lines = new Uint32Array(bodyCount);
  for (const ends of [source, target]) for (const body of ends) lines[body]! += 1;
  return Float64Array.from(source, (from, line) => {
    return lines[from]! / (lines[from]! + lines[target[line]!]!);
  });
}

/** Draws each body to a place of its own. */
export function placePull(
  { count, x, y, vx, vy }: Bodies,
  places: { readonly x: Float64Array; readonly y: Float64Array },
  strength: number,
): Force {
  return (alpha) => {
    for (let body = 0; body < count; body++) {
      vx[body]! += (places.x[body]! - x[body]!) * strength * alpha;
      vy[body]! += (places.y[body]! - y[body]!) * strength * alpha;
    }
  };
}
