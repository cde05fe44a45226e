import type { Point } from "../../layout/positions.ts";
import type { Scene, Transform } from "../../scene/scene.ts";
import type { Hover } from "../../state/state.ts";
import type { Diagram } from "./create-diagram.ts";
import { hitTest, type Hit, type Reach } from "./hit-test.ts";

/** What the mouse rests on: it lights up with its neighbourhood, and a line says what it is. */
export interface Pointing {
  readonly hitAt: (at: Point, reach: Reach) => Hit | null;
  readonly over: (at: Point, reach: Reach) => Hit | null;
  /** The pointer has left the marks, perhaps for the line itself: that must be possible to reach (WCAG 1.4.13). */
  readonly out: () => void;
  /** The pointer is on the line. */
  readonly stay: () => void;
  /** Puts the line away without moving the pointer. Says whether there was one. */
  readonly dismiss: () => boolean;
  readonly hoverOf: (hit: Hit | null) => Hover | null;
}

/** Time to cross from a mark to the line about it, milliseconds. */
const CROSSING_MS = 200;

export function createPointing({ state, shown, pointed, motion, crowdHits }: Diagram): Pointing {
  let current: Hit | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const hitAt = (at: Point, reach: Reach): Hit | null => {
    const scene = shown.peek();
    return scene && hitTest(scene, asComposed(scene, motion.moved, at), reach, crowdHits.find);
  };
  const hoverOf = (hit: Hit | null): Hover | null => {
    if (hit === null) return null;
    if (hit.of === "tie") return { of: "tie", tie: hit.tie };
    const actor = state.network.peek()?.dataset.actors[hit.actor];
    return actor === undefined ? null : { of: "actor", id: actor.id };
  };
  const leave = (): void => {
    clearTimeout(leaving);
    if (current === null) return;
    current = null;
    state.hover.value = null;
    pointed.value = null;
  };
  return {
    hitAt,
    hoverOf,
    over(at, reach) {
      const hit = hitAt(at, reach);
      if (hit === null) {
        if (current !== null && leaving === undefined) leaving = setTimeout(leave, CROSSING_MS);
        return null;
      }
      clearTimeout(leaving);
      leaving = undefined;
      if (isSameHit(hit, current)) return hit;
      current = hit;
      state.hover.value = hoverOf(hit);
      pointed.value = { hit, at };
      return hit;
    },
    out() {
      clearTimeout(leaving);
      leaving = current === null ? undefined : setTimeout(leave, CROSSING_MS);
    },
    stay() {
      clearTimeout(leaving);
      leaving = undefined;
    },
    dismiss() {
      if (pointed.peek() === null) return false;
      pointed.value = null;
      return true;
    },
  };
}

/** Where a point of the drawing was before the picture was moved. */
function asComposed({ transform }: Scene, moved: Transform | null, at: Point): Point {
  if (moved === null) return at;
  return {
    x: ((at.x - moved.dx) / moved.scaleX) * transform.scaleX + transform.dx,
    y: ((at.y - moved.dy) / moved.scaleY) * transform.scaleY + transform.dy,
  };
}

function isSameHit(a: Hit, b: Hit | null): boolean {
  if (b === null || a.of !== b.of) return false;
  return a.of === "actor"
    ? b.of === "actor" && a.actor === b.actor
    : b.of === "tie" && a.tie === b.tie;
}
