import type { Point } from "../../layout/positions.ts";
import type { ActorMark, Scene } from "../../scene/scene.ts";
import type { Hover } from "../../state/state.ts";
import type { Diagram, Tip } from "./create-diagram.ts";
import { hitTest, type Hit, type Reach } from "./hit-test.ts";
import { describeActor, describeTie } from "./words.ts";

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

export function createPointing({ state, shown, tip }: Diagram): Pointing {
  let current: Hit | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const hitAt = (at: Point, reach: Reach): Hit | null => {
    const scene = shown.peek();
    return scene && hitTest(scene, at, reach);
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
    tip.value = null;
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
      tip.value = tipFor(state, shown.peek(), hit, at);
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
      if (tip.peek() === null) return false;
      tip.value = null;
      return true;
    },
  };
}

function isSameHit(a: Hit, b: Hit | null): boolean {
  if (b === null || a.of !== b.of) return false;
  return a.of === "actor"
    ? b.of === "actor" && a.actor === b.actor
    : b.of === "tie" && a.tie === b.tie;
}

/** Above an actor or a hub; at a strand, where the pointer came upon it. */
export function tipFor(
  state: Diagram["state"],
  scene: Scene | null,
  hit: Hit,
  at: Point,
): Tip | null {
  const snapshot = state.snapshot.peek();
  if (snapshot === null || scene === null) return null;
  if (hit.of === "actor") {
    const mark = scene.actors.find(({ actor }) => actor === hit.actor);
    return mark === undefined ? null : actorTip(mark, describeActor(snapshot, mark));
  }
  const text = describeTie(snapshot, hit.tie);
  const hub = scene.hubs.find(({ tie }) => tie === hit.tie);
  return hub !== undefined && Math.hypot(hub.x - at.x, hub.y - at.y) < hub.r + 8
    ? { text, x: hub.x, y: hub.y, gap: hub.r + 6 }
    : { text, x: at.x, y: at.y, gap: 10 };
}

function actorTip({ x, y, r }: ActorMark, text: string): Tip {
  return { text, x, y, gap: r + 8 };
}
