import type { Choices } from "../address/choices.ts";
import type { Positions } from "../layout/positions.ts";
import type { Snapshot } from "../network/network.ts";
import type { DaySpan } from "../model/day.ts";
import { furnishedScene } from "../scene/furnished-scene.ts";
import type { Pictured, Scene } from "../scene/scene.ts";
import { panelWindows } from "../scene/sheet/panel-choice.ts";
import { sheetScene } from "../scene/sheet/sheet-scene.ts";
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

/** What a figure draws, for paper and for files, where `figureRefusal` has nothing against it. */
export function figureScene(request: FigureRequest): Scene {
  const { snapshot, pictured = { snapshot }, positions, choices, options } = request;
  const { pins, memberships, view } = choices;
  const common = { positions, pins, memberships, view, ...pxOf(options), theme: options.theme };
  const windows = panelWindowsOf(request);
  if (options.panels === null || windows === null)
    return furnishedScene({ ...pictured, ...common }, options.parts);
  return sheetScene(
    { snapshot, ...common },
    { choice: options.panels, windows, parts: options.parts },
  );
}

/** The windows of a sheet's panels; null for a figure that is no sheet, and where there are too many, which `figureRefusal` refuses. */
function panelWindowsOf({ snapshot, options }: FigureRequest): readonly DaySpan[] | null {
  const { filter, network } = snapshot;
  return options.panels && panelWindows(options.panels, filter.window, network.span);
}
