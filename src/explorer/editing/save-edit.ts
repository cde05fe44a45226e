import type { Edit } from "../../model/edit/edit.ts";
import type { State } from "../../state/state.ts";

/** Makes an edit and says what came of it: null where it is done, else why not, in words. */
export async function saveEdit(state: State, edit: Edit, label: string): Promise<string | null> {
  const { isDone, problems, why } = await state.edit(edit, { label });
  const words = problems.map(({ message }) => message).join(" ");
  if (!isDone) return why ?? (words || "There is no data set that could be changed.");
  state.say(
    `${label.slice(0, 1).toUpperCase()}${label.slice(1)}: done. Ctrl+Z takes it back. ${words}`.trim(),
  );
  return null;
}
