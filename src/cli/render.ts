import { parseAddress } from "../address/address.ts";
import { composeFigure, type Figure } from "../figure/compose-figure.ts";
import { pdfOf } from "../figure/other-forms.ts";
import { sayLackingCharacters } from "../figure/lacking-words.ts";
import type { FigureChoices } from "../figure/figure-scene.ts";
import type { FigureOptions } from "../figure/options.ts";
import type { DaySpan } from "../model/day.ts";
import { reachOf } from "../layout/reach.ts";
import { soundPins } from "../layout/sound-pins.ts";
import { sayBroughtBack, soundView } from "../scene/sound-view.ts";
import { layoutFor } from "../layout/layout-for.ts";
import { scopeOf, STABILITIES } from "../layout/positions.ts";
import type { Pins, Point } from "../layout/positions.ts";
import { createEngine } from "../network/engine.ts";
import { compareWindows } from "../network/compare-snapshots.ts";
import type { Filter, Network } from "../network/network.ts";
import { comparisonTelling } from "../scene/comparison-telling.ts";
import type { Pictured } from "../scene/scene.ts";
import type { View } from "../address/choices.ts";
import { UsageError, dataPaths } from "./command.ts";
import type { Command, Data, Given } from "./command.ts";
import type { Effects, FileAccess } from "./effects.ts";
import { FIGURE_HELP, FIGURE_OPTIONS, readFigureOptions } from "./figure-flags.ts";
import { oneOf } from "./one-of.ts";
import {
  COMPARE_HELP,
  COMPARE_OPTIONS,
  FILTER_HELP,
  FILTER_OPTIONS,
  readCompare,
  readFilter,
} from "./filter-flags.ts";
import { DATA_HELP, DATA_OPTIONS } from "./read-data.ts";
import { readNetwork } from "./read-network.ts";
import { svgToPng } from "./png.ts";
import { readShippedFace } from "./shipped-faces.ts";

const text = { type: "string", multiple: true } as const;

/** `demarche render`: the figure that the page exports for the same choices, byte for byte. */
export const render: Command = {
  name: "render",
  usage: "render DATA... [filter or --view ADDRESS] [--size WxH] -o FILE.svg, .png or .pdf",
  summary: "draw the figure of what a filter lets through",
  help: `
Draws the figure that the page exports for the same choices, byte for byte.

  -o, --output FILE     .svg, .png or .pdf; - for SVG on standard output
  --scale N             1 to 4: PNG pixels for each CSS pixel, 1 without it; or 300dpi

${FIGURE_HELP}

What is seen:
  --view ADDRESS        a view of the page, as its address says after the #; instead of a filter
  --stability S         steady (the default), eased or free: how far actors follow what is in view
  --memberships         draw memberships as dotted lines
  --pin ID:X:Y          hold an actor at a place of the layout; again for more
  --view X,Y,ZOOM       the part of the layout that is looked at; the whole without it

${FILTER_HELP}
${COMPARE_HELP}

${DATA_HELP}
`,
  options: {
    ...DATA_OPTIONS,
    ...FILTER_OPTIONS,
    ...COMPARE_OPTIONS,
    ...FIGURE_OPTIONS,
    output: { ...text, short: "o" },
    scale: text,
    stability: text,
    memberships: { type: "boolean" },
    pin: text,
    view: text,
  },
  async run(given, effects) {
    const data = dataPaths(given);
    const output = readOutput(given, data, effects.files);
    const scale = SCALES[oneOf("scale", given.text("scale") ?? "1", SCALE_NAMES)];
    const options = readFigureOptions(given);
    const network = await readNetwork(data, given, effects);
    const { filter, choices } = readSeen(given, network, effects);
    const figure = await drawFigure(network, filter, choices, options);
    sayLacking(figure, effects);
    if (output === "-") effects.out(figure.svg);
    else effects.files.write(output, await contentOf(figure, output, scale));
    return 0;
  },
};

const SCALE_NAMES = ["1", "2", "3", "4", "300dpi"] as const;

const SCALES: Readonly<Record<(typeof SCALE_NAMES)[number], number>> = {
  ...{ 1: 1, 2: 2, 3: 3, 4: 4 },
  "300dpi": 300 / 96,
};

async function contentOf(figure: Figure, output: string, scale: number): Promise<Uint8Array> {
  if (/\.pdf$/i.test(output)) return pdfOf(figure, readShippedFace);
  if (/\.png$/i.test(output)) return svgToPng(figure.plain, scale);
  return new TextEncoder().encode(figure.svg);
}

function sayLacking({ lacking }: Figure, { err }: Effects): void {
  if (lacking.length > 0) err(`demarche: ${sayLackingCharacters(lacking)}\n`);
}

