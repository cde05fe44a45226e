import { counted, sayCount } from "../model/count-words.ts";
import { saySpan } from "../model/day-words.ts";
import { hullOf } from "../network/unite-snapshots.ts";
import {
  CALENDAR_PERIODS,
  MOST_PANELS,
  panelWindows,
  sayPeriod,
  type EachPeriod,
  type ListedWindows,
  type PanelChoice,
} from "../scene/sheet/panel-choice.ts";
import type { FigureRequest } from "./figure-scene.ts";

type Asked = Pick<FigureRequest, "snapshot" | "choices" | "options">;

/** Why what is asked for cannot be drawn, and what to do, in a sentence or two; null where it can. */
export function figureRefusal({ snapshot, choices, options }: Asked): string | null {
  const { panels, parts } = options;
  if (panels === null) return null;
  if (choices.compare !== null) {
    return "A comparison of two windows is one picture and has no panels. End the comparison, or choose no panels.";
  }
  if (parts.sources !== "none") {
    return "Sources are numbered in a figure of one window. Choose no numbered sources, or no panels.";
  }
  return windowRefusal(snapshot, panels);
}

function windowRefusal({ filter, network }: Asked["snapshot"], panels: PanelChoice): string | null {
  if (panelWindows(panels, filter.window, network.span) === null) {
    return "each" in panels ? manyPeriods({ filter, network }, panels) : manyListed(panels);
  }
  if ("each" in panels) return null;
  const hull = hullOf(panels.windows);
  if (hull.from === filter.window.from && hull.to === filter.window.to) return null;
  return `The panels are of ${saySpan(hull)}, and what is in view is ${saySpan(filter.window)}. Show ${saySpan(hull)}, or choose other panels.`;
}

function manyListed({ windows }: ListedWindows): string {
  return `${counted(windows.length, "window")} are listed, and a figure has at most ${MOST_PANELS} panels. List fewer.`;
}

/** With the shortest period of the calendar that would do. */
function manyPeriods(
  { filter, network }: Pick<Asked["snapshot"], "filter" | "network">,
  panels: EachPeriod,
): string {
  const fitting = CALENDAR_PERIODS.find(
    (each) => panelWindows({ each }, filter.window, network.span) !== null,
  );
  const longer = fitting === undefined ? "" : `Choose one for each ${fitting}, or `;
  const advice = longer === "" ? "Choose a shorter window." : `${longer}a shorter window.`;
  return `One panel for each ${sayPeriod(panels.each)} of ${saySpan(filter.window)} would be more than the ${sayCount(MOST_PANELS)} panels that a figure has at most. ${advice}`;
}
