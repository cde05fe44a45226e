import { parseOptions, readSizeMm } from "../figure/options-text.ts";
import {
  CALENDAR_PERIODS,
  MOST_PANELS,
  parsePeriod,
  type ListedWindows,
} from "../scene/sheet/panel-choice.ts";
import {
  FIGURE_DEFAULTS,
  GROUNDS,
  SIDE_MM,
  SIDE_PX,
  sizeOfPx,
  soundOptions,
  TEXT_MODES,
  type FigureOptions,
} from "../figure/options.ts";
import { UsageError } from "./command.ts";
import type { Given, Options } from "./command.ts";
import { readSpan } from "./filter-flags.ts";
import { oneOf } from "./one-of.ts";

const text = { type: "string", multiple: true } as const;

export const FIGURE_OPTIONS: Options = {
  ...{ size: text, theme: text, ground: text, text },
  ...{ without: text, timeline: { type: "boolean" }, sources: text },
  ...{ each: text, windows: text },
};

export const FIGURE_HELP = `
The figure, as the page's dialog has it:
  --size WxH            in CSS pixels, 1200x800 without it; or on paper, 183x122mm
  --theme T             light (the default) or dark
  --ground G            filled (the default), white (light theme only) or transparent
  --text MODE           live (the default), with the glyphs it uses embedded, or outlines
  --without PART        title, legend or notes; again for more
  --timeline            contacts over time under the diagram, with the events of the data set
  --sources WHERE       number the sources: under lists them under the figure, apart in a file of its own
  --each PERIOD         small multiples: a panel for each day, week (from Monday), month, quarter, year or
                        "10 days" of the window; none for one diagram; at most ${MOST_PANELS} panels
  --windows W,W,...     or a panel for each of these windows, instead of --from and --to: dates as for
                        --compare with commas between them
`.trim();

/** The options that the flags describe, over those of a figure that was drawn before. @throws UsageError for a value that cannot be meant */
export function readFigureOptions(given: Given, figure: string | null): FigureOptions {
  const before = figure === null ? FIGURE_DEFAULTS : parseOptions(figure).options;
  const theme = oneOf("theme", given.text("theme") ?? before.theme, ["light", "dark"]);
  const ground = oneOf("ground", given.text("ground") ?? before.ground, GROUNDS);
  if (theme === "dark" && ground === "white") {
    throw new UsageError("Expected --ground filled or transparent with --theme dark, found white.");
  }
  const mode = oneOf("text", given.text("text") ?? before.text, TEXT_MODES);
  const parts = readParts(given, before.parts);
  const panels = readPanels(given, before.panels);
  return soundOptions({
    ...{ ...before, ...readSize(given, before) },
    ...{ theme, ground, text: mode, parts, panels },
  });
}

/** The panels that the flags ask for, those of `before` where they say nothing. */
function readPanels(given: Given, before: FigureOptions["panels"]): FigureOptions["panels"] {
  const [each, windows] = [given.text("each"), given.text("windows")];
  if (each !== null && windows !== null)
    throw new UsageError("Expected --each or --windows, found both.");
  if (windows !== null) return readWindows(given, windows);
  if (each === null || each === "none") return each === null ? before : null;
  const period = parsePeriod(each);
  if (period !== null) return { each: period };
  throw new UsageError(
    `Expected ${CALENDAR_PERIODS.join(", ")}, a number of days such as “10 days”, or none for --each, found “${each}”.`,
  );
}

function readWindows(given: Given, written: string): ListedWindows {
  const besides = ["from", "to"].find((option) => given.texts(option).length > 0);
  if (besides !== undefined)
    throw new UsageError(`Expected all windows in --windows, found --${besides} besides.`);
  const [first = "", ...others] = written.split(",").map((window) => window.trim());
  const read = (window: string) => readSpan("windows", window);
  return { windows: [read(first), ...others.map(read)] };
}

function readParts(given: Given, before: FigureOptions["parts"]): FigureOptions["parts"] {
  const left = given.texts("without").map((part) => oneOf("without", part, REMOVABLE));
  const sources = oneOf("sources", given.text("sources") ?? before.sources, [
    "none",
    "under",
    "apart",
  ]);
  return {
    ...before,
    ...Object.fromEntries(left.map((part) => [part, false])),
    ...{ timeline: before.timeline || given.flag("timeline"), sources },
  };
}

const REMOVABLE = ["title", "legend", "notes"] as const;

type Size = Pick<FigureOptions, "widthMm" | "heightMm">;

function readSize(given: Given, before: Size): Size {
  const written = given.text("size");
  if (written === null) return before;
  const paper = /mm$/i.test(written) ? readSizeMm(written.slice(0, -2)) : null;
  if (paper !== null && isWithin([paper.widthMm, paper.heightMm], SIDE_MM)) return paper;
  const [, width = NaN, height = NaN] = (/^(\d{1,6})[x×](\d{1,6})$/.exec(written) ?? []).map(
    Number,
  );
  if (isWithin([width, height], SIDE_PX)) return sizeOfPx(width, height);
  const [px, mm] = [SIDE_PX, SIDE_MM].map(({ least, most }) => `from ${least} to ${most}`);
  throw new UsageError(
    `Expected a size such as 1200x800, each side ${px!}, or 183x122mm, each side ${mm!}, found “${written}”.`,
  );
}

function isWithin(
  sides: readonly number[],
  { least, most }: { readonly least: number; readonly most: number },
): boolean {
  return sides.every((side) => side >= least && side <= most);
}
