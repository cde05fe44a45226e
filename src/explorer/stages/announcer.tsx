import type { State } from "../../state/state.ts";

/**
 * The one live region of the page: the state says at most one sentence in half a second, here for the ear and, where there is room, for
 * the eye. It is always in the page, for a live region that comes with its text is not read out.
 */
export function Announcer({ state }: { readonly state: State }) {
  const { text = "", isSeen } = state.message.value ?? {};
  // Whoever sees reads the sentence in the top bar.
  const isSaid = isSeen || text === state.sentence.value;
  return (
    <p class="Announcer" data-said={isSaid} role="status" aria-live="polite">
      {text}
    </p>
  );
}
