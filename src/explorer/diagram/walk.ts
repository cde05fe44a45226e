import type { Point } from "../../layout/positions.ts";
import type { Scene } from "../../scene/scene.ts";
import { curvePoint } from "./hit-test.ts";

/** The way an arrow key points. y is down. */
export type Direction = "left" | "right" | "up" | "down";

const STEPS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The unit step in a direction. */
export function stepTowards(direction: Direction): Point {
  return STEPS[direction];
}

/**
 * The actor that an arrow key leads to from another: of those that lie that way, the nearest, one to the side counting as farther. Null where none
 * lies that way. What is more than 60° off the way is reached only when nothing else is there.
 */
export function nextActor({ actors }: Scene, from: number, direction: Direction): number | null {
  const start = actors.find(({ actor }) => actor === from);
  if (start === undefined) return null;
  const step = STEPS[direction];
  let best: number | null = null;
  let least = Infinity;
  for (const { actor, x, y } of actors) {
    const along = (x - start.x) * step.x + (y - start.y) * step.y;
    const aside = Math.abs((x - start.x) * step.y) + Math.abs((y - start.y) * step.x);
    if (actor === from || along <= 0) continue;
    const cost = along + 2 * aside + (aside > 1.73 * along ? 10_000 : 0);
    if (cost >= least) continue;
    best = actor;
    least = cost;
  }
  return best;
}

/** The actor with the most contacts, where the keyboard begins; null where none is drawn. */
export function busiestActor({ actors }: Scene): number | null {
  let best = actors[0];
  for (const mark of actors) if (mark.contacts > best!.contacts) best = mark;
  return best?.actor ?? null;
}

/** The ties of an actor that are drawn, each once, clockwise from the top as they leave its shape. */
export function tiesAround(
  scene: Scene,
  actor: number,
  isMember: (tie: number, actor: number) => boolean,
): readonly number[] {
  const centre = scene.actors.find((mark) => mark.actor === actor);
  if (centre === undefined) return [];
  const angles = new Map<number, number>();
  for (const { tie, curve } of scene.strands) {
    if (!isMember(tie, actor)) continue;
    const [near, far] = nearerEndFirst(curvePoint(curve, 0), curvePoint(curve, 1), centre);
    // Of a hub's spokes only the actor's own says where the tie leaves it.
    if (Math.hypot(near.x - centre.x, near.y - centre.y) > 2 * centre.r + 12) continue;
    if (!angles.has(tie)) angles.set(tie, clockwise(centre, far));
  }
  return [...angles].sort(([a, x], [b, y]) => x - y || a - b).map(([tie]) => tie);
}

function nearerEndFirst(a: Point, b: Point, centre: Point): readonly [Point, Point] {
  const distance = (p: Point) => Math.hypot(p.x - centre.x, p.y - centre.y);
  return distance(a) <= distance(b) ? [a, b] : [b, a];
}

/** The angle of a point as on a clock's face around the centre, 0 at twelve, in radians up to 2π. */
function clockwise(centre: Point, { x, y }: Point): number {
  const angle = Math.atan2(x - centre.x, centre.y - y);
  return angle < 0 ? angle + 2 * Math.PI : angle;
}
