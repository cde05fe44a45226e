import type { Point } from "../layout/positions.ts";
import { tenth } from "./curve.ts";
import type { Box } from "./label-room.ts";
import { pinReach, shapeReach } from "./mark-sizes.ts";
import type { ActorMark, HubMark, Leader } from "./scene.ts";

/** Between a shape and its leader, in CSS pixels. */
const GAP_PX = 1;
/** A leader keeps so far from shapes that it does not pass behind. */
const CLEAR_PX = 1.5;
/** Passing behind a hub or behind the shape of an actor is as bad as so much more length. */
const HUB_PX = 20;
const ACTOR_PX = 45;
/** So many times as bad where it is so near to the name, as a share of the leader's length, that the name seems to be its own. */
const LAST_TIMES = 2;
const LAST_SHARE = 0.6;
/** In the last part of it, as a share, it passes behind no actor. */
const END_SHARE = 0.85;
/** So much further from the shape of another actor it may start. */
const FURTHER_PX = 1;
/** A name as near to an actor that is not its own as others stand to theirs is as bad as so much more length; half as bad up to twice as far. */
const NEAR_OTHER_PX = 4;
const OTHER_PX = 40;
/** Only behind a shape so much smaller can nobody think that a leader ends there. */
const SMALLER = 0.45;
/** A unit vector. */
export type Direction = Point;

/** Slopes of the directions of a quadrant, some 7.5 degrees from each other: arithmetic that is the same in every engine has no tangent. */
const SLOPES = [0, 0.13, 0.27, 0.41, 0.58, 0.77, 1, 1.3, 1.73, 2.41, 3.73, 7.6] as const;

/** Forty-eight, from those on in which names are looked for first: down, up, right, left. */
export const DIRECTIONS: readonly Direction[] = SLOPES.flatMap((slope) => {
  const length = Math.sqrt(1 + slope * slope);
  const [x, y] = [slope / length, 1 / length];
  return [
    { x, y },
    { x: -x, y: -y },
    { x: y, y: -x },
    { x: -y, y: x },
  ];
});

/** Cosine and sine of 0, 25 and 50 degrees either way. */
const TURNS = [
  [1, 0],
  [0.906, 0.423],
  [0.906, -0.423],
  [0.643, 0.766],
  [0.643, -0.766],
] as const;

/** What a leader may have to pass. */
export interface Obstacle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly isHub: boolean;
  /** From the middle of the actor whose leader it is to its own edge. */
  readonly away: number;
}

/** What stands within `reach` pixels of an actor's shape, the nearest first. */
export function obstaclesNear(
  own: ActorMark,
  { actors, hubs }: { readonly actors: readonly ActorMark[]; readonly hubs: readonly HubMark[] },
  reach: number,
): readonly Obstacle[] {
  const obstacles: Obstacle[] = [];
  const add = (mark: ActorMark | HubMark, isHub: boolean): void => {
    const { x, y } = mark;
    const r = reachOf(mark) + CLEAR_PX;
    const away = Math.sqrt((x - own.x) * (x - own.x) + (y - own.y) * (y - own.y)) - r;
    if (away < own.r + reach) obstacles.push({ x, y, r, isHub, away });
  };
  for (const actor of actors) if (actor !== own) add(actor, false);
  for (const hub of hubs) add(hub, true);
  return obstacles.sort((one, other) => one.away - other.away);
}

function reachOf(mark: ActorMark | HubMark): number {
  if (!("kind" in mark)) return mark.r;
  return mark.pinned ? pinReach(mark) : shapeReach(mark);
}

/** The point so far from the edge of a shape in a direction. */
export function pointFrom(actor: ActorMark, direction: Direction, far: number): Point {
  const from = rimOf(actor, direction) + far;
  return { x: actor.x + direction.x * from, y: actor.y + direction.y * from };
}

/** A leader, and what it costs in pixels: its length, and more for what it passes. */
export interface PricedLine {
  readonly leader: Leader;
  readonly price: number;
}

/**
 * A line from the edge of a shape to a point in that direction: from where the point is nearest, or from aside. The
 * cheapest below `limit`; null where there is none.
 */
