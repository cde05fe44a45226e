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
import { moveNode } from "./move-node.ts";
import type { Random } from "./random.ts";

interface Body extends SimulationNodeDatum {
  readonly index: number;
  readonly held: boolean;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

type Line = SimulationLinkDatum<Body>;

interface Run {
  readonly ticks: number;
  /** Strength of the forces in the first tick; falls with the fourth power of the ticks left. */
  readonly alpha: number;
  readonly random: Random;
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
 * Spreads the nodes by forces, from random places; held nodes stay. The forces are those of d3-force (Bostock, 2010-2026); the loop is
 * ours, because d3's computes a power and starts a timer. They work in a square that is then stretched to the frame.
 */
export function spread(board: Board, random: Random): void {
  const half = board.frame.halfHeight / 2;
  for (let node = 0; node < board.nodeCount; node++) {
    if (board.held[node] === 1) continue;
    moveNode(board, node, (2 * random() - 1) * half, (2 * random() - 1) * half);
  }
  const centring = [forceX<Body>(0).strength(CENTRING), forceY<Body>(0).strength(CENTRING)];
  run(board, [...forcesOf(board), ...centring], { ticks: ticksFor(board), alpha: 1, random });
}

function ticksFor({ nodeCount }: Board): number {
  return Math.max(LEAST_TICKS, Math.min(MOST_TICKS, Math.floor(MOST_WORK / nodeCount)));
}

/** Moves nodes a little from where they are, each drawn back to its anchor; held nodes stay. */
export function relax(board: Board, random: Random): void {
  const stretch = stretchOf(board);
  const tethers = [
    forceX<Body>(({ index }) => board.anchorX[index]! / stretch).strength(TETHER),
    forceY<Body>(({ index }) => board.anchorY[index]!).strength(TETHER),
  ];
  const how = { ticks: RELAXED_TICKS, alpha: RELAXED_ALPHA, random };
  run(board, [...forcesOf(board), ...tethers], how);
}

function stretchOf({ frame }: Board): number {
  return frame.halfWidth / frame.halfHeight;
}

/** The heart of d3's simulation (d3-force 3, simulation.js, `tick`), from the board's places to its places. */
function run(board: Board, forces: readonly Force<Body, Line>[], how: Run): void {
  const stretch = stretchOf(board);
  const bodies = Array.from(board.x, (x, index) => {
    const place = { x: x / stretch, y: board.y[index]! };
    return { index, held: board.held[index] === 1, ...place, vx: 0, vy: 0 };
  });
  for (const force of forces) force.initialize?.(bodies, how.random);
  for (let tick = 0; tick < how.ticks; tick++) {
    const left = 1 - tick / how.ticks;
    const alpha = how.alpha * left * left * left * left;
    for (const force of forces) force(alpha);
    for (const body of bodies) step(body);
  }
  for (const { index, held, x, y } of bodies) {
    if (!held) moveNode(board, index, x * stretch, y);
  }
}

function step(body: Body): void {
  const kept = body.held ? 0 : VELOCITY_KEPT;
  body.vx *= kept;
  body.vy *= kept;
  body.x += body.vx;
  body.y += body.vy;
}

function forcesOf({ graph, rest, pull }: Board): Force<Body, Line>[] {
  const { source, target, radius } = graph;
  const lines: Line[] = Array.from(source, (from, link) => ({
    source: from,
    target: target[link]!,
  }));
  return [
    forceLink<Body, Line>(lines)
      .distance((_, link) => LINK_LENGTH_FOR_REST * rest[link]!)
      .strength((_, link) => Math.min(MOST_LINK_STRENGTH, LINK_STRENGTH * pull[link]!)),
    forceManyBody<Body>().strength(({ index }) => CHARGE + CHARGE_FOR_RADIUS * radius[index]!),
    forceCollide<Body>(({ index }) => radius[index]! + COLLISION_MARGIN),
  ];
}
