import { type Bodies, bodiesAt, type Force, isCrowd } from "./bodies.ts";
import type { Board } from "./board.ts";
import { collision } from "./collision.ts";
import { crowdPull } from "./crowd-pull.ts";
import { manyBody } from "./many-body.ts";
import { moveNode } from "./move-node.ts";
import { linePull, placePull } from "./pulls.ts";
import { neighboursOf } from "./neighbours.ts";
import { pivotPlaces } from "./pivot-places.ts";
import type { Random } from "./random.ts";

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
  const forces = [...forcesOf(board, bodies, random), centring(bodies)];
  const ticks = ticksFor(board);
  for (let tick = 0; tick < ticks; tick++) {
    const left = 1 - tick / ticks;
    runTick(board, bodies, forces, { alpha: left * left * left * left, kept: VELOCITY_KEPT });
  }
  placeNodes(board, bodies);
}

function centring(bodies: Bodies): Force {
  const middle = { x: new Float64Array(bodies.count), y: new Float64Array(bodies.count) };
  return placePull(bodies, middle, CENTRING);
}

function ticksFor({ nodeCount }: Board): number {
  return Math.max(LEAST_TICKS, Math.min(MOST_TICKS, Math.floor(MOST_WORK / nodeCount)));
}

/** Moves nodes a little from where they are, each drawn back to its anchor; held nodes stay. */
export function relax(board: Board, random: Random): void {
  const stretch = stretchOf(board);
  const bodies = bodiesOf(board);
  const anchors = { x: board.anchorX.map((x) => x / stretch), y: board.anchorY };
  const own = isCrowd(bodies.count) ? crowdForces : forcesOf;
  const forces = [...own(board, bodies, random), placePull(bodies, anchors, TETHER)];
  for (let tick = 0; tick < RELAXED_TICKS; tick++) {
    const left = 1 - tick / RELAXED_TICKS;
    const alpha = RELAXED_ALPHA * left * left * left * left;
    runTick(board, bodies, forces, { alpha, kept: VELOCITY_KEPT });
  }
  placeNodes(board, bodies);
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

interface Pace {
  /** How much forces change velocities. */
  readonly alpha: number;
  /** The part of its velocity that a body keeps. */
  readonly kept: number;
}

/** The heart of d3's simulation (d3-force 3, simulation.js, `tick`). */
function runTick(
  { held }: Board,
  { count, x, y, vx, vy }: Bodies,
  forces: readonly Force[],
  pace: Pace,
): void {
  for (const force of forces) force(pace.alpha);
  for (let body = 0; body < count; body++) {
    const kept = held[body] === 1 ? 0 : pace.kept;
    x[body]! += vx[body]! *= kept;
    y[body]! += vy[body]! *= kept;
  }
}

function placeNodes(board: Board, { x, y }: Bodies): void {
  const stretch = stretchOf(board);
  for (let node = 0; node < board.nodeCount; node++) {
    if (board.held[node] === 0) moveNode(board, node, x[node]! * stretch, y[node]!);
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

/** Ticks of a crowd, which starts from good places. */
const CROWD_TICKS = 64;
/** Falls by the same share every tick, as in d3-force. */
const CROWD_ALPHA = 1;
const CROWD_ALPHA_KEPT = 0.96;
/** More than d3-force keeps: in as many ticks the picture comes nearer to the distances in the graph. */
const CROWD_VELOCITY_KEPT = 0.8;
const CROWD_CHARGE = -30;
const CROWD_LINK_LENGTH = 30;
const CROWD_CENTRING = 0.1;

/**
 * Spreads many nodes: from places that suit distances in the graph, by d3-force's forces with its own strengths, a link's by the lesser
 * number of links at its ends. Stops at the start and after every tick, with what puts the nodes where they then are. Held nodes stay.
 */
export function* spreadCrowd(board: Board, random: Random): Generator<() => void> {
  const bodies = startOfCrowd(board, random);
  const place = (): void => {
    placeNodes(board, bodies);
  };
  const middle = { x: new Float64Array(bodies.count), y: new Float64Array(bodies.count) };
  const centre = placePull(bodies, middle, CROWD_CENTRING);
  const forces = [...crowdForces(board, bodies, random), centre];
  yield place;
  let alpha = CROWD_ALPHA;
  for (let tick = 0; tick < CROWD_TICKS; tick++) {
    runTick(board, bodies, forces, { alpha, kept: CROWD_VELOCITY_KEPT });
    alpha *= CROWD_ALPHA_KEPT;
    yield place;
  }
  place();
}

/** Pivot places about as wide as the forces will have them, each node a little aside: many are at equal distances from all pivots. */
function startOfCrowd(board: Board, random: Random): Bodies {
  const { source, target } = board.graph;
  const { x, y } = pivotPlaces(neighboursOf(board.nodeCount, source, target));
  let squares = 0;
  for (let node = 0; node < x.length; node++) squares += x[node]! * x[node]! + y[node]! * y[node]!;
  const scale = squares > 0 ? (10 * x.length) / Math.sqrt(squares) : 1;
  const aside = (): number => (random() - 0.5) * CROWD_LINK_LENGTH;
  const stretch = stretchOf(board);
  for (let node = 0; node < x.length; node++) {
    const isHeld = board.held[node] === 1;
    x[node] = isHeld ? board.x[node]! / stretch : x[node]! * scale + aside();
    y[node] = isHeld ? board.y[node]! : y[node]! * scale + aside();
  }
  return bodiesAt(x, y);
}

function crowdForces({ graph, nodeCount }: Board, bodies: Bodies, random: Random): Force[] {
  const charges = new Float64Array(nodeCount).fill(CROWD_CHARGE);
  return [crowdPull(bodies, graph, CROWD_LINK_LENGTH, random), manyBody(bodies, charges, random)];
}
