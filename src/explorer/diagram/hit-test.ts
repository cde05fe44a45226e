import type { Point } from "../../layout/positions.ts";
import { textWidth } from "../../scene/font-metrics.ts";
import type { CrowdFinder } from "./crowd-index.ts";
import type { ActorMark, Curve, LabelMark, Scene } from "../../scene/scene.ts";

/** What lies under a point of the drawing: indices as in the scene's marks. */
export type Hit =
  | { readonly of: "actor"; readonly actor: number }
  | { readonly of: "tie"; readonly tie: number };

/** How far beside a mark a point may lie, CSS pixels: a finger covers more than a mouse points at. */
export interface Reach {
  readonly actor: number;
  readonly tie: number;
}

export const MOUSE_REACH: Reach = { actor: 4, tie: 5 };
/** Half of the 44 px that a touch target should measure. */
export const TOUCH_REACH: Reach = { actor: 22, tie: 14 };

/**
 * What a reader who points at `at` means: the actor inside whose shape it is, or on whose name; else the nearest mark in reach, actors and hubs
 * before strands; of the crowd only actors are meant, and none without their finder. By geometry rather than by elements, so that thin strands
 * need no second, invisible ones. Linear in marks.
 */
export function hitTest(
  scene: Scene,
  at: Point,
  reach: Reach,
  crowdActorAt: CrowdFinder | null = null,
): Hit | null {
  const inside = nearest(scene.actors, (mark) => edgeDistance(mark, at), 0);
  if (inside !== null) return { of: "actor", actor: inside.actor };
  const hub = nearest(scene.hubs, (mark) => edgeDistance(mark, at), Math.min(reach.tie, 6));
  if (hub !== null) return { of: "tie", tie: hub.tie };
  const named = scene.labels.find((label) => label.shown && isOn(label, at));
  if (named !== undefined) return { of: "actor", actor: named.actor };
  return nearby(scene, at, reach, crowdActorAt);
}

function nearby(
  scene: Scene,
  at: Point,
  reach: Reach,
  crowdActorAt: CrowdFinder | null,
): Hit | null {
  const actor = nearest(scene.actors, (mark) => edgeDistance(mark, at), actorReach(reach));
  if (actor !== null) return { of: "actor", actor: actor.actor };
  const hub = nearest(
    scene.hubs,
    (mark) => edgeDistance(mark, at),
    () => reach.tie,
  );
  if (hub !== null) return { of: "tie", tie: hub.tie };
  const dot = scene.crowd && crowdActorAt?.(scene.crowd, at, reach.actor);
  if (typeof dot === "number") return { of: "actor", actor: dot };
  const strand = nearest(
    scene.strands,
    ({ curve, widthPx }) => curveDistance(curve, at, reach.tie + widthPx / 2) - widthPx / 2,
    reach.tie,
  );
  return strand && { of: "tie", tie: strand.tie };
}

/** A large shape needs no more room around it than makes it a target of the size asked for. */
function actorReach(reach: Reach): (mark: ActorMark) => number {
  return ({ r }) => Math.max(MOUSE_REACH.actor, reach.actor - r);
}

function nearest<Mark>(
  marks: readonly Mark[],
  distanceOf: (mark: Mark) => number,
  within: number | ((mark: Mark) => number),
): Mark | null {
  let best: Mark | null = null;
  let bestDistance = Infinity;
  for (const mark of marks) {
    const distance = distanceOf(mark);
    const limit = typeof within === "number" ? within : within(mark);
    if (distance > limit || distance >= bestDistance) continue;
    best = mark;
    bestDistance = distance;
  }
  return best;
}

function edgeDistance(
  { x, y, r }: { readonly x: number; readonly y: number; readonly r: number },
  at: Point,
): number {
  return Math.hypot(at.x - x, at.y - y) - r;
}

const SHARE_BEFORE: Readonly<Record<LabelMark["anchor"], number>> = {
  start: 0,
  middle: 0.5,
  end: 1,
};

function isOn({ text, x, y, anchor, sizePx, weight }: LabelMark, at: Point): boolean {
  if (at.y < y - sizePx || at.y > y + 0.3 * sizePx) return false;
  const width = textWidth(text, sizePx, weight);
  const left = x - SHARE_BEFORE[anchor] * width;
  return at.x >= left - 2 && at.x <= left + width + 2;
}

/** A strand's bow is slight: so many chords stray from it by less than half a pixel. */
const CHORDS = 16;

/** Distance of a point from a quadratic curve in CSS pixels; Infinity where it is surely more than `within`. */
export function curveDistance(curve: Curve, at: Point, within: number): number {
  const [x0, y0, cx, cy, x1, y1] = curve;
  if (
    at.x < Math.min(x0, cx, x1) - within ||
    at.x > Math.max(x0, cx, x1) + within ||
    at.y < Math.min(y0, cy, y1) - within ||
    at.y > Math.max(y0, cy, y1) + within
  ) {
    return Infinity;
  }
  let least = Infinity;
  let from: Point = { x: x0, y: y0 };
  for (let chord = 1; chord <= CHORDS; chord++) {
    const to = curvePoint(curve, chord / CHORDS);
    least = Math.min(least, segmentDistance(from, to, at));
    from = to;
  }
  return least;
}

/** The point of a quadratic curve at a share of its parameter. */
export function curvePoint([x0, y0, cx, cy, x1, y1]: Curve, share: number): Point {
  const rest = 1 - share;
  const [a, b, c] = [rest * rest, 2 * rest * share, share * share];
  return { x: a * x0 + b * cx + c * x1, y: a * y0 + b * cy + c * y1 };
}

function segmentDistance(from: Point, to: Point, at: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / square;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - from.x - share * dx, at.y - from.y - share * dy);
}
