import type { Extent, Point, Positions } from "../../layout/positions.ts";
import type { Snapshot } from "../../network/network.ts";
import type { Scene } from "../../scene/scene.ts";
import type { View } from "../../address/choices.ts";

/** How layout and screen lie to each other at one moment. */
export interface ViewFrame {
  /** The view as chosen, or the fitted one as a view. */
  readonly view: View;
  /** Where the view's point stands on the drawing, CSS pixels. */
  readonly centre: Point;
  /** CSS pixels for a layout unit, across and down. */
  readonly scale: Point;
  /** What a fitted view has room for, CSS pixels. */
  readonly room: { readonly width: number; readonly height: number };
}

export function viewFrame(
  { width, height, transform }: Scene,
  { extent }: Positions,
  view: View | null,
): ViewFrame {
  const { scaleX, scaleY, dx, dy } = transform;
  const chosen = view ?? { ...middleOf(extent), zoom: 1 };
  const centre = { x: chosen.x * scaleX + dx, y: chosen.y * scaleY + dy };
  const room = {
    width: 2 * Math.min(centre.x, width - centre.x),
    height: 2 * Math.min(centre.y, height - centre.y),
  };
  return { view: chosen, centre, scale: { x: scaleX, y: scaleY }, room };
}

function middleOf({ x0, y0, x1, y1 }: Extent): Point {
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
}

/** The layout point under a point of the drawing. */
export function toLayout({ view, centre, scale }: ViewFrame, { x, y }: Point): Point {
  return { x: view.x + (x - centre.x) / scale.x, y: view.y + (y - centre.y) / scale.y };
}

/** The view moved so that what is under `from` comes under `to`. */
export function panned({ view, scale }: ViewFrame, from: Point, to: Point): View {
  return { ...view, x: view.x - (to.x - from.x) / scale.x, y: view.y - (to.y - from.y) / scale.y };
}

/** The view magnified by a factor; what is under `about` stays there. */
export function zoomed(frame: ViewFrame, factor: number, about: Point = frame.centre): View {
  const { view, centre, scale } = frame;
  const still = toLayout(frame, about);
  return {
    x: still.x - (about.x - centre.x) / (scale.x * factor),
    y: still.y - (about.y - centre.y) / (scale.y * factor),
    zoom: view.zoom * factor,
  };
}

/** Two fingers: what was under each comes as near to it as moving and magnifying allow. */
export function pinched(
  frame: ViewFrame,
  from: readonly [Point, Point],
  to: readonly [Point, Point],
): View {
  const factor = spread(to) / Math.max(1, spread(from));
  const [before, after] = [between(from), between(to)];
  const view = zoomed(frame, factor, before);
  return panned(
    { ...frame, view, scale: { x: frame.scale.x * factor, y: frame.scale.y * factor } },
    before,
    after,
  );
}

function spread([a, b]: readonly [Point, Point]): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function between([a, b]: readonly [Point, Point]): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Around what is fitted, CSS pixels: names reach further to the sides than up and down. */
const AIR = { x: 150, y: 90 };
/** One actor alone is not blown up beyond this. */
const CLOSEST = 3;

/** The view that shows the actors in view and no more; null where there is none. */
export function fittedView(
  frame: ViewFrame,
  positions: Positions,
  { actorContacts }: Snapshot,
): View | null {
  const xs: number[] = [];
  const ys: number[] = [];
  actorContacts.forEach((contacts, actor) => {
    const [x, y] = [positions.actors[2 * actor]!, positions.actors[2 * actor + 1]!];
    if (contacts === 0 || Number.isNaN(x + y)) return;
    xs.push(x);
    ys.push(y);
  });
  if (xs.length === 0) return null;
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const { room, scale, view } = frame;
  const factor = Math.min(
    Math.max(1, room.width - AIR.x) / Math.max(1, x1 - x0) / scale.x,
    Math.max(1, room.height - AIR.y) / Math.max(1, y1 - y0) / scale.y,
  );
  return { x: (x0 + x1) / 2, y: (y0 + y1) / 2, zoom: Math.min(CLOSEST, factor * view.zoom) };
}
