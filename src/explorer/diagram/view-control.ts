import type { Point } from "../../layout/positions.ts";
import type { View } from "../../address/choices.ts";
import type { Diagram } from "./create-diagram.ts";
import { stepTowards, type Direction } from "./walk.ts";
import { fittedView, panned, zoomed, type ViewFrame } from "./view-frame.ts";

/** What a button or a key magnifies by. */
const ZOOM_STEP = 1.4;
/** What a button or a key pans by, CSS pixels. */
const PAN_STEP = 120;

/** The ways to look at another part of the layout that are one act each; they glide there. */
export interface ViewControl {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly pan: (direction: Direction) => void;
  /** Shows what is in view and no more. */
  readonly fit: () => void;
  /** Shows the whole extent. */
  readonly whole: () => void;
}

export function createViewControl({ state, frame, motion }: Diagram): ViewControl {
  const glideTo = (view: View | null): void => {
    motion.glide = true;
    state.setView(view);
  };
  const change = (next: (now: ViewFrame) => View | null) => () => {
    const now = frame();
    if (now !== null) glideTo(next(now));
  };
  return {
    zoomIn: change((now) => zoomed(now, ZOOM_STEP)),
    zoomOut: change((now) => zoomed(now, 1 / ZOOM_STEP)),
    pan(direction) {
      const step = stepTowards(direction);
      const to: Point = { x: -step.x * PAN_STEP, y: -step.y * PAN_STEP };
      change((now) => panned(now, { x: 0, y: 0 }, to))();
    },
    fit: change((now) => {
      const [positions, pictured] = [state.positions.peek(), state.pictured.peek()];
      return positions && pictured && fittedView(now, positions, pictured.snapshot);
    }),
    whole: () => glideTo(null),
  };
}
