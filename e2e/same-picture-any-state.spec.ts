import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { TestInfo } from "@playwright/test";
import { anyStates, ICEWS, THE_CASE, type Opened, type State } from "./any-states.ts";
import { renderFile } from "./command-line.ts";
import { drop } from "./drop.ts";
import { exportFigure } from "./export-figure.ts";
import { openCase } from "./the-page.ts";
import { expect, test } from "./test.ts";

/** `STATES=50 npx playwright test same-picture --global-timeout 3600000` compares so many of each data set. */
const STATES = Number(process.env["STATES"] ?? 3);

const FORMATS = ["svg", "pdf"] as const;

for (const opened of [THE_CASE, ICEWS]) {
  test(`${STATES} random states of ${opened.name} give the same bytes in Chromium and on the command line`, async ({
    page,
  }, testInfo) => {
    test.skip(!existsSync(opened.path), `there is no ${opened.path}`);
    test.setTimeout(60_000 + STATES * 60_000);
    await openCase(page);
    if (opened.dropped !== null) {
      await drop(page, basename(opened.dropped), readFileSync(opened.dropped));
      await expect(page).toHaveTitle(/contacts-only/);
    }
    for (const [index, state] of (await anyStates(opened, STATES)).entries()) {
      await drop(page, "figure.svg", Buffer.from(state.file));
      await expect.poll(() => new URL(page.url()).hash).toBe(state.view);
      for (const format of FORMATS) {
        const saved = await exportFigure(page, async () => {
          await page.getByRole("radio", { name: format.toUpperCase() }).check();
        });
        const drawn = drawnByCommandLine(opened, state, format, testInfo);
        const isSame = saved.bytes().equals(drawn);
        expect.soft(isSame, `${index}, ${format}: ${state.view}`).toBe(true);
      }
    }
  });
}

function drawnByCommandLine(
  { path }: Opened,
  { file }: State,
  format: (typeof FORMATS)[number],
  testInfo: TestInfo,
): Buffer {
  const seen = testInfo.outputPath("seen.svg");
  const drawn = testInfo.outputPath(`drawn.${format}`);
  writeFileSync(seen, file);
  renderFile(path, ["--view", seen], drawn);
  return readFileSync(drawn);
}
