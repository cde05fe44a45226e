import { reachOf } from "../layout/reach.ts";
import { soundPins } from "../layout/sound-pins.ts";
import { sayBroughtBack, soundView } from "../scene/sound-view.ts";
import { layoutFor } from "../layout/layout-for.ts";
import { scopeOf, STABILITIES } from "../layout/positions.ts";
import type { Pins, Point } from "../layout/positions.ts";
import { createEngine } from "../network/engine.ts";
import type { Network } from "../network/network.ts";
import { svgText } from "../paint/svg-text.ts";
import { scene } from "../scene/compose-scene.ts";
import type { Scene, SceneRequest } from "../scene/scene.ts";
import { UsageError, dataPaths } from "./command.ts";
import type { Command, Data, Given } from "./command.ts";
import type { Effects, FileAccess } from "./effects.ts";
import { oneOf } from "./one-of.ts";
import { FILTER_HELP, FILTER_OPTIONS, readFilter } from "./filter-flags.ts";
import { DATA_HELP, DATA_OPTIONS } from "./read-data.ts";
import { readNetwork } from "./read-network.ts";
import { svgToPng } from "./png.ts";

const text = { type: "string", multiple: true } as const;

/** `demarche render`: the figure that the page exports for the same choices, byte for byte. */
export const render: Command = {
  name: "render",
  usage: "render DATA... [filter] [--theme light or dark] [--size WxH] -o FILE.svg or FILE.png",
  summary: "draw the figure of what a filter lets through",
  help: `
Draws the figure that the page exports for the same choices, byte for byte.

  -o, --output FILE     .svg or .png; - for SVG on standard output
  --theme T             light (the default) or dark
  --size WxH            in CSS pixels; 1200x800 without it
  --scale N             1 to 4: PNG pixels for each CSS pixel; 1 without it
  --stability S         steady (the default), eased or free: how far actors follow what is in view
  --memberships         draw memberships as dotted lines
  --pin ID:X:Y          hold an actor at a place of the layout; again for more
  --view X,Y,ZOOM       the part of the layout that is looked at; the whole without it

${FILTER_HELP}

${DATA_HELP}
`,
  options: {
    ...DATA_OPTIONS,
    ...FILTER_OPTIONS,
    output: { ...text, short: "o" },
    theme: text,
    size: text,
    scale: text,
    stability: text,
    memberships: { type: "boolean" },
    pin: text,
    view: text,
  },
  async run(given, effects) {
    const data = dataPaths(given);
    const output = readOutput(given, data, effects.files);
    const scale = Number(oneOf("scale", given.text("scale") ?? "1", ["1", "2", "3", "4"]));
    const figure = svgText(composeFigure(given, await readNetwork(data, given, effects), effects));
    if (output === "-") effects.out(figure);
    else if (output.toLowerCase().endsWith(".svg")) {
      effects.files.write(output, new TextEncoder().encode(figure));
    } else effects.files.write(output, await svgToPng(figure, scale));
    return 0;
  },
};

function composeFigure(given: Given, network: Network, { err }: Effects): Scene {
  const size = readSize(given);
  const theme = oneOf("theme", given.text("theme") ?? "light", ["light", "dark"]);
  const stability = oneOf("stability", given.text("stability") ?? "steady", STABILITIES);
  const { pins, view } = readPlaces(given, network, err);
  const snapshot = createEngine(network).query(readFilter(given, network));
  const { tieContacts, actorContacts, filter } = snapshot;
  const scope = scopeOf(filter);
  const positions = layoutFor({ network, ...scope, stability, pins, tieContacts, actorContacts });
  const memberships = given.flag("memberships");
  return scene({
    snapshot,
    positions,
    pins,
    theme,
    ...size,
    view,
    memberships,
    furniture: "figure",
  });
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
  if (output === null) throw new UsageError("Expected -o FILE.svg or -o FILE.png, found none.");
  if (output === "-") return output;
  if (!/\.(?:svg|png)$/i.test(output)) {
    throw new UsageError(`Expected a file that ends in .svg or .png, found “${output}”.`);
  }
  if (data.some((path) => files.isSame(output, path)))
    throw new UsageError("Expected an output that is not the input.");
  if (files.kindOf(output) === "folder") {
    throw new UsageError(`Expected a file for -o, found the folder “${output}”.`);
  }
  return output;
}

const SIZE_LIMITS = { least: 200, most: 16_000 } as const;

function readSize(given: Given): { readonly width: number; readonly height: number } {
  const written = given.text("size") ?? "1200x800";
  const [, width = NaN, height = NaN] = (/^(\d{1,6})[x×](\d{1,6})$/.exec(written) ?? []).map(
    Number,
  );
  const { least, most } = SIZE_LIMITS;
  if ([width, height].every((side) => side >= least && side <= most)) return { width, height };
  throw new UsageError(
    `Expected a size such as 1200x800, each side from ${String(least)} to ${String(most)}, found “${written}”.`,
  );
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

function readView(given: Given): SceneRequest["view"] {
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
