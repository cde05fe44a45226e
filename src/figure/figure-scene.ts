import type { Choices } from "../address/choices.ts";
import type { Positions } from "../layout/positions.ts";
import type { Snapshot } from "../network/network.ts";
import { furnishedScene } from "../scene/furnished-scene.ts";
import type { Pictured, Scene } from "../scene/scene.ts";
import { pxOf, type FigureOptions } from "./options.ts";

/** What of the choices a figure shows; the snapshot holds the filter. */
export type FigureChoices = Pick<
  Choices,
  "compare" | "stability" | "pins" | "memberships" | "view"
>;

/** What a figure follows from. Equal requests give equal bytes, in page and command line. */
export interface FigureRequest {
  readonly snapshot: Snapshot;
  /** What is drawn where that is not the snapshot: what changed between its window and another. */
  readonly pictured?: Pictured;
  readonly positions: Positions;
  readonly choices: FigureChoices;
  readonly options: FigureOptions;
}

/** What a figure draws, for paper and for files. */
export function figureScene(request: FigureRequest): Scene {
  const { snapshot, pictured = { snapshot }, positions, choices, options } = request;
  const { pins, memberships, view } = choices;
  const drawn = { ...pictured, positions, pins, memberships, view };
  return furnishedScene({ ...drawn, ...pxOf(options), theme: options.theme }, options.parts);
}
