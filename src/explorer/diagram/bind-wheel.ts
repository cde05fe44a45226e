import type { Diagram } from "./create-diagram.ts";
import { zoomed } from "./view-frame.ts";

/** Magnification for each pixel of a wheel's turn; a trackpad's pinch comes as small turns with Ctrl. */
const WHEEL_RATE = 0.0016;
const PINCH_RATE = 0.01;
/** Firefox gives lines, some browsers pages. */
const UNIT_PX = [1, 16, 400] as const;
/** A turn is over when nothing has come for so long, milliseconds. */
const REST_MS = 220;

/** Zooms about the pointer by the wheel; a turn is one change, settled when it rests. Returns what ends that. */
export function bindWheel(drawing: HTMLElement, diagram: Diagram): () => void {
  const { state } = diagram;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let turned = 0;
  let frame = 0;
  let about = { x: 0, y: 0 };

  const zoom = (): void => {
    frame = 0;
    const now = diagram.frame();
    if (now !== null) state.setView(zoomed(now, Math.exp(-turned), about), { settled: false });
    turned = 0;
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const { left, top } = drawing.getBoundingClientRect();
    about = { x: event.clientX - left, y: event.clientY - top };
    const rate = event.ctrlKey ? PINCH_RATE : WHEEL_RATE;
    turned += event.deltaY * (UNIT_PX[event.deltaMode] ?? 1) * rate;
    if (frame === 0) frame = requestAnimationFrame(zoom);
    clearTimeout(resting);
    resting = setTimeout(() => state.setView(state.view.peek()), REST_MS);
  };
  drawing.addEventListener("wheel", onWheel, { passive: false });
  return () => {
    drawing.removeEventListener("wheel", onWheel);
    cancelAnimationFrame(frame);
    clearTimeout(resting);
  };
}
