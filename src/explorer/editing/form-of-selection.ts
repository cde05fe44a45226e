import { onlyActor } from "../../address/choices.ts";
import type { State } from "../../state/state.ts";
import type { AskedForm, FormTarget } from "./form-target.ts";

/** The form that is meant, as the selection now is. */
export function formAsked(asked: AskedForm, state: State): FormTarget {
  if (asked.of === "selection") return formOfSelection(state);
  if (asked.of !== "contact") return asked;
  if (asked.id !== null) return { of: "contact", id: asked.id };
  const { participants } = asked;
  return participants === "selected"
    ? newContact(state)
    : { of: "contact", id: null, ...(participants !== undefined && { participants }) };
}

/** A new contact, among the selected actors. */
function newContact(state: State): FormTarget {
  const selection = state.selection.peek();
  const participants =
    selection?.of === "actors" ? selection.ids : selection?.of === "tie" ? selection.actors : [];
  return { of: "contact", id: null, participants };
}

function formOfSelection(state: State): FormTarget {
  const selection = state.selection.peek();
  if (selection?.of === "contact") return { of: "contact", id: selection.id };
  const only = onlyActor(selection);
  if (only !== null) return { of: "actor", id: only };
  return selection === null ? { of: "description" } : newContact(state);
}
