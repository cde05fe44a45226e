import { effect } from "@preact/signals";
import type { Point } from "../../layout/positions.ts";
import { createClicking, doubleClick } from "./clicking.ts";
import type { Diagram } from "./create-diagram.ts";
import { takeTurn, type Act, type Phase, type PointerInput } from "./gesture.ts";
import { createGripping, type Grip } from "./grips.ts";
import { MOUSE_REACH, TOUCH_REACH, type Reach } from "./hit-test.ts";
import type { Pointing } from "./pointing.ts";

/** So far a press may stray and still be a click, CSS pixels. */
const TREMBLE_PX = { mouse: 3, touch: 9 } as const;

/**
 * Runs mouse, pen and fingers on the drawing. Drags come at most once a frame. Escape, a cancelled pointer and a lost capture end a gesture
 * as if it had not begun. Returns what ends it all.
 */
export function bindPointer(svg: SVGSVGElement, diagram: Diagram, pointing: Pointing): () => void {
  const grip = createGripping(diagram, createClicking(diagram));
  const pace = createPace(grip);
  let phase: Phase<Grip> = { is: "idle" };
  const mouse = followMouse(svg, diagram, pointing);

  const take = (input: PointerInput<Grip>, tremblePx = 0): void => {
    const turn = takeTurn(phase, input, tremblePx);
    phase = turn.phase;
    for (const act of turn.acts) pace.perform(act);
    svg.toggleAttribute("data-dragging", phase.is === "dragging" || phase.is === "pinching");
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
  const listen = listenOn(svg, listeners.signal);

  listen("pointerdown", (event) => {
    if (event.button !== 0) return;
    const at = pointIn(svg, event);
    const hit = pointing.hitAt(at, reachOf(event));
    svg.setPointerCapture(event.pointerId);
    addEventListener("keydown", onKey, true);
    const isAdding = event.shiftKey;
    take({ type: "press", id: event.pointerId, at, grip: { hit, isAdding } });
  });
  listen("pointermove", (event) => {
    const at = pointIn(svg, event);
    if (phase.is !== "idle") {
      take({ type: "move", id: event.pointerId, at }, TREMBLE_PX[sortOf(event)]);
    } else if (event.pointerType === "mouse") mouse.move(at);
  });
  listen("pointerup", (event) =>
    take({ type: "release", id: event.pointerId, at: pointIn(svg, event) }),
  );
  listen("touchend", letNoClickFollow);
  listen("pointercancel", () => take({ type: "cancel" }));
  listen("lostpointercapture", (event) => {
    if (phase.is === "dragging" && phase.finger.id === event.pointerId) take({ type: "cancel" });
  });
  listen("pointerleave", () => mouse.leave());
  listen("dblclick", (event) => {
    const at = pointIn(svg, event);
    doubleClick(diagram.state, pointing.hitAt(at, MOUSE_REACH), isOnPin(diagram, at));
  });
  return () => {
    take({ type: "cancel" });
    mouse.stop();
    pace.stop();
    listeners.abort();
  };
}

/** Points at what is under the mouse, which changes when the mouse moves and when the picture does. */
function followMouse(svg: SVGSVGElement, { shown }: Diagram, pointing: Pointing) {
  let at: Point | null = null;
  const point = (): void => {
    if (at === null) return;
    svg.toggleAttribute("data-over", pointing.over(at, MOUSE_REACH) !== null);
  };
  const stop = effect(() => {
    if (shown.value !== null) point();
  });
  return {
    move(to: Point): void {
      at = to;
      point();
    },
    leave(): void {
      at = null;
      pointing.out();
    },
    /** While something is held nothing else is pointed at. */
    rest(): void {
      at = null;
    },
    stop,
  };
}

/** A browser lets a click follow a tap, on whatever lies there by then: a sheet that the tap has opened, say. */
function letNoClickFollow(tap: TouchEvent): void {
  tap.preventDefault();
}

function listenOn(svg: SVGSVGElement, signal: AbortSignal) {
  return <Type extends keyof SVGElementEventMap>(
    type: Type,
    listener: (event: SVGElementEventMap[Type]) => void,
  ): void => svg.addEventListener(type, listener, { signal });
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

function pointIn(svg: SVGSVGElement, event: MouseEvent): Point {
  const { left, top } = svg.getBoundingClientRect();
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
