import { useSignal, type Signal } from "@preact/signals";
import { FIGURE_DEFAULTS, type FigureOptions } from "../../../figure/options.ts";
import type { State } from "../../../state/state.ts";

export type FileFormat = "svg" | "png" | "pdf";

/** What a person wishes of the file. */
export interface Wish {
  readonly options: Signal<FigureOptions>;
  readonly format: Signal<FileFormat>;
  /** Pixels of a PNG for each CSS pixel. */
  readonly scale: Signal<number>;
  /** The whole extent although a part of it is looked at. */
  readonly whole: Signal<boolean>;
}

export function useWish(state: State): Wish {
  return {
    options: useSignal({ ...FIGURE_DEFAULTS, theme: state.theme.peek() }),
    format: useSignal<FileFormat>("svg"),
    scale: useSignal(2),
    whole: useSignal(false),
  };
}
