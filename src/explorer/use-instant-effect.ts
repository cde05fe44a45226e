import { effect } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";

/**
 * Runs when the component is mounted and at once whenever a signal that `run` reads changes. `useSignalEffect` waits for the next frame: the
 * focus would come after the first letters were typed. `run` must depend on nothing but signals: it is taken once.
 */
export function useInstantEffect(run: () => void): void {
  useLayoutEffect(() => effect(run), []);
}
