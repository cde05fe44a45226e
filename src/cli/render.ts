import { caseOf, parseAddress } from "../address/address.ts";
import type { Figure } from "../figure/compose-figure.ts";
import { figureFaults } from "../figure/figure-faults.ts";
import { sourceListName, sourceListText } from "../figure/source-list-text.ts";
import { figureRefusal } from "../figure/figure-refusal.ts";
import type { FigureChoices } from "../figure/figure-scene.ts";
import type { FigureOptions } from "../figure/options.ts";
import { reachOf } from "../layout/reach.ts";
import { soundPins } from "../layout/sound-pins.ts";
import { sayBroughtBack, soundView } from "../scene/sound-view.ts";
import { layoutFor } from "../layout/layout-for.ts";
import { scopeOf, STABILITIES } from "../layout/positions.ts";
import type { Pins, Point } from "../layout/positions.ts";
import { createEngine } from "../network/engine.ts";
import { hullOf } from "../network/unite-snapshots.ts";
import { compareWindows } from "../network/compare-snapshots.ts";
import type { Filter, Network } from "../network/network.ts";
import { comparisonPicture } from "../scene/comparison-telling.ts";
import type { View } from "../address/choices.ts";
import { readFigureOrigin } from "../formats/figure/read-figure-origin.ts";
import { CommandError, UsageError, dataPaths } from "./command.ts";
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
import { readShippedFace } from "./shipped-faces.ts";

const text = { type: "string", multiple: true } as const;

/** `demarche render`: the figure that the page exports for the same choices, byte for byte. */
export const render: Command = {
  name: "render",
  usage:
    "render DATA... [filter or --view ADDRESS or FIGURE.svg] [--size WxH] -o FILE.svg, .png or .pdf",
  summary: "draw the figure of what a filter lets through",
  help: `
Draws the figure that the page exports for the same choices, byte for byte.

  -o, --output FILE     .svg, .png or .pdf; - for SVG on standard output
  --scale N             1 to 4: PNG pixels for each CSS pixel; 1 without it
  --dpi N               or as dots an inch on paper, 72 to 600

${FIGURE_HELP}

What is seen:
  --view ADDRESS        a view of the page, as its address says after the #; instead of a filter
  --view FIGURE.svg     the view and the options of a figure that was drawn before
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
    ...{ scale: text, dpi: text },
    stability: text,
    memberships: { type: "boolean" },
    pin: text,
    view: text,
  },
  async run(given, effects) {
    const data = dataPaths(given);
    const output = readOutput(given, data, effects.files);
    const scale = readScale(given);
    const origin = readOrigin(given, effects);
    const options = readFigureOptions(given, origin?.figure ?? null);
    const network = await readNetwork(data, given, effects);
    const seen = readSeen(given, origin?.view ?? null, network, effects);
    const figure = await drawFigure(network, seen, options);
    for (const fault of figureFaults(figure)) effects.err(`demarche: ${fault}\n`);
    if (output === "-") effects.out(figure.svg);
    else effects.files.write(output, await contentOf(figure, output, scale));
    if (options.parts.sources === "apart") writeSources(figure.scene, output, effects);
    return 0;
  },
};

async function contentOf(figure: Figure, output: string, scale: number): Promise<Uint8Array> {
  if (/\.pdf$/i.test(output)) {
    const { pdfOf } = await import("../figure/other-forms.ts");
    return pdfOf(figure, readShippedFace);
  }
  if (/\.png$/i.test(output)) {
    const { svgToPng } = await import("./png.ts");
    return svgToPng(figure.plain, scale);
  }
  return new TextEncoder().encode(figure.svg);
}

/** @throws UsageError for what cannot be drawn */
async function drawFigure(
  network: Network,
  { filter: seen, choices }: { readonly filter: Filter; readonly choices: FigureChoices },
  options: FigureOptions,
): Promise<Figure> {
  const filter = withListed(seen, options);
  const snapshot = createEngine(network).query(filter);
  const refusal = figureRefusal({ snapshot, choices, options });
  if (refusal !== null) throw new UsageError(refusal);
  const { compare, stability, pins } = choices;
  const pictured = compare && comparisonPicture(compareWindows(network, filter, compare));
  const { tieContacts, actorContacts } = pictured?.snapshot ?? snapshot;
  const scope = scopeOf(snapshot.filter);
  const positions = layoutFor({ network, ...scope, stability, pins, tieContacts, actorContacts });
  const request = { snapshot, ...(pictured && { pictured }), positions, choices, options };
  // Loaded where a figure is drawn: to read fonts takes as much code as all other commands.
  const { composeFigure } = await import("../figure/compose-figure.ts");
  return composeFigure(request, readShippedFace);
}

/** Windows that are listed say which window holds them all. */
function withListed(filter: Filter, { panels }: FigureOptions): Filter {
  if (panels === null || !("windows" in panels)) return filter;
  return { ...filter, window: hullOf(panels.windows) };
}

/** The list of sources beside the figure: `FIGURE_sources.txt`. */
function writeSources(scene: Figure["scene"], output: string, { files }: Effects): void {
  const text = sourceListText(scene);
  if (output === "-" || text === null) return;
  files.write(sourceListName(output), new TextEncoder().encode(text));
}

const MOST_DPI = 600;

/** Pixels of a PNG for each CSS pixel, of which 96 are an inch. */
function readScale(given: Given): number {
  const dpi = given.text("dpi");
  if (dpi === null) return Number(oneOf("scale", given.text("scale") ?? "1", ["1", "2", "3", "4"]));
  if (given.text("scale") !== null) throw new UsageError("Expected --scale or --dpi, found both.");
  if (/^\d{2,3}$/.test(dpi) && Number(dpi) >= 72 && Number(dpi) <= MOST_DPI)
    return Number(dpi) / 96;
  throw new UsageError(`Expected dots an inch from 72 to ${MOST_DPI} for --dpi, found “${dpi}”.`);
}

/** What is to be seen: as an address says, or as the flags do. */
function readSeen(
  given: Given,
  address: string | null,
  network: Network,
  { err }: Effects,
): { readonly filter: Filter; readonly choices: FigureChoices } {
  if (address !== null) {
    refuseBesides(given);
    const named = caseOf(address);
    if (named !== null && named !== network.dataset.id) {
      throw new UsageError(
        `Expected a view of the data set “${network.dataset.id}”, found one of “${named}”.`,
      );
    }
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

/**
 * The view to be drawn, where `--view` is an address or a figure that was drawn before, which says its options besides. Null where it is a part
 * of the layout: three numbers.
 */
function readOrigin(
  given: Given,
  { files }: Effects,
): { readonly view: string; readonly figure: string | null } | null {
  const written = given.text("view");
  if (written === null) return null;
  if (/\.svg$/i.test(written) && files.kindOf(written) === "file") {
    const reading = readFigureOrigin(files.read(written));
    if (reading.ok) return reading.origin;
    throw new CommandError(`${written}: ${reading.message}`);
  }
  return written.includes("=") ? { view: written, figure: null } : null;
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
