import { labelHalfWidth, LARGEST_RADIUS } from "../../layout/shape.ts";
import type { Extent, Pins, Point } from "../../layout/positions.ts";
import type { View } from "../../address/choices.ts";
import type { State } from "../../state/state.ts";
import type { Diagram } from "./create-diagram.ts";
import type { Act, Finger } from "./gesture.ts";
import type { Hit, Reach } from "./hit-test.ts";
import { panned, pinched, type ViewFrame } from "./view-frame.ts";

/** What a pointer holds: a mark or, with null, the ground. Only actors move; everything else pans. */
export interface Grip {
  readonly hit: Hit | null;
  /** Shift is held: a click adds to the selection. */
  readonly isAdding: boolean;
  /** How far beside a mark the pointer may be. */
  readonly reach: Reach;
  /** A drag draws a contact from this actor, by its knob or because Shift is held; null for one that moves or pans. */
  readonly sketch: { readonly from: string; readonly isByHandle: boolean } | null;
}

/** An actor with its place and the room that it may be moved in. */
export interface Movable {
  readonly id: string;
  readonly at: Point;
  readonly room: Extent;
}

/** What there was when a drag or a pinch began, to be put back when it is called off. */
interface Start {
  readonly frame: ViewFrame;
  readonly view: View | null;
  readonly pins: Pins;
  readonly held: Movable | null;
}

/** Does what gestures say. A click is told to `click`. */
export function createGripping(
  diagram: Diagram,
  click: (grip: Grip, at: Point) => void,
): (act: Act<Grip>) => void {
  const { state, carried } = diagram;
  let start: Start | null = null;

  const begin = (hit: Hit | null): void => {
    const frame = diagram.frame();
    const held = hit?.of === "actor" ? movableActor(state, hit.actor) : null;
    start = frame && { frame, held, view: state.view.peek(), pins: state.pins.peek() };
  };
  const drag = ({ frame, held }: Start, finger: Finger, settled: boolean): void => {
    if (held === null) {
      state.setView(panned(frame, finger.start, finger.at), { settled });
      return;
    }
    const at = movedBy(held, {
      x: (finger.at.x - finger.start.x) / frame.scale.x,
      y: (finger.at.y - finger.start.y) / frame.scale.y,
    });
    carried.value = settled ? null : { id: held.id, at };
    state.pin(held.id, at, { settled });
  };
  const pinch = ({ frame }: Start, [a, b]: readonly [Finger, Finger], settled: boolean): void => {
    state.setView(pinched(frame, [a.start, b.start], [a.at, b.at]), { settled });
  };
  const restore = ({ pins, view }: Start): void => {
    carried.value = null;
    state.setPins(pins, { settled: false });
    state.setView(view, { settled: false });
  };

  return (act) => {
    if (act.do === "click") click(act.grip, act.finger.at);
    else if (act.do === "begin") begin(act.grip.hit);
    else if (act.do === "begin-pinch") begin(null);
    else if (start === null) return;
    else if (act.do === "drag" || act.do === "drop") drag(start, act.finger, act.do === "drop");
    else if (act.do === "pinch" || act.do === "drop-pinch") {
      pinch(start, act.fingers, act.do === "drop-pinch");
    } else restore(start);
  };
}

/** An actor as something to be moved; null where it has no place. */
export function movableActor(state: State, actor: number): Movable | null {
  const [network, positions] = [state.network.peek(), state.positions.peek()];
  const record = network?.dataset.actors[actor];
  if (record === undefined || positions === null) return null;
  const at = { x: positions.actors[2 * actor]!, y: positions.actors[2 * actor + 1]! };
  if (Number.isNaN(at.x + at.y)) return null;
  const half = Math.max(LARGEST_RADIUS, labelHalfWidth(record.short || record.name));
  const { x0, y0, x1, y1 } = positions.extent;
  const below = 2 * LARGEST_RADIUS;
  const inner = { x0: x0 + half, y0: y0 + LARGEST_RADIUS, x1: x1 - half, y1: y1 - below };
  return { id: record.id, at, room: inner };
}

/**
 * Where a movable actor comes to when it is moved by so much. It stays inside the extent, which would otherwise grow under the hand and
 * shrink the whole picture with each step.
 */
export function movedBy({ at, room }: Movable, by: Point): Point {
  const clamp = (value: number, from: number, to: number, held: number) =>
    Math.min(Math.max(value, Math.min(from, held)), Math.max(to, held));
  return {
    x: clamp(at.x + by.x, room.x0, room.x1, at.x),
    y: clamp(at.y + by.y, room.y0, room.y1, at.y),
  };
}
