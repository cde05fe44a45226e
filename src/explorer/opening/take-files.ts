import type { State } from "../../state/state.ts";
import type { Shell } from "../shell.ts";
import type { GivenFile } from "./dropped-files.ts";
import { openFiles } from "./open-files.ts";

/** Opens files, wherever they were given; where that fails the dialog says why. */
export async function takeFiles(
  state: State,
  shell: Shell,
  files: readonly GivenFile[],
): Promise<void> {
  shell.openFailure.value = null;
  const failure = await openFiles(state, files);
  shell.openFailure.value = failure;
  if (failure !== null) shell.dialog.value = "open";
  else if (shell.dialog.peek() === "open") shell.dialog.value = null;
}
