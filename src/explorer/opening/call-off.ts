import { excerpt } from "../../model/problem.ts";
import type { State } from "../../state/state.ts";

/** Gives up reading because the reader says so, and says what is open then. */
export function callOff(state: State): void {
  const loading = state.loading.peek();
  state.cancelOpening();
  if (loading.status !== "loading") return;
  const open = state.dataset.peek();
  const still = open === null ? "Nothing is open." : `${excerpt(open.title, 80)} is still open.`;
  state.say(`Reading ${excerpt(loading.name, 80)} was cancelled. ${still}`);
}
