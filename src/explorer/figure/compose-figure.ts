import { isSameScope } from "../../layout/positions.ts";
import { scene } from "../../scene/compose-scene.ts";
import { fileName } from "../../scene/file-name.ts";
import type { Scene, ThemeName } from "../../scene/scene.ts";
import type { State } from "../../state/state.ts";

/** What a person chooses about a figure; everything else is what is seen. */
export interface FigureChoices {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: ThemeName;
  /** The whole extent although a part of it is looked at. */
  readonly whole: boolean;
}

/** The size of `render` where none is given. */
export const FIGURE_SIZE = { width: 1200, height: 800 } as const;

/**
 * The figure of what is seen: what `render` draws for the same choices, to the byte. Null until the layout for them is done.
 * Follows the state where it is called in a computed signal.
 */
export function composeFigure(state: State, choices: FigureChoices): Scene | null {
  const snapshot = state.snapshot.value;
  const positions = state.positions.value;
  if (snapshot === null || positions === null || state.isPlacing.value) return null;
  if (!isSameScope(positions, snapshot.filter)) return null;
  const { pins, view, memberships } = state.choices.value;
  const { width, height, theme, whole } = choices;
  return scene({
    ...{ snapshot, positions, pins, memberships, width, height, theme },
    view: whole ? null : view,
    furniture: "figure",
  });
}

/** The name of the file, which tells the window. */
export function figureFileName(state: State, extension: "svg" | "png"): string {
  return fileName(state.dataset.peek()?.id ?? "", state.filter.peek().window, extension);
}
