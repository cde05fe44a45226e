import { signal } from "@preact/signals-core";
import type { ChoiceBook } from "./choice-book.ts";
import type { Selection } from "../address/choices.ts";
import { trailAfter, type SelectionTrail } from "./selection-trail.ts";
import { soundSelection } from "../address/sound.ts";
import type { State } from "./state.ts";

/** The ways to change the selection, and the steps back from it. */
export function createSelecting(
  book: ChoiceBook,
): Pick<State, "select" | "selectionAsked" | "toggleActor" | "back"> {
  let trail: SelectionTrail = [];
  const asked = signal(0);
  const present = (): Selection | null => book.choices.peek().selection;

  const select: State["select"] = (wanted) => {
    const selection = soundSelection(wanted);
    trail = trailAfter(trail, present(), selection);
    book.change({ selection }, "entry");
    if (selection !== null) asked.value++;
  };

  return {
    select,
    selectionAsked: asked,
    toggleActor(actor) {
      const selected = present();
      const ids = selected?.of === "actors" ? selected.ids : [];
      const others = ids.filter((id) => id !== actor);
      select({ of: "actors", ids: others.length < ids.length ? others : [...ids, actor] });
    },
    back() {
      const { filter } = book.choices.peek();
      if (present() !== null) select(trail.at(-1) ?? null);
      else if (filter.focus !== null) book.change({ filter: { ...filter, focus: null } }, "step");
      else return false;
      return true;
    },
  };
}
