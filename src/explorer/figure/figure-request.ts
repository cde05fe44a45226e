import type { FigureRequest } from "../../figure/figure-scene.ts";
import type { FileFormat } from "../../figure/other-forms.ts";
import type { FigureOptions } from "../../figure/options.ts";
import { isSameScope } from "../../layout/positions.ts";
import { fileName } from "../../scene/file-name.ts";
import type { State } from "../../state/state.ts";

/**
 * What the figure of what is seen follows from: what `render` draws for the same choices, to the byte. Null until the layout for them is
 * done. `whole`: the whole extent although a part of it is looked at. Follows the state where it is called in a computed signal.
 */
export function figureRequest(
  state: State,
  options: FigureOptions,
  whole: boolean,
): FigureRequest | null {
  const snapshot = state.snapshot.value;
  const pictured = state.pictured.value;
  const positions = state.positions.value;
  if (snapshot === null || pictured === null || positions === null || state.isPlacing.value)
    return null;
  if (!isSameScope(positions, snapshot.filter)) return null;
  const choices = state.choices.value;
  if (choices.compare !== null && state.compared.value === null) return null;
  return {
    snapshot,
    pictured,
    positions,
    choices: whole ? { ...choices, view: null } : choices,
    options,
  };
}

/** The name of the file, which tells the window. */
export function figureFileName(
  state: State,
  extension: FileFormat,
  { panels }: Pick<FigureOptions, "panels">,
): string {
  const { filter, compare } = state.choices.peek();
  return fileName(state.dataset.peek()?.id ?? "", filter.window, extension, { compare, panels });
}
