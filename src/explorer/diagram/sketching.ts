import type { Point } from "../../layout/positions.ts";
import type { State } from "../../state/state.ts";
import type { Diagram } from "./create-diagram.ts";
import type { Act } from "./gesture.ts";
import type { Grip } from "./grips.ts";
import type { Hit } from "./hit-test.ts";
import { canSketch, markOf, nameOf } from "./sketch.ts";

/** The ways to draw a contact from one actor to another. */
export interface Sketching {
  /** Begins at an actor; with `isWaiting` a click or Enter on another one ends it, else letting go there does. */
  readonly begin: (from: string, isWaiting: boolean) => void;
  /** As {@link begin} with waiting, at the selected actor or the one under the cursor; with several selected, the form about them opens at once. */
  readonly beginAtSelected: () => void;
  /** The pointer is at a point, on a mark or none. */
  readonly follow: (at: Point, hit: Hit | null) => void;
  /** Means an actor, as an index in `dataset.actors`. */
  readonly aim: (actor: number) => void;
  /** Opens the form with both actors. Where no other actor is meant, nothing comes of it. */
  readonly finish: () => void;
  readonly cancel: () => void;
}

export function createSketching(diagram: Diagram): Sketching {
  const { state, sketch, placing, isOnHandle } = diagram;
  const idOf = (actor: number) => state.network.peek()?.dataset.actors[actor]?.id ?? null;
  const mean = (id: string | null, at: Point | null): void => {
    const now = sketch.peek();
    if (now !== null) sketch.value = { ...now, to: id === now.from ? null : id, at };
  };
  const begin: Sketching["begin"] = (from, isWaiting) => {
    placing.value = null;
    isOnHandle.value = false;
    sketch.value = { from, to: null, at: null, isWaiting };
    if (isWaiting) {
      state.say(
        `A contact begins at ${nameOf(state, from)}. Choose the other actor by a click, or by arrow keys and Enter. Escape gives it up.`,
      );
    }
  };
  return {
    begin,
    beginAtSelected: () => beginAtSelected(diagram, begin),
    follow: (at, hit) => mean(hit?.of === "actor" ? idOf(hit.actor) : null, at),
    aim: (actor) => mean(idOf(actor), null),
    finish() {
      const drawn = sketch.peek();
      sketch.value = null;
      if (drawn === null) return;
      // What is open may be another data set by now.
      const known = state.network.peek()?.actorIndex;
      const isKnown = [drawn.from, drawn.to].every((id) => id !== null && known?.has(id));
      if (drawn.to === null || !isKnown)
        state.say("No contact was drawn: it ended at no other actor.");
      else diagram.askContact([drawn.from, drawn.to]);
    },
    cancel() {
      if (sketch.peek() === null) return;
      sketch.value = null;
      state.say("No contact was drawn.");
    },
  };
}

/** The ids of the selected actors, or that of the one under the cursor. */
function meantActors({ selection, network }: State, cursor: Hit | null): readonly string[] {
  const selected = selection.peek();
  if (selected?.of === "actors") return selected.ids;
  const id = cursor?.of === "actor" ? network.peek()?.dataset.actors[cursor.actor]?.id : undefined;
  return id === undefined ? [] : [id];
}

function beginAtSelected(
  { state, shown, cursor, askContact }: Diagram,
  begin: Sketching["begin"],
): void {
  const ids = meantActors(state, cursor.peek());
  const [only, ...others] = ids;
  if (only === undefined) {
    state.say("Select an actor first: a contact is drawn from one actor to another.");
    return;
  }
  const isDrawn = markOf(state, shown.peek(), only) !== null;
  // Where nothing may be changed the form says so.
  if (others.length > 0 || !isDrawn || !canSketch(state)) askContact(ids);
  else begin(only, true);
}

/** Does what a gesture says that draws a contact; `click` is what a click without a drag does. */
export function createSketchGrip(
  sketching: Sketching,
  { hitAt, click }: SketchGripParts,
): (act: HeldAct) => void {
  return ({ do: what, grip, finger: { at } }) => {
    const { from, isByHandle } = grip.sketch ?? { from: "", isByHandle: false };
    const follow = (): void => sketching.follow(at, hitAt(at, grip.reach));
    switch (what) {
      case "click":
        if (isByHandle) sketching.begin(from, true);
        else click(grip, at);
        return;
      case "begin":
        sketching.begin(from, false);
        return;
      case "drag":
        follow();
        return;
      case "drop":
        follow();
        sketching.finish();
        return;
      case "restore":
        sketching.cancel();
    }
  };
}

/** An act of one pointer. */
export type HeldAct = Extract<Act<Grip>, { readonly grip: Grip }>;

interface SketchGripParts {
  readonly hitAt: (at: Point, reach: Grip["reach"]) => Hit | null;
  readonly click: (grip: Grip, at: Point) => void;
}
