import { takeTurn, type Act, type Phase, type PointerInput } from "./gesture.ts";

export interface GestureTarget<Grip> {
  /** What a pointer that goes down here takes hold of; null for nothing. */
  grip(event: PointerEvent): Grip | null;
  /** Drags and pinches come at most once a frame, the latest only; everything else at once. */
  act(act: Act<Grip>): void;
}

/**
 * Runs the gesture of {@link takeTurn} on an element; x is measured from its left edge. Escape, a cancelled pointer and a lost capture
 * end a gesture as if it had not begun. Returns what ends it all.
 */
export function bindGesture<Grip>(element: Element, target: GestureTarget<Grip>): () => void {
  const run = createRun<Grip>((act) => target.act(act));
  const listeners = new AbortController();
  const { signal } = listeners;
  const listen = (type: string, listener: (event: PointerEvent) => void) => {
    // The types of these events are PointerEvent in every browser that has pointers.
    element.addEventListener(type, listener as EventListener, { signal });
  };
  const at = ({ pointerId, clientX }: PointerEvent) => ({
    pointer: pointerId,
    x: clientX - element.getBoundingClientRect().left,
  });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || run.isIdle()) return;
    // Escape here ends the gesture and must not go one step back in the page as well.
    event.stopPropagation();
    event.preventDefault();
    run.take({ type: "cancel" });
  };

  addEventListener("keydown", onKey, { signal, capture: true });
  listen("pointerdown", (event) => {
    const grip = event.button === 0 ? target.grip(event) : null;
    if (grip === null) return;
    element.setPointerCapture(event.pointerId);
    run.take({ type: "press", ...at(event), grip });
  });
  listen("pointermove", (event) => {
    if (!run.isIdle()) run.take({ type: "move", ...at(event) });
  });
  listen("pointerup", (event) => run.take({ type: "release", ...at(event) }));
  listen("pointercancel", () => run.take({ type: "cancel" }));
  // After a release there is nothing left to lose.
  listen("lostpointercapture", ({ pointerId }) => {
    if (run.isHeldBy(pointerId)) run.take({ type: "cancel" });
  });
  return () => {
    run.take({ type: "cancel" });
    run.stop();
    listeners.abort();
  };
}

/** A gesture under way, with its acts spread over frames. */
function createRun<Grip>(act: (act: Act<Grip>) => void) {
  let phase: Phase<Grip> = { is: "idle" };
  let waiting: Act<Grip> | null = null;
  let frame = 0;
  const flush = () => {
    frame = 0;
    const latest = waiting;
    waiting = null;
    if (latest !== null) act(latest);
  };
  const perform = (next: Act<Grip>) => {
    waiting = next;
    if (next.do === "drag" || next.do === "pinch") {
      if (frame === 0) frame = requestAnimationFrame(flush);
      return;
    }
    cancelAnimationFrame(frame);
    flush();
  };
  return {
    isIdle: () => phase.is === "idle",
    isHeldBy: (pointer: number) =>
      (phase.is === "pressed" || phase.is === "dragging") && phase.pointer === pointer,
    take(input: PointerInput<Grip>) {
      const turn = takeTurn(phase, input);
      phase = turn.phase;
      if (turn.act !== null) perform(turn.act);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
