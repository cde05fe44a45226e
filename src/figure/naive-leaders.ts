import type { ActorMark, LabelMark, Scene } from "../scene/scene.ts";

type Diagram = Pick<Scene, "labels" | "actors" | "plot" | "titleBlock">;

/** What a text covers. */
export interface TextCover {
  readonly text: unknown;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

type LedLabel = LabelMark & { readonly leader: NonNullable<LabelMark["leader"]> };

/** Half the thickness of a line, and what coordinates are rounded by. */
const AIR = 0.6;

/** What a reader would call a fault of leaders, looked at point by point, for tests only. */
export function leaderFaults(scene: Diagram, texts: readonly TextCover[]): readonly string[] {
  const led = scene.labels.filter((label): label is LedLabel => label.leader !== null);
  return led.flatMap((label, at) => {
    const name = `the leader of “${label.text}”`;
    const points = pointsOf(label.leader);
    const others = led.slice(at + 1).filter((other) => areClose(points, pointsOf(other.leader)));
    return [
      ...(label.shown ? [] : [`${name} without its name`]),
      ...texts
        .filter((box) => points.some((point) => isIn(point, box)))
        .map(() => `${name} through a text`),
      ...others.map((other) => `${name} through that of “${other.text}”`),
      ...(points.every((point) => isInReach(point, scene)) ? [] : [`${name} out of the plot`]),
      ...shapeFaults(name, label, scene.actors),
    ];
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function pointsOf({ x0, y0, x1, y1 }: LedLabel["leader"]): readonly Place[] {
  const steps = Math.ceil(2 * Math.hypot(x1 - x0, y1 - y0));
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: x0 + ((x1 - x0) * step) / steps,
    y: y0 + ((y1 - y0) * step) / steps,
  }));
}

function isIn({ x, y }: Place, { x0, y0, x1, y1 }: TextCover): boolean {
  return x > x0 - AIR && x < x1 + AIR && y > y0 - AIR && y < y1 + AIR;
}

function areClose(one: readonly Place[], other: readonly Place[]): boolean {
  return one.some(({ x, y }) => other.some((to) => Math.hypot(to.x - x, to.y - y) < 1));
}

/** In the plot or in the air between the title and it. */
function isInReach({ x, y }: Place, { plot, titleBlock }: Diagram): boolean {
  const top = titleBlock.length === 0 ? plot.y : 0;
  return x >= plot.x && x <= plot.x + plot.width && y >= top && y <= plot.y + plot.height;
}

/** It begins by its own shape, outside of it, and passes no other that could be taken for its own. */
function shapeFaults(
  name: string,
  { actor, leader }: LedLabel,
  actors: readonly ActorMark[],
): readonly string[] {
  const away = ({ x, y }: Place) => Math.hypot(leader.x0 - x, leader.y0 - y);
  const [own] = actors.filter((mark) => mark.actor === actor).sort((a, b) => away(a) - away(b));
  if (own === undefined) return [`${name} from nowhere`];
  const reach =
    (own.kind === "organization" ? 1.42 : 1) * own.r + (own.pinned ? 0.4 * own.r + 6 : 2);
  const least = own.kind === "group" ? 0.7 * own.r : own.r;
  const isAtShape = away(own) > least && away(own) < reach;
  const passed = actors.filter(({ x, y, r }) => {
    return r > own.r / 2 && pointsOf(leader).some((at) => Math.hypot(at.x - x, at.y - y) < r);
  });
  return [
    ...(isAtShape ? [] : [`${name} away from ${own.id}`]),
    ...passed.filter((mark) => mark !== own).map(({ id }) => `${name} behind ${id}`),
  ];
}
