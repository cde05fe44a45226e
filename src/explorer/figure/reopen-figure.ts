import { batch } from "@preact/signals";
import { caseOf } from "../../address/address.ts";
import { parseOptions } from "../../figure/options-text.ts";
import { readFigureOrigin } from "../../formats/figure/read-figure-origin.ts";
import { quoted } from "../../model/problem.ts";
import type { GivenFile } from "../opening/dropped-files.ts";
import type { Taking } from "../opening/taking.ts";

/** Shows the view that a figure came from, and keeps its options for the next export. The file is read as text and never drawn. */
export async function reopenFigure(
  { state, shell }: Pick<Taking, "state" | "shell">,
  { path, file }: GivenFile,
): Promise<void> {
  const reading = readFigureOrigin(new Uint8Array(await file.arrayBuffer()));
  const refusal = reading.ok
    ? otherDataSet(reading.origin.view, state.dataset.peek()?.id)
    : reading.message;
  batch(() => {
    if (!reading.ok || refusal !== null) {
      shell.openFailure.value = { message: `${quoted(path)}: ${refusal ?? ""}`, problems: [] };
      shell.dialog.value = "open";
      return;
    }
    state.say("The view of the figure is shown.");
    state.obey(reading.origin.view);
    shell.figureOptions.value = parseOptions(reading.origin.figure).options;
    if (shell.dialog.peek() === "open") shell.dialog.value = null;
  });
}

/** Why a view cannot be shown with the open data set; null where it can. */
function otherDataSet(view: string, open: string | undefined): string | null {
  const named = caseOf(view);
  if (named === open) return null;
  const what =
    named === null
      ? "The figure does not say which data set it is of"
      : `The figure is of the data set ${quoted(named)}, which is not open`;
  return `${what}. Open the data set, then drop the figure again.`;
}
