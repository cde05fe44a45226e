import { join } from "node:path";
import preact from "@preact/preset-vite";
import { chromium, type Browser } from "playwright";
import { build, preview } from "vite";
import { CHROMIUM_FLAGS, findChromium } from "../tools/chromium.mjs";
import { summarise } from "./clock.ts";
import { DRAWING_SIZES } from "./drawing/drawing-set.ts";
import type { DrawingBench, FrameTimes } from "./drawing/harness.ts";
import type { Options } from "./options.ts";
import type { Result } from "./result.ts";
import { scriptingByFrame, TRACE_CATEGORIES } from "./trace.ts";

const WIDE = { viewport: { width: 1440, height: 900 } };
const PAGES = ["ours", "plain-svg", "plain-canvas"] as const;
type PageName = (typeof PAGES)[number];

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

/** The whole picture in Chromium without a GPU, beside a page of SVG elements and one of a canvas: panning, moving actors, first picture. */
export async function drawingBench(root: string, { sizes }: Options): Promise<readonly Result[]> {
  const served = await servePages(root);
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath !== undefined && { executablePath }),
  });
  const results: Result[] = [];
  try {
    for (const size of sizes) {
      if (!(size in DRAWING_SIZES)) continue;
      const drawn = new Map<PageName, Drawn>();
      for (const name of PAGES) {
        drawn.set(
          name,
          await drive(browser, `${served.url}bench/drawing/${name}.html?size=${size}`),
        );
      }
      results.push(...compared(size, drawn));
    }
    return results;
  } finally {
    await browser.close();
    await served.close();
  }
}

async function servePages(root: string) {
  const outDir = join(root, "node_modules/.cache/bench-drawing");
  const input = PAGES.map((name) => join(root, `bench/drawing/${name}.html`));
  const shared = {
    ...({ root, base: "./", configFile: false, publicDir: false, logLevel: "warn" } as const),
    plugins: [preact()],
    build: { outDir, emptyOutDir: true, target: "chrome123", rolldownOptions: { input } },
    worker: { format: "es" } as const,
  };
  await build(shared);
  const server = await preview({ ...shared, plugins: [], preview: { port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("Expected an address to serve the pages at, found none.");
  return { url, close: () => server.close() };
}

async function drive(browser: Browser, url: string): Promise<Drawn> {
  const page = await browser.newPage(WIDE);
  await page.goto(url);
  await page.waitForFunction(() => globalThis.drawing?.isDrawn() === true, null, {
    timeout: 120_000,
  });
  const firstPictureMs = await page.evaluate(() => globalThis.drawing!.firstPictureMs());
  const pan = await page.evaluate(() => globalThis.drawing!.pan());
  const move = await page.evaluate(() => globalThis.drawing!.move());
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.evaluate(() => globalThis.drawing!.pan());
  const scripting = scriptingByFrame(await browser.stopTracing());
  await page.close();
  return { pan, move, firstPictureMs, scriptMs: scripting.map(({ threadMs }) => threadMs) };
}

/** Ours beside the better of the others. */
function compared(on: string, drawn: ReadonlyMap<PageName, Drawn>): readonly Result[] {
  const ours = drawn.get("ours")!;
  const others = PAGES.filter((name) => name !== "ours");
  const best = (of: (drawn: Drawn) => number): Result["peer"] =>
    others
      .map((name) => ({ name, median: of(drawn.get(name)!) }))
      .reduce((least, each) => (each.median < least.median ? each : least));
  const frame = (what: "pan" | "move") => (of: Drawn) => summarise(of[what].frames).median;
  const shared = { on, unit: "ms", target: null } as const;
  const single = { p95: null, max: null, runs: 1 } as const;
  const picture = (what: "pan" | "move") => {
    const { perPicture } = ours[what];
    return perPicture === null ? [] : [perPicture];
  };
  return [
    {
      ...shared,
      what: "frame while panning",
      ...summarise(ours.pan.frames),
      peer: best(frame("pan")),
    },
    ...picture("pan").map((median) => {
      const peer = best(frame("pan"));
      return { ...shared, ...single, what: "crowd drawn anew while panning", median, peer };
    }),
    {
      ...shared,
      what: "frame while moving",
      ...summarise(ours.move.frames),
      peer: best(frame("move")),
    },
    ...picture("move").map((median) => {
      const peer = best(frame("move"));
      return { ...shared, ...single, what: "crowd drawn anew while moving", median, peer };
    }),
    {
      ...{ ...shared, ...summarise(ours.scriptMs), what: "scripting a frame while panning" },
      ...{ peer: null, target: { of: "p95", atMost: 8 } },
    },
    {
      ...{ ...shared, ...single, what: "first picture of a loaded set" },
      median: ours.firstPictureMs,
      peer: best(({ firstPictureMs }) => firstPictureMs),
      target: { of: "median", atMost: 500 },
    },
  ];
}
