import type { Point } from "../../layout/positions.ts";
import { tieActorIds } from "../../network/find-tie.ts";
import type { State } from "../../state/state.ts";
import { placingActor, type Diagram } from "./create-diagram.ts";
import { movableActor, movedBy, type Grip } from "./grips.ts";
import type { Hit } from "./hit-test.ts";
import type { Sketching } from "./sketching.ts";
import { toLayout } from "./view-frame.ts";

/** Selects what a mark stands for; with `isAdding` an actor joins the selected ones or leaves them. Null selects nothing. */
export function selectHit(state: State, hit: Hit | null, isAdding: boolean): void {
  const network = state.network.peek();
  if (network === null) return;
  if (hit === null) {
    if (!isAdding) state.select(null);
    return;
  }
  if (hit.of === "tie") {
    const columns = network.levels[state.filter.peek().level];
    state.select({ of: "tie", actors: tieActorIds(network, columns, hit.tie) });
    return;
  }
  const { id } = network.dataset.actors[hit.actor]!;
  if (isAdding) state.toggleActor(id);
  else state.select({ of: "actors", ids: [id] });
}

/** A click: it selects, ends the contact that is being drawn, or puts the actor that is waiting for a place where it is. */
export function createClicking(
  diagram: Diagram,
  sketching: Pick<Sketching, "follow" | "finish">,
): (grip: Grip, at: Point) => void {
  const { state, cursor, placing, sketch } = diagram;
  return ({ hit, isAdding }, at) => {
    if (sketch.peek() !== null) {
      sketching.follow(at, hit);
      sketching.finish();
      return;
    }
    const waiting = placingActor(diagram);
    placing.value = null;
    if (waiting !== null) {
      placeAt(diagram, waiting, at);
      return;
    }
    cursor.value = hit;
    selectHit(state, hit, isAdding);
  };
}

function placeAt({ state, frame, motion }: Diagram, id: string, at: Point): void {
  const now = frame();
  const actor = state.network.peek()?.actorIndex.get(id);
  const movable = actor === undefined ? null : movableActor(state, actor);
  if (now === null || movable === null) return;
  const to = toLayout(now, at);
  motion.glide = true;
  state.pin(id, movedBy(movable, { x: to.x - movable.at.x, y: to.y - movable.at.y }));
}

/** A double click: on an actor it focuses on it or ends that focus; on the pin's ring around one it frees it. */
export function doubleClick(state: State, hit: Hit | null, isOnPin: boolean): void {
  if (hit?.of !== "actor") return;
  const id = state.network.peek()?.dataset.actors[hit.actor]?.id;
  if (id === undefined) return;
  if (isOnPin && state.pins.peek().has(id)) state.unpin(id);
  else state.setFilter({ focus: state.filter.peek().focus === id ? null : id });
}
