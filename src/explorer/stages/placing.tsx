import type { State } from "../../state/state.ts";

/** Says that actors of a large network are still on their way to where they belong. */
export function Placing({ state }: { readonly state: State }) {
  if (!state.isPlacing.value || state.choices.value.show === "table") return null;
  return (
    <p class="Placing" role="status">
      Working out the places of the actors …
    </p>
  );
}
