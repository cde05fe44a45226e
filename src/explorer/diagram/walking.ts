import type { State } from "../../state/state.ts";
import { selectHit } from "./clicking.ts";
import type { Diagram } from "./create-diagram.ts";
import { movableActor, movedBy } from "./grips.ts";
import type { Hit } from "./hit-test.ts";
import { isMember } from "./neighbourhood.ts";
import { createSketching } from "./sketching.ts";
import { busiestActor, nextActor, stepTowards, tiesAround, type Direction } from "./walk.ts";

/** The keyboard inside the diagram. */
export interface Walking {
  /** Goes from actor to actor; around a selected actor, from one of its ties to the next. */
  readonly walk: (direction: Direction) => void;
  /** Selects what the cursor is on; with `isAdding` as {@link selectHit}. */
  readonly select: (isAdding: boolean) => void;
  /** Moves the actor under the cursor, which pins it. `settle` ends such moves as one step. */
  readonly nudge: (direction: Direction) => void;
  readonly settle: () => void;
  /** Goes where the focus is given back to the picture. */
  readonly enter: () => void;
  readonly leave: () => void;
}

/** What an arrow key with Shift moves an actor by, layout units. */
const NUDGE = 10;

export function createWalking(diagram: Diagram): Walking {
  const { state, cursor, pointed, sketch } = diagram;
  const nudging = createNudging(diagram);
  const sketching = createSketching(diagram);
  const goTo = createGoing(diagram);
  /** The actor whose ties are walked. */
  let centre: number | null = null;

  return {
    walk(direction) {
      if (sketch.peek()?.isWaiting === true) {
        const actor = otherEnd(diagram, direction);
        if (actor === null) return;
        sketching.aim(actor);
        goTo({ of: "actor", actor });
        return;
      }
      const at = cursor.peek();
      const from = at?.of === "actor" ? at.actor : at?.of === "tie" ? centre : null;
      const tie = from === null ? null : nextTie(diagram, from, direction);
      const actor = tie === null ? actorFrom(diagram, from, direction) : null;
      if (tie !== null) {
        centre = from;
        goTo({ of: "tie", tie });
      } else if (actor !== null) goTo({ of: "actor", actor });
    },
    select(isAdding) {
      const at = cursor.peek();
      if (sketch.peek()?.isWaiting === true) {
        if (at?.of === "actor") sketching.aim(at.actor);
        if ((sketch.peek()?.to ?? null) === null)
          state.say("Go to another actor with the arrow keys first.");
        else sketching.finish();
      } else if (at !== null) selectHit(state, at, isAdding);
    },
    ...nudging,
    enter() {
      const at = cursor.peek();
      if (at !== null) goTo(at);
    },
    leave() {
      pointed.value = null;
    },
  };
}

/** Puts the cursor on a mark and says what is there, to the eye and to the ear. */
function createGoing(diagram: Diagram): (hit: Hit) => void {
  const { state, cursor, pointed, tip } = diagram;
  return (hit) => {
    cursor.value = hit;
    pointed.value = { hit, at: null };
    state.hover.value = null;
    const line = tip.peek();
    if (line !== null) state.say(line.text, true);
  };
}

/** Moves actors by steps; those made while Shift is held are one. */
function createNudging({ state, cursor }: Diagram): Pick<Walking, "nudge" | "settle"> {
  let nudged: string | null = null;
  return {
    nudge(direction) {
      const at = cursor.peek();
      const movable = at?.of === "actor" ? movableActor(state, at.actor) : null;
      if (movable === null) return;
      const step = stepTowards(direction);
      nudged = movable.id;
      const to = movedBy(movable, { x: step.x * NUDGE, y: step.y * NUDGE });
      state.pin(movable.id, to, { settled: false });
    },
    settle() {
      const at = nudged === null ? undefined : state.pins.peek().get(nudged);
      if (nudged !== null && at !== undefined) state.pin(nudged, at);
      nudged = null;
    },
  };
}

/** The tie that an arrow key leads to around an actor whose ties are walked; null where they are not. */
function nextTie(
  { state, shown, cursor }: Diagram,
  from: number,
  direction: Direction,
): number | null {
  const [scene, snapshot, at] = [shown.peek(), state.snapshot.peek(), cursor.peek()];
  if (scene === null || snapshot === null || !isWalkedAround(state, at, from)) return null;
  const ties = tiesAround(scene, from, (tie, actor) => isMember(snapshot, tie, actor));
  if (ties.length === 0) return null;
  const step = direction === "right" || direction === "down" ? 1 : -1;
  const now = at?.of === "tie" ? ties.indexOf(at.tie) : step === 1 ? -1 : 0;
  return ties[(now + step + ties.length) % ties.length]!;
}

/** The actor that an arrow key leads to, or where walking begins; null where nothing lies that way. */
function actorFrom(
  { state, shown, cursor }: Diagram,
  from: number | null,
  direction: Direction,
): number | null {
  const scene = shown.peek();
  if (scene === null) return null;
  if (from === null) return selectedActor(state) ?? busiestActor(scene);
  // Back from a tie to its actor first.
  return cursor.peek()?.of === "tie" ? from : nextActor(scene, from, direction);
}

/** The actor that an arrow key leads to while the other end of a contact is looked for. */
function otherEnd({ state, shown, cursor, sketch }: Diagram, direction: Direction): number | null {
  const [scene, at] = [shown.peek(), cursor.peek()];
  const begin = state.network.peek()?.actorIndex.get(sketch.peek()?.from ?? "");
  const from = at?.of === "actor" ? at.actor : begin;
  return scene === null || from === undefined ? null : nextActor(scene, from, direction);
}

/** Whether the arrows go from tie to tie: the actor is selected, or one of its ties is. */
function isWalkedAround(state: State, at: Hit | null, centre: number): boolean {
  const selection = state.selection.peek();
  if (selection === null) return false;
  if (at?.of === "tie") return true;
  return selectedActor(state) === centre;
}

/** The one actor that is selected; null where that is none or several. */
function selectedActor(state: State): number | null {
  const selection = state.selection.peek();
  if (selection?.of !== "actors" || selection.ids.length !== 1) return null;
  return state.network.peek()?.actorIndex.get(selection.ids[0]!) ?? null;
}
