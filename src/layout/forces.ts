import { type Bodies, bodiesAt, type Force } from "./bodies.ts";
import type { Board } from "./board.ts";
import { collision } from "./collision.ts";
import { manyBody } from "./many-body.ts";
import { moveNode } from "./move-node.ts";
import { linePull, placePull } from "./pulls.ts";
import type { Random } from "./random.ts";

interface Run {
  readonly ticks: number;
  /** Strength of the forces in the first tick; falls with the fourth power of the ticks left. */
  readonly alpha: number;
}

const VELOCITY_KEPT = 0.6;

/** Ticks are saved where nodes are many: no fewer than the least, no more than the most work allows. */
const MOST_TICKS = 300;
const LEAST_TICKS = 60;
const MOST_WORK = 240_000;
const CENTRING = 0.06;

const RELAXED_TICKS = 40;
const RELAXED_ALPHA = 0.4;
const TETHER = 0.5;

/** Strengths found by the mean price of the case's pictures over sixteen seeds. */
const CHARGE = -800;
const CHARGE_FOR_RADIUS = -160;
const LINK_STRENGTH = 0.4;
const MOST_LINK_STRENGTH = 0.7;
const LINK_LENGTH_FOR_REST = 1.3;
const COLLISION_MARGIN = 14;

/**
 * Spreads the nodes by forces, from random places; held nodes stay. Forces and loop are those of d3-force (Bostock, 2010-2026) on flat
 * arrays, without its power and its timer. They work in a square that is then stretched to the frame.
 */
export function spread(board: Board, random: Random): void {
  const half = board.frame.halfHeight / 2;
  for (let node = 0; node < board.nodeCount; node++) {
    if (board.held[node] === 1) continue;
    moveNode(board, node, (2 * random() - 1) * half, (2 * random() - 1) * half);
  }
  const bodies = bodiesOf(board);
  const middle = { x: new Float64Array(bodies.count), y: new Float64Array(bodies.count) };
  const forces = [...forcesOf(board, bodies, random), placePull(bodies, middle, CENTRING)];
  run(board, bodies, forces, { ticks: ticksFor(board), alpha: 1 });
}

function ticksFor({ nodeCount }: Board): number {
  return Math.max(LEAST_TICKS, Math.min(MOST_TICKS, Math.floor(MOST_WORK / nodeCount)));
}

/** Moves nodes a little from where they are, each drawn back to its anchor; held nodes stay. */
export function relax(board: Board, random: Random): void {
  const stretch = stretchOf(board);
  const bodies = bodiesOf(board);
  const anchors = { x: board.anchorX.map((x) => x / stretch), y: board.anchorY };
  const forces = [...forcesOf(board, bodies, random), placePull(bodies, anchors, TETHER)];
  run(board, bodies, forces, { ticks: RELAXED_TICKS, alpha: RELAXED_ALPHA });
}

function stretchOf({ frame }: Board): number {
  return frame.halfWidth / frame.halfHeight;
}

function bodiesOf(board: Board): Bodies {
  const stretch = stretchOf(board);
  return bodiesAt(
    board.x.map((x) => x / stretch),
    board.y.slice(),
  );
}

/** The heart of d3's simulation (d3-force 3, simulation.js, `tick`), from the bodies' places to the board's. */
function run(board: Board, bodies: Bodies, forces: readonly Force[], { ticks, alpha }: Run): void {
  for (let tick = 0; tick < ticks; tick++) {
    const left = 1 - tick / ticks;
    for (const force of forces) force(alpha * left * left * left * left);
    step(board, bodies);
  }
  const stretch = stretchOf(board);
  for (let node = 0; node < board.nodeCount; node++) {
    if (board.held[node] === 0) moveNode(board, node, bodies.x[node]! * stretch, bodies.y[node]!);
  }
}

function step({ held }: Board, { count, x, y, vx, vy }: Bodies): void {
  for (let body = 0; body < count; body++) {
    const kept = held[body] === 1 ? 0 : VELOCITY_KEPT;
    x[body]! += vx[body]! *= kept;
    y[body]! += vy[body]! *= kept;
  }
}

function forcesOf({ graph, rest, pull }: Board, bodies: Bodies, random: Random): Force[] {
  const lines = {
    source: graph.source,
    target: graph.target,
    length: rest.map((length) => LINK_LENGTH_FOR_REST * length),
    strength: pull.map((strength) => Math.min(MOST_LINK_STRENGTH, LINK_STRENGTH * strength)),
  };
  const charges = graph.radius.map((radius) => CHARGE + CHARGE_FOR_RADIUS * radius);
  const discs = graph.radius.map((radius) => radius + COLLISION_MARGIN);
  return [
    linePull(bodies, lines, random),
    manyBody(bodies, charges, random),
    collision(bodies, discs, random),
  ];
}
