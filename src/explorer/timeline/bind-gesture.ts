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
  let phase: Phase<Grip> = { is: "idle" };
  let waiting: Act<Grip> | null = null;
  let frame = 0;

  const flush = () => {
    frame = 0;
    const act = waiting;
    waiting = null;
    if (act !== null) target.act(act);
  };
  const perform = (act: Act<Grip>) => {
    waiting = act;
    if (act.do !== "drag" && act.do !== "pinch") {
      cancelAnimationFrame(frame);
      flush();
    } else if (frame === 0) frame = requestAnimationFrame(flush);
  };
  const take = (input: PointerInput<Grip>) => {
    const turn = takeTurn(phase, input);
    phase = turn.phase;
    if (turn.act !== null) perform(turn.act);
    if (phase.is === "idle") removeEventListener("keydown", onKey, true);
  };
  const xOf = (event: PointerEvent) => event.clientX - element.getBoundingClientRect().left;

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const grip = target.grip(event);
    if (grip === null) return;
    element.setPointerCapture(event.pointerId);
    addEventListener("keydown", onKey, true);
    take({ type: "press", pointer: event.pointerId, x: xOf(event), grip });
  };
  const onMove = (event: PointerEvent) => {
    if (phase.is !== "idle") take({ type: "move", pointer: event.pointerId, x: xOf(event) });
  };
  const onUp = (event: PointerEvent) => {
    take({ type: "release", pointer: event.pointerId, x: xOf(event) });
  };
  const onCancel = () => take({ type: "cancel" });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // Escape here ends the gesture and must not go one step back in the page as well.
    event.stopPropagation();
    event.preventDefault();
    take({ type: "cancel" });
  };

  const listeners = new AbortController();
  const { signal } = listeners;
  const listen = (type: string, listener: (event: PointerEvent) => void) => {
    // The types of these events are PointerEvent in every browser that has pointers.
    element.addEventListener(type, listener as EventListener, { signal });
  };
  listen("pointerdown", onDown);
  listen("pointermove", onMove);
  listen("pointerup", onUp);
  listen("pointercancel", onCancel);
  listen("lostpointercapture", (event) => {
    if (phase.is === "pressed" || phase.is === "dragging") {
      if (phase.pointer === event.pointerId) onCancel();
    }
  });
  return () => {
    onCancel();
    cancelAnimationFrame(frame);
    listeners.abort();
  };
}
