import { batch } from "@preact/signals";
import type { State } from "../../state/state.ts";
import type { Shell } from "../shell.ts";
import { openFiles } from "./open-files.ts";
import type { TakenFiles } from "./taken-files.ts";

/** What files are opened into and with. */
export interface Taking {
  readonly state: State;
  readonly shell: Shell;
  readonly startEventWorker: () => Worker;
  readonly startDataWorker: () => Worker;
}

/** Opens files, wherever they were given; where that fails the dialog says why. */
export async function takeFiles(
  { state, shell, ...workers }: Taking,
  taken: TakenFiles,
): Promise<void> {
  shell.openFailure.value = null;
  const failure = await openFiles(state, taken, workers);
  batch(() => {
    shell.openFailure.value = failure;
    if (failure !== null) {
      // The dialog says it; the page under it need not say it again.
      state.cancelOpening();
      shell.dialog.value = "open";
    } else if (shell.dialog.peek() === "open") shell.dialog.value = null;
  });
}
