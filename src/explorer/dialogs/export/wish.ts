import { useSignal, useSignalEffect, type Signal } from "@preact/signals";
import type { FileFormat } from "../../../figure/other-forms.ts";
import { FIGURE_DEFAULTS, type FigureOptions } from "../../../figure/options.ts";
import type { State } from "../../../state/state.ts";
import type { Shell } from "../../shell.ts";

/** What a person wishes of the file. */
export interface Wish {
  readonly options: Signal<FigureOptions>;
  readonly format: Signal<FileFormat>;
  /** Pixels of a PNG for each CSS pixel. */
  readonly scale: Signal<number>;
  /** The whole extent although a part of it is looked at. */
  readonly whole: Signal<boolean>;
}

/** The options of last time; at first those of a figure in the theme of the page. */
export function useWish(state: State, { figureOptions }: Shell): Wish {
  const options = useSignal(
    figureOptions.peek() ?? { ...FIGURE_DEFAULTS, theme: state.theme.peek() },
  );
  useSignalEffect(() => void (figureOptions.value = options.value));
  return {
    options,
    format: useSignal<FileFormat>("svg"),
    scale: useSignal(2),
    whole: useSignal(false),
  };
}
