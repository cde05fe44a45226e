import { effect, untracked } from "@preact/signals";
import type { Point } from "../../layout/positions.ts";
import { createClicking, doubleClick } from "./clicking.ts";
import type { Diagram } from "./create-diagram.ts";
import { takeTurn, type Act, type Phase, type PointerInput } from "./gesture.ts";
import { createGripping, type Grip } from "./grips.ts";
import { MOUSE_REACH, TOUCH_REACH, type Reach } from "./hit-test.ts";
import type { Pointing } from "./pointing.ts";
import { canSketch, handleOf, isOnHandle } from "./sketch.ts";
import { createSketchGrip, createSketching } from "./sketching.ts";

/** So far a press may stray and still be a click, CSS pixels. */
const TREMBLE_PX = { mouse: 3, touch: 9 } as const;

/**
 * Runs mouse, pen and fingers on the drawing. Drags come at most once a frame. Escape, a cancelled pointer and a lost capture end a gesture
 * as if it had not begun. Returns what ends it all.
 */
export function bindPointer(host: HTMLElement, diagram: Diagram, pointing: Pointing): () => void {
  const pace = createPace(createActing(diagram, pointing));
  let phase: Phase<Grip> = { is: "idle" };
  const mouse = followMouse(host, diagram, pointing);

  const take = (input: PointerInput<Grip>, tremblePx = 0): void => {
    const turn = takeTurn(phase, input, tremblePx);
    phase = turn.phase;
    for (const act of turn.acts) pace.perform(act);
    host.toggleAttribute("data-dragging", phase.is === "dragging" || phase.is === "pinching");
    if (phase.is === "idle") removeEventListener("keydown", onKey, true);
    else mouse.rest();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    // Escape ends the gesture here and must not go one step back in the page as well.
    event.stopPropagation();
    event.preventDefault();
    take({ type: "cancel" });
  };

  const listeners = new AbortController();
  const listen = listenOn(host, listeners.signal);

  listen("pointerdown", (event) => {
    if (event.button !== 0) return;
    const at = pointIn(host, event);
    const grip = gripAt(diagram, pointing, { at, reach: reachOf(event), isShift: event.shiftKey });
    host.setPointerCapture(event.pointerId);
    addEventListener("keydown", onKey, true);
    take({ type: "press", id: event.pointerId, at, grip });
  });
  listen("pointermove", (event) => {
    const at = pointIn(host, event);
    if (phase.is !== "idle") {
      take({ type: "move", id: event.pointerId, at }, TREMBLE_PX[sortOf(event)]);
    } else if (event.pointerType === "mouse") mouse.move(at);
  });
  listen("pointerup", (event) =>
    take({ type: "release", id: event.pointerId, at: pointIn(host, event) }),
  );
  listen("touchend", letNoClickFollow);
  listen("pointercancel", () => take({ type: "cancel" }));
  listen("lostpointercapture", (event) => {
    if (phase.is === "dragging" && phase.finger.id === event.pointerId) take({ type: "cancel" });
  });
  listen("pointerleave", () => mouse.leave());
  listen("dblclick", (event) => {
    const at = pointIn(host, event);
    doubleClick(diagram.state, pointing.hitAt(at, MOUSE_REACH), isOnPin(diagram, at));
  });
  return () => {
    take({ type: "cancel" });
    mouse.stop();
    pace.stop();
    listeners.abort();
  };
}

/** Does what gestures say: those that draw a contact, and all others. */
function createActing(diagram: Diagram, { hitAt }: Pointing): (act: Act<Grip>) => void {
  const sketching = createSketching(diagram);
  const click = createClicking(diagram, sketching);
  const move = createGripping(diagram, click);
  const sketch = createSketchGrip(sketching, { hitAt, click });
  return (act) => {
    if ("grip" in act && act.grip.sketch !== null) sketch(act);
    else move(act);
  };
}

interface Press {
  readonly at: Point;
  readonly reach: Reach;
  readonly isShift: boolean;
}

