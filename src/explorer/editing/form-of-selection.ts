import type { State } from "../../state/state.ts";
import type { FormTarget } from "./form-target.ts";

/** A new contact, among the selected actors. */
export function newContact(state: State): FormTarget {
  const selection = state.selection.peek();
  const participants =
    selection?.of === "actors" ? selection.ids : selection?.of === "tie" ? selection.actors : [];
  return { of: "contact", id: null, participants };
}

/** The form of what is selected. */
export function formOfSelection(state: State): FormTarget {
  const selection = state.selection.peek();
  if (selection?.of === "contact") return { of: "contact", id: selection.id };
  const [only, ...others] = selection?.of === "actors" ? selection.ids : [];
  if (only !== undefined && others.length === 0) return { of: "actor", id: only };
  return selection === null ? { of: "description" } : newContact(state);
}
