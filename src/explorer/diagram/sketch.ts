import type { ReadonlySignal } from "@preact/signals";
import type { Point } from "../../layout/positions.ts";
import { excerpt } from "../../model/problem.ts";
import { figureLine } from "../../scene/label-text.ts";
import { shapeReach } from "../../scene/mark-sizes.ts";
import type { ActorMark, Scene } from "../../scene/scene.ts";
import { onlyActor } from "../../address/choices.ts";
import type { State } from "../../state/state.ts";
import type { Reach } from "./hit-test.ts";
import type { Tip } from "./tip.ts";

/** A contact that is being drawn from one actor to another. */
export interface Sketch {
  /** The id of the actor that it begins at. */
  readonly from: string;
  /** The id of the actor that it would be with; null while none is meant. */
  readonly to: string | null;
  /** Where the pointer is; null while only the keyboard was used. */
  readonly at: Point | null;
  /** Waits for a click or Enter; otherwise a pointer holds its end. */
  readonly isWaiting: boolean;
}

/** Of the diagram, what decides how a sketch is shown. */
export interface Sketchable {
  readonly state: Pick<State, "network" | "selection" | "editable">;
  readonly shown: ReadonlySignal<Scene | null>;
  readonly sketch: ReadonlySignal<Sketch | null>;
  /** Whether the mouse is on the knob. */
  readonly isOnHandle: ReadonlySignal<boolean>;
  /** Other than null while an actor is being moved, by clicks or by a drag. */
  readonly placing: ReadonlySignal<unknown>;
  readonly carried: ReadonlySignal<unknown>;
}

/** Whether the open data set takes new contacts here. */
export function canSketch({ editable }: Pick<State, "editable">): boolean {
  const dataset = editable.value;
  return dataset !== null && dataset.columns === undefined;
}

/** The shape of an actor by its id; null where it is not drawn in detail. */
export function markOf(
  state: Pick<State, "network">,
  scene: Scene | null,
  id: string,
): ActorMark | null {
  const actor = state.network.value?.actorIndex.get(id);
  return scene?.actors.find((mark) => mark.actor === actor) ?? null;
}

/** The knob from which a contact is drawn, beside the selected actor. */
export interface Handle extends Point {
  readonly mark: ActorMark;
  readonly id: string;
}

/** Between a shape and the middle of its knob: the rings of selection, cursor and pin lie there. CSS pixels. */
const HANDLE_GAP = 22;
/** So far the middle of the knob stays from the edge of the drawing, CSS pixels. */
const EDGE_PX = 14;

/** The knob beside the one selected actor; null where no contact can be drawn from it, or one is being drawn already. */
export function handleOf({ state, shown, sketch, placing, carried }: Sketchable): Handle | null {
  const [id, scene] = [onlyActor(state.selection.value), shown.value];
  if (scene === null || id === null || !canSketch(state)) return null;
  if (sketch.value !== null || placing.value !== null || carried.value !== null) return null;
  const mark = markOf(state, scene, id);
  return mark && { ...besideShape(mark, scene), mark, id };
}

/** Above and to the right, or wherever else there is room on the drawing. */
function besideShape(mark: ActorMark, { width, height }: Scene): Point {
  const away = (shapeReach(mark) + HANDLE_GAP) * Math.SQRT1_2;
  const x = mark.x + away < width - EDGE_PX ? mark.x + away : mark.x - away;
  const y = mark.y - away > EDGE_PX ? mark.y - away : mark.y + away;
  return { x, y: Math.min(y, height - EDGE_PX) };
}

/** Whether a point means the knob: within reach of it, and nearer to it than to the middle of its actor. */
export function isOnHandle({ x, y, mark }: Handle, at: Point, reach: Reach): boolean {
  const distance = Math.hypot(at.x - x, at.y - y);
  const within = Math.max(HANDLE_RADIUS + 3, reach.actor);
  return distance <= within && distance < Math.hypot(at.x - mark.x, at.y - mark.y);
}

/** CSS pixels. */
export const HANDLE_RADIUS = 9;

/** From this width on panels are beside the drawing, CSS pixels. */
const WIDE_PX = 600;

/** What is said beside the actor that a sketch leads to, and beside the knob. */
export function sketchTip(diagram: Sketchable): Tip | null {
  const handle = diagram.isOnHandle.value ? handleOf(diagram) : null;
  if (handle === null) return targetTip(diagram);
  return { text: "New contact: drag to another actor", x: handle.x, y: handle.y, gap: 14 };
}

function targetTip({ state, shown, sketch }: Sketchable): Tip | null {
  const drawn = sketch.value;
  const to = drawn?.to ?? null;
  if (drawn === null || to === null) return null;
  const mark = markOf(state, shown.value, to);
  const place = mark ?? drawn.at;
  if (place === null) return null;
  const names = [drawn.from, to].map((id) => nameOf(state, id)).join(" – ");
  const isBelow = isUnder(place, markOf(state, shown.value, drawn.from), shown.value);
  const spot = { x: place.x, y: place.y, gap: (mark?.r ?? 4) + (isBelow ? 26 : 12) };
  return { text: `New contact: ${names}`, ...spot, isBelow };
}

/** Whether words about a place are not to be above it, where the line comes from; on a small screen a finger and a sheet lie below. */
function isUnder(place: Point, source: Point | null, scene: Scene | null): boolean {
  return source !== null && source.y < place.y && scene !== null && scene.width >= WIDE_PX;
}

/** An actor's name on one line, as it is read out. */
export function nameOf({ network }: Pick<State, "network">, id: string): string {
  const now = network.peek();
  const name = now?.dataset.actors[now.actorIndex.get(id) ?? -1]?.name ?? id;
  return excerpt(figureLine(name), 80);
}
