import { readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { renderCase } from "./command-line.ts";
import { exportFigure } from "./export-figure.ts";
import { openCase, places, windowEnd, type Address } from "./the-page.ts";
import { expect, test } from "./test.ts";

/** Coordinates are written to a tenth, so the middle of a square may be off by a twentieth. */
const ROUNDING_PX = 0.11;

type Places = Awaited<ReturnType<typeof places>>;

function expectSamePlaces(now: Places, before: Places): void {
  for (const [id, [x, y]] of Object.entries(now)) {
    const [oldX, oldY] = before[id] ?? [NaN, NaN];
    expect(Math.abs(x - oldX), `${id} moved sideways`).toBeLessThan(ROUNDING_PX);
    expect(Math.abs(y - oldY), `${id} moved up or down`).toBeLessThan(ROUNDING_PX);
  }
}

test("moving the window over the whole span moves no actor by a pixel in steady", async ({
  page,
}) => {
  await openCase(page, { window: "../.." });
  const everywhere = await places(page);
  expect(Object.keys(everywhere).length).toBeGreaterThan(30);
  const windows = ["1991-01-01/1999-12-31", "2000-01-01/2019-12-31", "2020-01-01/2020-09-26"];
  const days = Array.from({ length: 14 }, (_, week) => weekFrom(week));
  for (const window of [...windows, ...days]) {
    await openCase(page, { window });
    expectSamePlaces(await places(page), everywhere);
  }
});

/** The weeks of the war and after. */
function weekFrom(week: number): string {
  const first = Date.UTC(2020, 8, 27 + 7 * week);
  const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return `${iso(first)}/${iso(first + 6 * 86_400_000)}`;
}

test("nor does dragging the brush", async ({ page }) => {
  await openCase(page);
  const before = await places(page);
  const handle = await windowEnd(page, "last").boundingBox();
  if (handle === null) throw new Error("The handle is not to be seen.");
  const y = handle.y + handle.height / 2;
  await page.mouse.move(handle.x + handle.width / 2, y);
  await page.mouse.down();
  for (const leftPx of [10, 60, 120, 200]) {
    await page.mouse.move(handle.x - leftPx, y);
    expectSamePlaces(await places(page), before);
  }
  await page.mouse.up();
});

const FIGURES: readonly (readonly [title: string, address: Address, args: readonly string[]])[] = [
  [
    "the opening",
    { window: "2020-09-27/2020-11-10" },
    ["--from", "2020-09-27", "--to", "2020-11-10"],
  ],
  [
    "people of one day",
    { window: "2020-10-02", level: "people" },
    ["--from", "2020-10-02", "--to", "2020-10-02", "--level", "people"],
  ],
  [
    "a focus",
    { window: "2020-10-05/2020-10-10", focus: "azerbaijan" },
    ["--from", "2020-10-05", "--to", "2020-10-10", "--focus", "azerbaijan"],
  ],
];

test("the same address gives the same bytes in two browsers and on the command line", async ({
  browser,
}, testInfo) => {
  // One opens each address anew, the other follows them: what was seen before must not show in the figure.
  const followed = await exportFrom(browser, FIGURES, { width: 1000, height: 700 });
  for (const [index, figure] of FIGURES.entries()) {
    const [title, , args] = figure;
    const [opened] = await exportFrom(browser, [figure], { width: 1440, height: 900 });
    const file = testInfo.outputPath("figure.svg");
    renderCase(args, file);
    expect(opened, title).toBe(followed[index]);
    expect(opened, title).toBe(readFileSync(file, "utf8"));
  }
});

/** The figures of some addresses, saved one after another from one page. */
async function exportFrom(
  browser: Browser,
  figures: typeof FIGURES,
  viewport: { width: number; height: number },
): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const saved: string[] = [];
  for (const [, address] of figures) {
    await openCase(page, address);
    saved.push((await exportFigure(page)).text());
  }
  await context.close();
  return saved;
}
