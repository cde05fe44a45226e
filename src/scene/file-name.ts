import { formatDay, OPEN_END, OPEN_START, type DaySpan } from "../model/day.ts";
import { formatPeriod, type PanelChoice } from "./sheet/panel-choice.ts";

/**
 * The name of an exported file: data set and window, `karabakh-2020_2020-09-27_2020-11-10.svg`. Open ends read `_until_2020-11-10`, `_from_2020-09-27`,
 * `_all-time`; a comparison ends in `_with_` and the other window, small multiples in `_each-week` or `_4-panels`. Only lower-case letters, digits, `-`, `_` and the dot, so that it is a name in every file system.
 */
export function fileName(
  datasetId: string,
  window: DaySpan,
  extension: string,
  { compare = null, panels = null }: NamedBesides = {},
): string {
  const compared = compare === null ? "" : `_with_${spanPart(compare)}`;
  return `${slug(datasetId)}_${spanPart(window)}${compared}${panelPart(panels)}.${extension}`;
}

/** What of a figure besides its window its name tells. */
interface NamedBesides {
  readonly compare?: DaySpan | null;
  readonly panels?: PanelChoice | null;
}

function panelPart(panels: PanelChoice | null): string {
  if (panels === null) return "";
  if ("windows" in panels) return `_${panels.windows.length}-panels`;
  return `_each-${formatPeriod(panels.each).replace(" ", "-")}`;
}

function spanPart({ from, to }: DaySpan): string {
  if (from === OPEN_START) return to === OPEN_END ? "all-time" : `until_${formatDay(to)}`;
  return to === OPEN_END ? `from_${formatDay(from)}` : `${formatDay(from)}_${formatDay(to)}`;
}

const LONGEST = 80;

function slug(id: string): string {
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return plain === "" ? "diagram" : plain;
}
