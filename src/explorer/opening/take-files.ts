import { batch } from "@preact/signals";
import { openFiles } from "./open-files.ts";
import type { Taking } from "./taking.ts";
import type { TakenFiles } from "./taken-files.ts";

/** Opens files, wherever they were given, a spreadsheet by way of a preview; where that fails the dialog says why. */
export async function takeFiles(taking: Taking, taken: TakenFiles): Promise<void> {
  const { shell } = taking;
  shell.openFailure.value = null;
  const [file] = taken.files;
  if (taken.files.length === 1 && file !== undefined && /\.svg$/i.test(file.path)) {
    const { reopenFigure } = await import("../figure/reopen-figure.ts");
    await reopenFigure(taking, file);
    return;
  }
  const { findSheet } = await import("../importing/find-sheet.ts");
  const sheet = await findSheet(taken.files);
  if (sheet !== null) {
    batch(() => {
      shell.importing.value = sheet;
      shell.dialog.value = "import";
    });
    return;
  }
  await openAsItIs(taking, taken);
}

/** Opens files that need no preview; where that fails the dialog says why. */
export async function openAsItIs(taking: Taking, taken: TakenFiles): Promise<void> {
  const { state, shell } = taking;
  const failure = await openFiles(taking, taken);
  batch(() => {
    shell.openFailure.value = failure;
    if (failure !== null) {
      // The dialog says it; the page under it need not say it again.
      state.cancelOpening();
      shell.dialog.value = "open";
    } else if (shell.dialog.peek() === "open") shell.dialog.value = null;
  });
}
