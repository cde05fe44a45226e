import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DEFAULTS, openingFilter } from "../src/address/choices.ts";
import { composeFigure, type Figure } from "../src/figure/compose-figure.ts";
import type { FigureRequest } from "../src/figure/figure-scene.ts";
import { FIGURE_DEFAULTS, TEXT_MODES, type TextMode } from "../src/figure/options.ts";
import { pdfOf } from "../src/figure/other-forms.ts";
import { layoutFor } from "../src/layout/layout-for.ts";
import { scopeOf } from "../src/layout/positions.ts";
import { buildNetwork } from "../src/network/build-network.ts";
import { createEngine } from "../src/network/engine.ts";
import type { ReadFace } from "../src/paint/type/faces.ts";
import { manyActors } from "../src/scene/any-large-example.ts";
import { exampleRequest } from "../src/scene/example.ts";
import type { Scene } from "../src/scene/scene.ts";
import { timeEachLater } from "./clock.ts";
import { readCase } from "../tools/read-case.ts";
import { ONCE, type Result } from "./result.ts";

const RUNS = 5;

/** What an exported figure costs: milliseconds from what is seen to its file, and the bytes of a mark in it. */
export async function figureBench(root: string): Promise<readonly Result[]> {
  const readFace: ReadFace = ({ package: folder, name }, weight) =>
    readFile(join(root, `node_modules/@fontsource/${folder}/files/${name}-${weight}-normal.woff`));
  const results: Result[] = [];
  for (const [on, request] of requests(root)) {
    for (const text of TEXT_MODES) results.push(...(await svgResults(on, request, text, readFace)));
    results.push(...(await pdfResults(on, request, readFace)));
  }
  return results;
}

function requests(root: string): readonly (readonly [on: string, FigureRequest])[] {
  return [
    ["case", requestOfCase(root)],
    ["500 actors, 1,000 ties", requestOf(500, 1000)],
    ["2,000 actors, 5,000 ties", requestOf(2000, 5000)],
    ["10,000 actors, 50,000 ties", requestOf(10_000, 50_000)],
  ];
}

function requestOfCase(root: string): FigureRequest {
  const network = buildNetwork(readCase(root));
  const snapshot = createEngine(network).query(openingFilter(network));
  const { tieContacts, actorContacts } = snapshot;
  const { stability, pins } = DEFAULTS;
  const contacts = { tieContacts, actorContacts };
  const positions = layoutFor({
    ...{ network, ...scopeOf(snapshot.filter), stability, pins, ...contacts },
  });
  return { snapshot, positions, choices: DEFAULTS, options: FIGURE_DEFAULTS };
}

function requestOf(actors: number, ties: number): FigureRequest {
  const { snapshot, positions } = exampleRequest(manyActors(actors, ties));
  return { snapshot, positions, choices: DEFAULTS, options: FIGURE_DEFAULTS };
}

async function svgResults(
  on: string,
  request: FigureRequest,
  text: TextMode,
  readFace: ReadFace,
): Promise<readonly Result[]> {
  const wished = { ...request, options: { ...request.options, text } };
  const compose = () => composeFigure(wished, readFace);
  const timing = await timeEachLater(Array.from({ length: RUNS }), compose);
  const figure = await compose();
  const name = `SVG with ${text === "live" ? "live text" : "outlines"}`;
  return [
    { on, what: name, unit: "ms", ...timing, peer: null },
    perMark(on, name, figure, Buffer.byteLength(figure.svg)),
  ];
}

async function pdfResults(
  on: string,
  request: FigureRequest,
  readFace: ReadFace,
): Promise<readonly Result[]> {
  const make = async () => {
    const figure = await composeFigure(request, readFace);
    return { figure, pdf: await pdfOf(figure, readFace) };
  };
  const timing = await timeEachLater(Array.from({ length: RUNS }), make);
  const { figure, pdf } = await make();
  return [
    { on, what: "PDF", unit: "ms", ...timing, peer: null },
    perMark(on, "PDF", figure, pdf.length),
  ];
}

function perMark(on: string, what: string, { scene }: Figure, bytes: number): Result {
  const median = bytes / markCount(scene);
  return { on, what: `${what}, a mark`, unit: "bytes", median, ...ONCE, peer: null };
}

/** What stands for something of the data, and every text. */
function markCount(scene: Scene): number {
  const { strands, hubs, actors, memberships, labels, crowd, timeline, legend, sources } = scene;
  const texts = [
    ...labels.filter(({ shown }) => shown),
    ...[...scene.footer, ...scene.titleBlock, ...(legend?.texts ?? [])],
    ...[...(timeline?.texts ?? []), ...(sources?.lines ?? []), ...(sources?.numbers ?? [])],
    ...actors.filter(({ count }) => count !== null),
  ];
  const shapes = strands.length + hubs.length + actors.length + memberships.length;
  return texts.length + shapes + (crowd === null ? 0 : crowd.lines.length + crowd.dots.length);
}