/** What a press takes hold of. */
function gripAt(diagram: Diagram, pointing: Pointing, { at, reach, isShift }: Press): Grip {
  const handle = handleOf(diagram);
  const hit = pointing.hitAt(at, reach);
  const grip = { hit, isAdding: isShift, reach };
  if (handle !== null && isOnHandle(handle, at, reach)) {
    return { ...grip, sketch: { from: handle.id, isByHandle: true } };
  }
  const hover = isShift && canSketch(diagram.state) ? pointing.hoverOf(hit) : null;
  if (hover?.of !== "actor") return { ...grip, sketch: null };
  return { ...grip, sketch: { from: hover.id, isByHandle: false } };
}

/** Points at what is under the mouse, which changes when the mouse moves and when the picture does. */
function followMouse(host: HTMLElement, diagram: Diagram, pointing: Pointing) {
  const { shown, sketch, isOnHandle: isHinted } = diagram;
  const sketching = createSketching(diagram);
  let at: Point | null = null;
  const point = (): void => {
    if (at === null) return;
    const handle = handleOf(diagram);
    isHinted.value = handle !== null && isOnHandle(handle, at, MOUSE_REACH);
    if (isHinted.value) pointing.out();
    const hit = isHinted.value ? null : pointing.over(at, MOUSE_REACH);
    host.toggleAttribute("data-over", isHinted.value || hit !== null);
    if (sketch.peek()?.isWaiting === true) sketching.follow(at, hit);
  };
  const stop = effect(() => {
    if (shown.value !== null) untracked(point);
  });
  return {
    move(to: Point): void {
      at = to;
      point();
    },
    leave(): void {
      at = null;
      isHinted.value = false;
      pointing.out();
    },
    /** While something is held nothing else is pointed at. */
    rest(): void {
      at = null;
      isHinted.value = false;
    },
    stop,
  };
}

/** A browser lets a click follow a tap, on whatever lies there by then: a sheet that the tap has opened, say. */
function letNoClickFollow(tap: TouchEvent): void {
  tap.preventDefault();
}

function listenOn(host: HTMLElement, signal: AbortSignal) {
  return <Type extends keyof SVGElementEventMap>(
    type: Type,
    listener: (event: SVGElementEventMap[Type]) => void,
  ): void => host.addEventListener(type, listener, { signal });
}

/** Lets through at most one drag a frame, the latest; everything else at once and in order. */
function createPace(perform: (act: Act<Grip>) => void) {
  let waiting: Act<Grip> | null = null;
  let frame = 0;
  const flush = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    const act = waiting;
    waiting = null;
    if (act !== null) perform(act);
  };
  return {
    perform(act: Act<Grip>): void {
      if (act.do === "drag" || act.do === "pinch") {
        waiting = act;
        if (frame === 0) frame = requestAnimationFrame(flush);
        return;
      }
      // What ends a gesture says itself where it ends.
      if (act.do === "begin" || act.do === "begin-pinch") flush();
      waiting = null;
      perform(act);
    },
    stop(): void {
      waiting = null;
      cancelAnimationFrame(frame);
    },
  };
}

function pointIn(host: HTMLElement, event: MouseEvent): Point {
  const { left, top } = host.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function sortOf({ pointerType }: PointerEvent): "mouse" | "touch" {
  return pointerType === "touch" ? "touch" : "mouse";
}

function reachOf(event: PointerEvent): Reach {
  return sortOf(event) === "touch" ? TOUCH_REACH : MOUSE_REACH;
}

/** Whether a point is on the ring of a pinned actor, outside its shape. */
function isOnPin({ shown }: Diagram, { x, y }: Point): boolean {
  const marks = shown.peek()?.actors ?? [];
  return marks.some((mark) => {
    const distance = Math.hypot(x - mark.x, y - mark.y);
    return mark.pinned && distance >= mark.r && distance <= mark.r * 1.3 + 8;
  });
}