function drawFigure(
  network: Network,
  filter: Filter,
  choices: FigureChoices,
  options: FigureOptions,
): Promise<Figure> {
  const snapshot = createEngine(network).query(filter);
  const pictured = picturedBy(network, filter, choices.compare);
  const { tieContacts, actorContacts } = pictured?.snapshot ?? snapshot;
  const { stability, pins } = choices;
  const scope = scopeOf(snapshot.filter);
  const positions = layoutFor({ network, ...scope, stability, pins, tieContacts, actorContacts });
  const shown = pictured === null ? {} : { pictured };
  return composeFigure({ snapshot, ...shown, positions, choices, options }, readShippedFace);
}

/** What changed since another window, for a picture of both; null where nothing is compared. */
function picturedBy(network: Network, filter: Filter, compare: DaySpan | null): Pictured | null {
  if (compare === null) return null;
  const comparison = compareWindows(network, filter, compare);
  return { snapshot: comparison.union, telling: comparisonTelling(comparison) };
}

/** What is to be seen: as an address says, or as the flags do. */
function readSeen(
  given: Given,
  network: Network,
  { err }: Effects,
): { readonly filter: Filter; readonly choices: FigureChoices } {
  const address = given.text("view");
  if (address !== null && isAddress(address)) {
    refuseBesides(given);
    const { choices, notice } = parseAddress(address, network);
    if (notice !== null) err(`demarche: ${notice}\n`);
    return { filter: choices.filter, choices };
  }
  const stability = oneOf("stability", given.text("stability") ?? "steady", STABILITIES);
  const memberships = given.flag("memberships");
  const places = readPlaces(given, network, err);
  const choices = { stability, memberships, compare: readCompare(given), ...places };
  return { filter: readFilter(given, network), choices };
}

/** An address has keys; a part of the layout is three numbers. */
function isAddress(written: string): boolean {
  return written.includes("=");
}

/** Two words about one thing would leave open which holds. */
function refuseBesides(given: Given): void {
  const besides = [...Object.keys(FILTER_OPTIONS), "compare", "stability", "pin"].filter(
    (option) => given.texts(option).length > 0,
  );
  if (given.flag("memberships")) besides.push("memberships");
  if (besides.length === 0) return;
  throw new UsageError(
    `Expected all that is seen in the address of --view, found --${besides[0]!} besides.`,
  );
}

/** Pins and view as the page takes them: what lies too far out is brought back, with a word. */
function readPlaces(given: Given, network: Network, err: Effects["err"]) {
  const pins = readPins(given, network);
  const view = readView(given);
  const reach = reachOf(network);
  const notice = sayBroughtBack(pins, view, reach);
  if (notice !== null) err(`demarche: ${notice}\n`);
  return { pins: soundPins(pins, reach), view: soundView(view, reach) };
}

function readOutput(given: Given, data: Data, files: FileAccess): string {
  const output = given.text("output");
  if (output === null)
    throw new UsageError("Expected -o FILE.svg, FILE.png or FILE.pdf, found none.");
  if (output === "-") return output;
  if (!/\.(?:svg|png|pdf)$/i.test(output)) {
    throw new UsageError(`Expected a file that ends in .svg, .png or .pdf, found “${output}”.`);
  }
  if (data.some((path) => files.isSame(output, path)))
    throw new UsageError("Expected an output that is not the input.");
  if (files.kindOf(output) === "folder") {
    throw new UsageError(`Expected a file for -o, found the folder “${output}”.`);
  }
  return output;
}

function readPins(given: Given, { actorIndex }: Network): Pins {
  const pins = given.texts("pin").map((written): readonly [string, Point] => {
    // An id may hold colons; the two numbers cannot.
    const [, id = "", x = "", y = ""] = /^(.*):([^:]*):([^:]*)$/s.exec(written) ?? [];
    if (!actorIndex.has(id)) {
      throw new UsageError(
        `Expected ID:X:Y with the id of an actor for --pin, found “${written}”.`,
      );
    }
    return [id, { x: readNumber("pin", x), y: readNumber("pin", y) }];
  });
  return new Map(pins);
}

function readView(given: Given): View | null {
  const written = given.text("view");
  if (written === null) return null;
  const [x = NaN, y = NaN, zoom = NaN, more] = written
    .split(",")
    .map((number) => readNumber("view", number));
  if (zoom > 0 && more === undefined) return { x, y, zoom };
  throw new UsageError(`Expected X,Y,ZOOM with a zoom above 0 for --view, found “${written}”.`);
}

function readNumber(option: string, text: string): number {
  const number = /^-?\d{1,9}(?:\.\d{1,9})?$/.test(text) ? Number(text) : NaN;
  if (!Number.isNaN(number)) return number;
  throw new UsageError(`Expected a number in --${option}, found “${text}”.`);
}
