import { useSignal } from "@preact/signals";
import type { Shell } from "../shell.ts";

/** What is typed into a form. Closing the form loses nothing: it is there when the form is opened again, until it is saved or given up. */
export interface Drafting<Draft> {
  readonly draft: Draft;
  readonly change: (patch: Partial<Draft>) => void;
  /** Begins with another draft, which nobody has typed into. */
  readonly begin: (draft: Draft) => void;
  /** Gives up a draft that was begun before and came back; null for one that did not. */
  readonly anew: (() => void) | null;
}

/** @param key of the form and what it is about; each has a draft of its own. */
export function useDraft<Draft extends object>(
  { drafts }: Shell,
  key: string,
  initial: () => Draft,
): Drafting<Draft> {
  const kept = drafts.get(key) as Draft | undefined; // The key names the sort of draft.
  const draft = useSignal<Draft>(kept ?? initial());
  const isBack = useSignal(kept !== undefined);
  const begin = (next: Draft) => {
    drafts.delete(key);
    draft.value = next;
    isBack.value = false;
  };
  return {
    draft: draft.value,
    begin,
    anew: isBack.value ? () => begin(initial()) : null,
    change(patch) {
      draft.value = { ...draft.peek(), ...patch };
      drafts.set(key, draft.peek());
    },
  };
}
