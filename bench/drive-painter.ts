import { setTimeout } from "node:timers/promises";
import { PNG } from "pngjs";
import { chromium, type Browser, type Page } from "playwright";
import { DRAWING_SIZES } from "./drawing/drawing-set.ts";
import type { DrawingBench, FrameTimes } from "./drawing/harness.ts";
import { readTableFile } from "./table-file.ts";
import { scriptingByFrame, TRACE_CATEGORIES } from "./trace.ts";
import { wholeBrowser } from "./whole-browser.ts";

const WIDE = { viewport: { width: 1440, height: 900 } };

/** A painter that takes longer for all that is asked of it is stopped: six of them have to end within ten minutes. */
export const PATIENCE_MS = 60_000;

/** What one page cost; null for what was not reached when the painter was stopped. */
export interface Drawn {
  readonly firstPictureMs: number | null;
  readonly pan: FrameTimes | null;
  readonly zoom: FrameTimes | null;
  readonly move: FrameTimes | null;
}

declare global {
  /** Offered by the pages of the bench. */
  var drawing: DrawingBench | undefined;
}

/**
 * Lets a painter's page draw a set, pan it, zoom it and move its actors, in a browser of its own, so that one that hangs holds up no other.
 */
export async function drivePainter(address: string, set: string): Promise<Drawn> {
  return inBrowser(async (browser) => {
    let drawn: Drawn = { firstPictureMs: null, pan: null, zoom: null, move: null };
    const drive = async (): Promise<void> => {
      const page = await openPainter(browser, address, set);
      const firstPictureMs = await page.evaluate(() => globalThis.drawing!.firstPictureMs());
      // A painter that draws nothing would be quick; one that says so too soon is believed once it has drawn.
      while (isBare(await page.screenshot({ timeout: 0 })));
      drawn = { ...drawn, firstPictureMs };
      drawn = { ...drawn, pan: await page.evaluate(() => globalThis.drawing!.pan()) };
      drawn = { ...drawn, zoom: await page.evaluate(() => globalThis.drawing!.zoom()) };
      drawn = { ...drawn, move: await page.evaluate(() => globalThis.drawing!.move()) };
    };
    await withinPatience(drive());
    return drawn;
  });
}

/** Scripting of each frame while a painter's page pans, milliseconds of the main thread; null where it was stopped. */
export async function scriptingWhilePanning(
  address: string,
  set: string,
): Promise<readonly number[] | null> {
  return inBrowser(async (browser) => {
    let times: readonly number[] | null = null;
    const drive = async (): Promise<void> => {
      const page = await openPainter(browser, address, set);
      await browser.startTracing(page, { categories: TRACE_CATEGORIES });
      await page.evaluate(() => globalThis.drawing!.pan());
      const frames = scriptingByFrame(await browser.stopTracing());
      times = frames.map(({ threadMs }) => threadMs);
    };
    await withinPatience(drive());
    return times;
  });
}

/** In a browser that is killed in the end: one whose page is busy does not close when it is asked to. */
async function inBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const server = await chromium.launchServer(await wholeBrowser());
  try {
    return await work(await chromium.connect(server.wsEndpoint()));
  } finally {
    await server.kill();
  }
}

/** Waits for work, but no longer than {@link PATIENCE_MS}; what the work fails with afterwards is of no interest. */
async function withinPatience(work: Promise<void>): Promise<void> {
  const timer = new AbortController();
  const { signal } = timer;
  const patience = setTimeout(PATIENCE_MS, undefined, { signal }).catch(() => undefined);
  try {
    await Promise.race([work, patience]);
  } finally {
    timer.abort();
    work.catch(() => undefined);
  }
}

/** Opens a painter's page and waits for its first picture, as long as whoever asked does. */
async function openPainter(browser: Browser, address: string, set: string): Promise<Page> {
  const page = await browser.newPage(WIDE);
  page.on("pageerror", (error) => process.stderr.write(`${address}: ${error.message}\n`));
  await page.route("**/given-table", (route) =>
    route.fulfill({ body: Buffer.from(readTableFile(set).bytes) }),
  );
  const wish = set in DRAWING_SIZES ? `size=${set}` : "table=given-table";
  // A page that draws in its first script is not loaded before that has ended.
  await page.goto(`${address}?${wish}`, { waitUntil: "commit", timeout: 0 });
  await page.waitForFunction(() => globalThis.drawing?.isDrawn() === true, null, { timeout: 0 });
  return page;
}

/** Of a picture at least this share is not ground. */
const LEAST_DRAWN = 0.02;

/** Whether nearly all of a screenshot is of one colour. */
function isBare(screenshot: Buffer): boolean {
  const { data } = PNG.sync.read(screenshot);
  const pixels = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUInt32LE(at);
    pixels.set(colour, (pixels.get(colour) ?? 0) + 1);
  }
  const ground = [...pixels.values()].reduce((most, count) => Math.max(most, count), 0);
  return 1 - ground / (data.length / 4) < LEAST_DRAWN;
}
