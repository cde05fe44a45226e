import { useSignal } from "@preact/signals";
import type { Edit } from "../../model/edit/edit.ts";
import { capitalised } from "../../scene/words.ts";
import type { State } from "../../state/state.ts";

/** How a form saves. */
export interface Saving {
  /** What is said above the buttons. */
  readonly said: string;
  readonly say: (words: string) => void;
  /** Makes an edit; whether it is done. Where it is not, why not is said. */
  readonly save: (edit: Edit, label: string) => Promise<boolean>;
}

/** @param label what was done, as undo names it: `change actor` */
export function useSaving(state: State): Saving {
  const said = useSignal("");
  return {
    said: said.value,
    say: (words) => void (said.value = words),
    save: async (edit, label) => {
      const { isDone, problems, why } = await state.edit(edit, { label });
      const words = problems.map(({ message }) => message).join(" ");
      if (!isDone) {
        said.value = why ?? (words || "There is no data set that could be changed.");
        return false;
      }
      said.value = "";
      state.say(`${capitalised(label)}: done. Undo takes it back. ${words}`.trim());
      return true;
    },
  };
}
