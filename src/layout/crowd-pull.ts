import { type Bodies, type Force, jiggle } from "./bodies.ts";
import type { Random } from "./random.ts";

/** Links by where they come from: those of body b are `offsets[b] .. offsets[b + 1]`. */
interface Links {
  readonly offsets: Uint32Array;
  readonly target: Uint32Array;
  /** Link -> the part of what it is too long by that each end goes: less for the end with more links. */
  readonly ofSource: Float64Array;
  readonly ofTarget: Float64Array;
}

/**
 * Draws the ends of all links to one length with d3-force's own strengths, a link's by the lesser number of links at its ends; links of
 * one body at once, not after each other. So those parts of a body come to no more than 1, and it does not overshoot. Linear in the links.
 */
export function crowdPull(
  bodies: Bodies,
  ends: { readonly source: Uint32Array; readonly target: Uint32Array },
  length: number,
  random: Random,
): Force {
  const links = linksBySource(bodies.count, ends);
  const ahead = new Float64Array(2 * bodies.count);
  return (alpha) => {
    lookAhead(ahead, bodies);
    pullAll(ahead, links, { length, alpha, random });
    steer(bodies, ahead);
  };
}

/** Body -> where its velocity takes it, x and y side by side. */
function lookAhead(ahead: Float64Array, { count, x, y, vx, vy }: Bodies): void {
  for (let body = 0; body < count; body++) {
    ahead[2 * body] = x[body]! + vx[body]!;
    ahead[2 * body + 1] = y[body]! + vy[body]!;
  }
}

function steer({ count, x, y, vx, vy }: Bodies, ahead: Float64Array): void {
  for (let body = 0; body < count; body++) {
    vx[body] = ahead[2 * body]! - x[body]!;
    vy[body] = ahead[2 * body + 1]! - y[body]!;
  }
}

interface Pull {
  readonly length: number;
  readonly alpha: number;
  readonly random: Random;
}

function pullAll(ahead: Float64Array, links: Links, { length, alpha, random }: Pull): void {
  const { offsets, target, ofSource, ofTarget } = links;
  const most = alpha * length;
  let link = 0;
  for (let from = 0; from + 1 < offsets.length; from++) {
    const end = offsets[from + 1]!;
    const x = ahead[2 * from]!;
    const y = ahead[2 * from + 1]!;
    let sumX = 0;
    let sumY = 0;
    for (; link < end; link++) {
      const to = 2 * target[link]!;
      let dx = ahead[to]! - x;
      let dy = ahead[to + 1]! - y;
      if (dx === 0) dx = jiggle(random);
      if (dy === 0) dy = jiggle(random);
      const excess = alpha - most / Math.sqrt(dx * dx + dy * dy);
      const toward = excess * ofSource[link]!;
      const back = excess * ofTarget[link]!;
      sumX += dx * toward;
      sumY += dy * toward;
      ahead[to]! -= dx * back;
      ahead[to + 1]! -= dy * back;
    }
    ahead[2 * from]! += sumX;
    ahead[2 * from + 1]! += sumY;
  }
}

function linksBySource(
  count: number,
  { source, target }: { readonly source: Uint32Array; readonly target: Uint32Array },
): Links {
  const around = new Uint32Array(count);
  const offsets = new Uint32Array(count + 1);
  for (let k = 0; k < source.length; k++) {
    around[source[k]!]! += 1;
    around[target[k]!]! += 1;
    offsets[source[k]! + 1]! += 1;
  }
  for (let body = 0; body < count; body++) offsets[body + 1]! += offsets[body]!;
  const next = offsets.slice(0, count);
  const links = { offsets, target: new Uint32Array(source.length), ...partsFor(source.length) };
  for (let k = 0; k < source.length; k++) {
    const from = source[k]!;
    const to = target[k]!;
    const link = next[from]!++;
    const share = 1 / Math.min(around[from]!, around[to]!) / (around[from]! + around[to]!);
    links.target[link] = to;
    links.ofSource[link] = around[to]! * share;
    links.ofTarget[link] = around[from]! * share;
  }
  return links;
}

function partsFor(links: number): Pick<Links, "ofSource" | "ofTarget"> {
  return { ofSource: new Float64Array(links), ofTarget: new Float64Array(links) };
}
