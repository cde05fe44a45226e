import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceX,
  forceY,
  type Force,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import type { Board } from "./board.ts";
import type { Point } from "./positions.ts";
import type { Random } from "./random.ts";
import { moveInside, moveNode } from "./move-node.ts";

interface Body extends SimulationNodeDatum {
  index: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

interface Run {
  readonly ticks: number;
  /** The first tick's strength of the forces. */
  readonly alpha: number;
  readonly random: Random;
}

type Pull = Force<Body, SimulationLinkDatum<Body>>;

/** 0.001 ^ (1 / 200): alpha falls from 1 to 0.001 in 200 ticks. */
const ALPHA_KEPT = 0.96605;
const VELOCITY_KEPT = 0.6;

/**
 * Spreads the nodes by forces, from random places; held nodes stay. The forces are d3-force's; the loop is ours, because d3's
 * simulation computes a power and starts a timer. They work in a square that is then stretched to the frame.
 */
export function spread(board: Board, random: Random): void {
  const { halfHeight } = board.frame;
  const bodies = bodiesOf(board, () => ({
    x: (random() * 2 - 1) * halfHeight * 0.5,
    y: (random() * 2 - 1) * halfHeight * 0.5,
  }));
  const centring = [forceX<Body>(0).strength(0.06), forceY<Body>(0).strength(0.06)];
  run(bodies, [...forcesOf(board), ...centring], { ticks: 200, alpha: 1, random });
  takeBodies(board, bodies);
}

/** Moves nodes a little from where they are, each drawn back to its anchor; held nodes stay. */
export function relax(board: Board, random: Random): void {
  const stretch = stretchOf(board);
  const bodies = bodiesOf(board, (node) => ({ x: board.x[node]! / stretch, y: board.y[node]! }));
  const tethers = [
    forceX<Body>((body) => board.anchorX[body.index]! / stretch).strength(0.5),
    forceY<Body>((body) => board.anchorY[body.index]!).strength(0.5),
  ];
  run(bodies, [...forcesOf(board), ...tethers], { ticks: 60, alpha: 0.4, random });
  takeBodies(board, bodies);
}

function stretchOf(board: Board): number {
  return board.frame.halfWidth / board.frame.halfHeight;
}

function bodiesOf(board: Board, start: (node: number) => Point): Body[] {
  const stretch = stretchOf(board);
  return Array.from(board.x, (x, index) => {
    const place = start(index);
    return board.held[index] === 1
      ? { index, x: x / stretch, y: board.y[index]!, vx: 0, vy: 0 }
      : { index, x: place.x, y: place.y, vx: 0, vy: 0 };
  });
}

function takeBodies(board: Board, bodies: readonly Body[]): void {
  const stretch = stretchOf(board);
  for (const { index, x, y } of bodies) {
    if (board.held[index] === 0) moveNode(board, index, x * stretch, y);
  }
}

/** The heart of d3's simulation (d3-force 3, simulation.js, `tick`). */
function run(bodies: Body[], forces: readonly Pull[], { ticks, alpha, random }: Run): void {
  for (const force of forces) force.initialize?.(bodies, random);
  let heat = alpha;
  for (let tick = 0; tick < ticks; tick++) {
    heat *= ALPHA_KEPT;
    for (const force of forces) force(heat);
    for (const body of bodies) {
      body.vx *= VELOCITY_KEPT;
      body.vy *= VELOCITY_KEPT;
      body.x += body.vx;
      body.y += body.vy;
    }
  }
}

function forcesOf(board: Board): Pull[] {
  const { source, target, radius } = board.graph;
  const links: SimulationLinkDatum<Body>[] = Array.from(source, (from, link) => ({
    source: from,
    target: target[link]!,
  }));
  const { rest, pull } = board;
  return [
    forceLink<Body, SimulationLinkDatum<Body>>(links)
      .distance((link) => rest[link.index ?? 0]! * 1.3)
      .strength((link) => Math.min(0.7, 0.24 * pull[link.index ?? 0]!)),
    forceManyBody<Body>().strength((body) => -800 - 160 * radius[body.index]!),
    forceCollide<Body>((body) => radius[body.index]! + 14),
  ];
}

/**
 * Fits the cloud into the frame, axis by axis, between keeping distances and giving every node the same share of the axis,
 * so that a crowded middle opens out and outliers come in. Held nodes stay.
 */
export function fill(board: Board): void {
  const x = spreadOut(board.x);
  const y = spreadOut(board.y);
  const { halfWidth, halfHeight } = board.frame;
  for (let node = 0; node < board.nodeCount; node++) {
    moveInside(board, node, x[node]! * halfWidth, y[node]! * halfHeight);
  }
}

/** How far places on an axis go from their own proportions (0) to even shares (1). */
const EVENNESS = 0.6;

/** Values from -1 to 1 in the order of those given, which keep it. */
function spreadOut(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b);
  const least = order.length > 0 ? values[order[0]!]! : 0;
  const span = order.length > 0 ? values[order[order.length - 1]!]! - least : 0;
  const spread = new Float64Array(values.length);
  order.forEach((node, rank) => {
    const even = (rank + 0.5) / order.length;
    const own = span > 0 ? (values[node]! - least) / span : 0.5;
    spread[node] = 2 * (EVENNESS * even + (1 - EVENNESS) * own) - 1;
  });
  return spread;
}
