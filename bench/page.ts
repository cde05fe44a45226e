import { gzipSync } from "node:zlib";
import type { Browser, Page, Response } from "playwright";
import { summarise } from "./clock.ts";
import { ONCE, type Result } from "./result.ts";
import { scriptingByFrame, TRACE_CATEGORIES, type FrameScripting } from "./trace.ts";
import { inServedPage } from "./whole-browser.ts";

const WIDE = { viewport: { width: 1440, height: 900 } };

/** The built page in Chromium: what it loads, how soon the case is drawn, and what dragging the window over the whole span costs. */
export async function pageBench(root: string): Promise<readonly Result[]> {
  return inServedPage(root, async (browser, url) => [
    await measureScripts(browser, url),
    await measureFirstPicture(browser, url),
    ...(await measureDrag(browser, url)),
  ]);
}

/** Every script that is loaded until the case is drawn, workers included, as a server would send it. */
async function measureScripts(browser: Browser, url: string): Promise<Result> {
  const context = await browser.newContext(WIDE);
  const page = await context.newPage();
  const scripts: Response[] = [];
  context.on("response", (response) => {
    if (response.headers()["content-type"]?.includes("javascript")) scripts.push(response);
  });
  await page.goto(url, { waitUntil: "commit" });
  const drawnMs = await waitForCase(page);
  // What comes later is fetched ahead, and not waited for.
  const later = await page.evaluate(
    (ms) =>
      performance.getEntriesByType("resource").flatMap((e) => (e.startTime < ms ? [] : [e.name])),
    drawnMs,
  );
  const needed = scripts.filter((script) => !later.includes(script.url()));
  const bodies = await Promise.all(needed.map((script) => script.body()));
  const sizes = bodies.map((body) => gzipSync(body, { level: 9 }).length);
  await context.close();
  return {
    ...{ on: "case", what: "scripts until drawn, gzip", unit: "kB", peer: null },
    ...{ ...ONCE, median: sizes.reduce((sum, size) => sum + size, 0) / 1000 },
  };
}

/** Each time in a context of its own, so that nothing is in a cache. */
async function measureFirstPicture(browser: Browser, url: string): Promise<Result> {
  const numbers: number[] = [];
  for (let run = 0; run < 7; run++) {
    const context = await browser.newContext(WIDE);
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "commit" });
    numbers.push(await waitForCase(page));
    await context.close();
  }
  return {
    ...{ on: "case", what: "navigation to first picture", unit: "ms" },
    ...summarise(numbers),
    peer: null,
  };
}

/** Waits until an actor of the case is drawn; returns the milliseconds from navigation to the frame after. */
async function waitForCase(page: Page): Promise<number> {
  const drawn = await page.waitForFunction(
    () => document.querySelector('[role="graphics-document"] circle') !== null && performance.now(),
  );
  const elapsedMs = await drawn.jsonValue();
  if (elapsedMs === false) throw new Error("Expected a drawn actor.");
  return elapsedMs;
}

/** Two drags: the opening window over the dense part that the timeline opens with, then its first day over all years and back. */
async function measureDrag(browser: Browser, url: string): Promise<readonly Result[]> {
  const context = await browser.newContext(WIDE);
  const page = await context.newPage();
  await page.goto(url);
  await waitForCase(page);
  const trace = async (drag: () => Promise<void>) => {
    await browser.startTracing(page, { categories: TRACE_CATEGORIES });
    await drag();
    return scriptingByFrame(await browser.stopTracing());
  };
  const window = await trace(() => dragSlider(page, "Window"));
  await page.getByRole("button", { name: "Show the whole span" }).click();
  const firstDay = await trace(() => dragSlider(page, "First day of the window"));
  await context.close();
  return [
    ...dragResults("drag window, dense part", window),
    ...dragResults("drag first day, whole span", firstDay),
  ];
}

function dragResults(what: string, frames: readonly FrameScripting[]): readonly Result[] {
  const shared = { on: "case", unit: "ms", peer: null } as const;
  return [
    {
      ...{ ...shared, what: `${what}: scripting a frame` },
      ...summarise(frames.map(({ threadMs }) => threadMs)),
    },
    {
      ...{ ...shared, what: `${what}: by the clock` },
      ...summarise(frames.map(({ clockMs }) => clockMs)),
    },
  ];
}

/** From where the slider stands to the left, to the right, and back, a few pixels a frame. */
async function dragSlider(page: Page, name: string): Promise<void> {
  const box = await page.getByRole("slider", { name, exact: true }).boundingBox();
  const viewport = page.viewportSize();
  if (box === null || viewport === null) throw new Error(`Expected ${name} on the timeline.`);
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(0, y, { steps: 150 });
  await page.mouse.move(viewport.width, y, { steps: 300 });
  await page.mouse.move(0, y, { steps: 300 });
  await page.mouse.up();
}