export function lineTo(
  actor: ActorMark,
  { direction, end }: { readonly direction: Direction; readonly end: Point },
  obstacles: readonly Obstacle[],
  limit: number,
): PricedLine | null {
  let best: PricedLine | null = null;
  for (const turn of TURNS) {
    const leader = lineFrom(actor, direction, turn, end);
    if (leader === null) continue;
    const most: number = best?.price ?? limit;
    const length = lengthOf(leader);
    const extra = passing(leader, actor, obstacles, most - length);
    if (length + extra < most) best = { leader, price: length + extra };
    // The first is the shortest.
    if (extra === 0) break;
  }
  return best && { leader: roundedLine(best.leader), price: best.price };
}

function lineFrom(
  actor: ActorMark,
  direction: Direction,
  [cos, sin]: readonly [cos: number, sin: number],
  end: Point,
): Leader | null {
  const x = direction.x * cos - direction.y * sin;
  const y = direction.x * sin + direction.y * cos;
  const from = rimOf(actor, { x, y }) + GAP_PX;
  const leader = { x0: actor.x + x * from, y0: actor.y + y * from, x1: end.x, y1: end.y };
  const outwards = (leader.x1 - leader.x0) * x + (leader.y1 - leader.y0) * y;
  // A line that leaves its shape at less than 30 degrees seems to pass it.
  return outwards < lengthOf(leader) / 2 ? null : leader;
}

function lengthOf({ x0, y0, x1, y1 }: Leader): number {
  return Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
}

/** What passing the obstacles costs; Infinity from `limit` on. */
function passing(
  { x0, y0, x1, y1 }: Leader,
  own: ActorMark,
  obstacles: readonly Obstacle[],
  limit: number,
): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const square = dx * dx + dy * dy;
  const farthest = Math.sqrt((x1 - own.x) * (x1 - own.x) + (y1 - own.y) * (y1 - own.y));
  let price = 0;
  for (const { x, y, r, isHub, away } of obstacles) {
    // No part of the line is farther from its actor than its end.
    if (away >= farthest) break;
    const share = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / square));
    const ax = x0 + share * dx - x;
    const ay = y0 + share * dy - y;
    const isPassable = isHub || r - CLEAR_PX <= SMALLER * own.r;
    if (ax * ax + ay * ay >= r * r) continue;
    if (!isPassable || (!isHub && (share > END_SHARE || startsAt(x0 - x, y0 - y, r)))) {
      return Infinity;
    }
    price += (isHub ? HUB_PX : ACTOR_PX) * (share > LAST_SHARE ? LAST_TIMES : 1);
    if (price >= limit) return Infinity;
  }
  return price;
}

/** Whether a line starts at a shape, so far from its middle, and would seem to come from there. */
function startsAt(dx: number, dy: number, r: number): boolean {
  return dx * dx + dy * dy < (r + FURTHER_PX) * (r + FURTHER_PX);
}

/** What it costs that a name stands by the shape of another actor, and so seems to be its name. In pixels of length. */
export function besideOthers(
  box: Box,
  { x, y }: Pick<ActorMark, "x" | "y">,
  obstacles: readonly Obstacle[],
): number {
  const farX = Math.max(Math.abs(box.x0 - x), Math.abs(box.x1 - x));
  const farY = Math.max(Math.abs(box.y0 - y), Math.abs(box.y1 - y));
  const farthest = Math.sqrt(farX * farX + farY * farY) + 2 * NEAR_OTHER_PX;
  let price = 0;
  for (const other of obstacles) {
    if (other.away >= farthest) break;
    if (other.isHub) continue;
    const dx = other.x - Math.max(box.x0, Math.min(box.x1, other.x));
    const dy = other.y - Math.max(box.y0, Math.min(box.y1, other.y));
    const gap = Math.sqrt(dx * dx + dy * dy) - (other.r - CLEAR_PX);
    if (gap < NEAR_OTHER_PX) price += OTHER_PX;
    else if (gap < 2 * NEAR_OTHER_PX) price += OTHER_PX / 2;
  }
  return price;
}

function roundedLine({ x0, y0, x1, y1 }: Leader): Leader {
  return { x0: tenth(x0), y0: tenth(y0), x1: tenth(x1), y1: tenth(y1) };
}

/** From the middle of a shape to its edge. */
function rimOf(actor: ActorMark, { x, y }: Direction): number {
  if (actor.pinned) return pinReach(actor);
  switch (actor.kind) {
    case "state":
    case "person":
      return actor.r;
    case "organization":
      return actor.r / Math.max(Math.abs(x), Math.abs(y));
    case "group":
      return actor.r / (Math.abs(x) + Math.abs(y));
  }
}
