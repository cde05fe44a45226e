import { basename, join } from "node:path";
import preact from "@preact/preset-vite";
import { chromium, type Browser } from "playwright";
import { build, preview } from "vite";
import { CHROMIUM_FLAGS, findChromium } from "../tools/chromium.mjs";
import { summarise } from "./clock.ts";
import { PNG } from "pngjs";
import { DRAWING_SIZES } from "./drawing/drawing-set.ts";
import type { DrawingBench, FrameTimes } from "./drawing/harness.ts";
import type { Options } from "./options.ts";
import { ONCE, type Result } from "./result.ts";
import { readTableFile } from "./table-file.ts";
import { scriptingByFrame, TRACE_CATEGORIES } from "./trace.ts";

const WIDE = { viewport: { width: 1440, height: 900 } };
/** A page for each painter: a file of bench/drawing without its ending. */
const PLAIN_PAGES = ["plain-svg", "plain-canvas"];
const PEER_PAGES = ["sigma", "force-graph", "cytoscape"];

/** What one page cost. */
interface Drawn {
  readonly pan: FrameTimes;
  readonly move: FrameTimes;
  readonly firstPictureMs: number;
  /** Scripting of each frame while panning, milliseconds of the main thread. */
  readonly scriptMs: readonly number[];
}

declare global {
  /** Offered by the pages of the bench. */
  var drawing: DrawingBench | undefined;
}

/**
 * The whole picture in Chromium without a GPU, beside a page of SVG elements, one of a canvas and those of packages: panning, moving actors,
 * first picture. Every page draws the same actors at the same places and takes the same way.
 */
export async function drawingBench(
  root: string,
  { sizes, peers, data }: Options,
): Promise<readonly Result[]> {
  const others = [...PLAIN_PAGES, ...(peers ? PEER_PAGES : [])];
  const served = await servePages(root, ["ours", ...others]);
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath !== undefined && { executablePath }),
  });
  const sets = data === null ? sizes.filter((size) => size in DRAWING_SIZES) : [data];
  const results: Result[] = [];
  try {
    for (const set of sets) {
      const drawn = new Map<string, Drawn>();
      for (const name of ["ours", ...others]) {
        const address = `${served.url}${name}/bench/drawing/index.html`;
        drawn.set(name, await drive(browser, address, set));
      }
      results.push(...compared(basename(set), drawn));
    }
    return results;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Builds each page into a folder of its name. */
async function servePages(root: string, names: readonly string[]) {
  const outDir = join(root, "bench/node_modules/.cache/drawing");
  const shared = {
    root,
    base: "./",
    configFile: false,
    publicDir: false,
    logLevel: "warn",
  } as const;
  for (const name of names) {
    const file = join(root, "bench/drawing", name === "ours" ? "ours.tsx" : `${name}.ts`);
    await build({
      ...shared,
      plugins: [preact()],
      // A package brings a Preact of its own, which lies nearer to our page than ours.
      resolve: {
        alias: { "drawing-page": file },
        ...(name === "ours" && { dedupe: ["preact"] }),
      },
      build: {
        ...{ outDir: join(outDir, name), emptyOutDir: true, target: "chrome123" },
        rolldownOptions: { input: join(root, "bench/drawing/index.html") },
        chunkSizeWarningLimit: 2000,
      },
      worker: { format: "es" },
    });
  }
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("Expected an address to serve the pages at, found none.");
  return { url, close: () => server.close() };
}

async function drive(browser: Browser, address: string, set: string): Promise<Drawn> {
  const page = await browser.newPage(WIDE);
  page.on("pageerror", (error) => process.stderr.write(`${address}: ${error.message}\n`));
  await page.route("**/given-table", (route) =>
    route.fulfill({ body: Buffer.from(readTableFile(set).bytes) }),
  );
  await page.goto(`${address}?${set in DRAWING_SIZES ? `size=${set}` : "table=given-table"}`);
  await page.waitForFunction(() => globalThis.drawing?.isDrawn() === true, null, {
    timeout: 120_000,
  });
  const firstPictureMs = await page.evaluate(() => globalThis.drawing!.firstPictureMs());
  expectPicture(await page.screenshot({ timeout: 120_000 }), address);
  const pan = await page.evaluate(() => globalThis.drawing!.pan());
  const move = await page.evaluate(() => globalThis.drawing!.move());
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.evaluate(() => globalThis.drawing!.pan());
  const scripting = scriptingByFrame(await browser.stopTracing());
  await page.close();
  return { pan, move, firstPictureMs, scriptMs: scripting.map(({ threadMs }) => threadMs) };
}

/** Of a picture at least this share is not ground. */
const LEAST_DRAWN = 0.02;

/** A page that draws nothing would be quick. @throws Error where nearly all of a screenshot is of one colour */
function expectPicture(screenshot: Buffer, address: string): void {
  const { data } = PNG.sync.read(screenshot);
  const pixels = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUInt32LE(at);
    pixels.set(colour, (pixels.get(colour) ?? 0) + 1);
  }
  const ground = [...pixels.values()].reduce((most, count) => Math.max(most, count), 0);
  const drawn = 1 - ground / (data.length / 4);
  if (drawn < LEAST_DRAWN) throw new Error(`Expected a picture at ${address}, found bare ground.`);
}

/** Ours beside each of the others, and beside the best of them. */
function compared(on: string, drawn: ReadonlyMap<string, Drawn>): readonly Result[] {
  const ours = drawn.get("ours")!;
  const others = [...drawn].filter(([name]) => name !== "ours");
  const beside = (result: Result, of: (drawn: Drawn) => number): readonly Result[] => {
    const peers = others.map(([name, each]) => ({ name, median: of(each) }));
    const best = peers.reduce((least, each) => (each.median < least.median ? each : least));
    return [...peers, { ...best, name: `the best, ${best.name}` }].map((peer) => ({
      ...result,
      peer,
    }));
  };
  const shared = { on, unit: "ms", peer: null } as const;
  const motion = (what: "pan" | "move", name: string): readonly Result[] => {
    const median = (of: Drawn) => summarise(of[what].frames).median;
    const { frames, perPicture } = ours[what];
    return [
      ...beside({ ...shared, what: `frame while ${name}`, ...summarise(frames) }, median),
      ...(perPicture === null ? [] : [perPicture]).flatMap((each) =>
        beside(
          { ...shared, ...ONCE, what: `crowd drawn anew while ${name}`, median: each },
          median,
        ).slice(-1),
      ),
    ];
  };
  const first = { ...shared, ...ONCE, what: "first picture of a loaded set" };
  return [
    ...motion("pan", "panning"),
    ...motion("move", "moving"),
    { ...shared, ...summarise(ours.scriptMs), what: "scripting a frame while panning" },
    ...beside({ ...first, median: ours.firstPictureMs }, ({ firstPictureMs }) => firstPictureMs),
  ];
}
