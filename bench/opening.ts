import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Browser, Page } from "playwright";
import { fileTransfer } from "../tools/file-transfer.ts";
import { summarise } from "./clock.ts";
import { SIZES } from "./event-set.ts";
import type { Options } from "./options.ts";
import { madeUpTable } from "./reading-table.ts";
import type { Result } from "./result.ts";
import { inServedPage } from "./whole-browser.ts";

const RUNS = 7;
const WIDE = { viewport: { width: 1440, height: 900 } };

/** A file that is dropped on the page. */
interface Dropped {
  readonly on: string;
  readonly path: string;
}

/** What one drop cost, milliseconds. */
interface Opened {
  readonly toPicture: number;
  /** The longest task of the page's own thread until its picture has stood for a second. */
  readonly longestTask: number;
}

/** Event tables dropped on the built page in Chromium: how soon their first picture is there, and for how long the page did not answer. */
export async function openingBench(
  root: string,
  { sizes, data }: Options,
): Promise<readonly Result[]> {
  const folder = mkdtempSync(join(tmpdir(), "opening-"));
  const files = data === null ? madeUpFiles(folder, sizes) : [{ on: basename(data), path: data }];
  try {
    return await inServedPage(root, async (browser, url) => {
      const results: Result[] = [];
      for (const file of files) results.push(...(await measure(browser, url, file)));
      return results;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function madeUpFiles(folder: string, sizes: Options["sizes"]): readonly Dropped[] {
  return sizes
    .filter((size) => size !== "XXL")
    .map((size) => {
      const { contacts, actors } = SIZES[size];
      const path = join(folder, `made-up-${size}.csv`);
      writeFileSync(path, madeUpTable(contacts, actors));
      return { on: size, path };
    });
}

/** Each time in a context of its own, with the case open, as a page is on which nothing was opened yet. */
async function measure(
  browser: Browser,
  url: string,
  { on, path }: Dropped,
): Promise<readonly Result[]> {
  const opened: Opened[] = [];
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext(WIDE);
    const page = await context.newPage();
    await page.goto(url);
    await newPicture(page);
    // What the page fetches and works out ahead is not part of what is measured.
    await page.waitForTimeout(3000);
    opened.push(await drop(page, path));
    await context.close();
  }
  const shared = { on, unit: "ms", peer: null } as const;
  return [
    {
      ...{ ...shared, what: "drop to first picture" },
      ...summarise(opened.map(({ toPicture }) => toPicture)),
    },
    {
      ...{ ...shared, what: "longest task of the page" },
      ...summarise(opened.map(({ longestTask }) => longestTask)),
    },
  ];
}

async function drop(page: Page, path: string): Promise<Opened> {
  const transfer = await fileTransfer(page, path);
  await page.evaluate(() => {
    const names = document.querySelectorAll('[role="graphics-document"] text');
    globalThis.namesBefore = new Set([...names].map(({ textContent }) => textContent));
    globalThis.tasks = [];
    new PerformanceObserver((list) => {
      globalThis.tasks!.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "longtask" });
    addEventListener("drop", () => (globalThis.droppedAt = performance.now()), { capture: true });
  });
  // A hand comes over the page before it lets go.
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await page.waitForTimeout(300);
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  const drawnAt = await newPicture(page);
  await page.waitForTimeout(1000);
  const { droppedAt, tasks } = await page.evaluate(() => ({
    ...{ droppedAt: globalThis.droppedAt!, tasks: globalThis.tasks! },
  }));
  return { toPicture: drawnAt - droppedAt, longestTask: Math.max(0, ...tasks) };
}

declare global {
  /** Kept by the page that is measured. */
  var namesBefore: ReadonlySet<string | null> | undefined;
  var droppedAt: number | undefined;
  var tasks: number[] | undefined;
}

/** Waits until an actor is drawn and named who was not before; the page's clock at the frame after, milliseconds. */
async function newPicture(page: Page): Promise<number> {
  const drawn = await page.waitForFunction(() => {
    const names = document.querySelectorAll('[role="graphics-document"] text');
    const isNew = [...names].some(({ textContent }) => !globalThis.namesBefore?.has(textContent));
    return isNew && performance.now();
  });
  const at = await drawn.jsonValue();
  if (at === false) throw new Error("Expected a drawn actor.");
  return at;
}
