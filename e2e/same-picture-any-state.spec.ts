import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Page, TestInfo } from "@playwright/test";
import { anyStates, ICEWS, THE_CASE, type Opened, type State } from "./any-states.ts";
import { renderFile } from "./command-line.ts";
import { drop } from "./drop.ts";
import { exportFigure } from "./export-figure.ts";
import { findFirefox, Firefox } from "./firefox.ts";
import { dropInFirefox, exportFromFirefox, openCaseInFirefox } from "./firefox-page.ts";
import { openCase } from "./the-page.ts";
import { expect, test } from "./test.ts";

/** `STATES=50 npx playwright test same-picture --global-timeout 3600000` compares so many of each data set. */
const STATES = Number(process.env["STATES"] ?? 2);

const FORMATS = ["svg", "pdf"] as const;
type Format = (typeof FORMATS)[number];

/** A page in a browser that has opened the case. */
interface OpenPage {
  readonly drop: (name: string, bytes: Buffer) => Promise<void>;
  readonly title: () => Promise<string>;
  /** The fragment of its address. */
  readonly hash: () => Promise<string>;
  readonly save: (format: Format) => Promise<Buffer>;
}

for (const opened of [THE_CASE, ICEWS]) {
  test(`${STATES} random states of ${opened.name} give the same bytes in Chromium and on the command line`, async ({
    page,
  }, testInfo) => {
    test.skip(!existsSync(opened.path), `there is no ${opened.path}`);
    test.setTimeout(patienceMs());
    await openCase(page);
    await expectSameFigures(inChromium(page), opened, testInfo);
  });

  test(`${STATES} random states of ${opened.name} give the same bytes in Firefox and on the command line`, async ({
    baseURL,
  }, testInfo) => {
    const path = findFirefox() ?? "";
    test.skip(path === "", "there is no Firefox; FIREFOX names one that is not on the PATH");
    test.skip(!existsSync(opened.path), `there is no ${opened.path}`);
    test.setTimeout(patienceMs());
    const firefox = await Firefox.start(path, testInfo.outputPath("firefox"));
    try {
      await openCaseInFirefox(firefox, baseURL ?? "");
      await expectSameFigures(inFirefox(firefox), opened, testInfo);
    } finally {
      await firefox.close();
    }
  });
}

function patienceMs(): number {
  return 120_000 + STATES * 60_000;
}

function inChromium(page: Page): OpenPage {
  return {
    drop: (name, bytes) => drop(page, name, bytes),
    title: () => page.title(),
    hash: () => Promise.resolve(new URL(page.url()).hash),
    save: async (format) => {
      const file = await exportFigure(page, async () => {
        await page.getByRole("radio", { name: format.toUpperCase() }).check();
      });
      return file.bytes();
    },
  };
}

function inFirefox(firefox: Firefox): OpenPage {
  return {
    drop: (name, bytes) => dropInFirefox(firefox, name, bytes),
    title: () => firefox.run(() => document.title),
    hash: () => firefox.run(() => location.hash),
    save: (format) => exportFromFirefox(firefox, format.toUpperCase()),
  };
}

/** Every state is shown by a figure that is dropped, which brings the options too. */
async function expectSameFigures(page: OpenPage, opened: Opened, testInfo: TestInfo) {
  if (opened.dropped !== null) {
    await page.drop(basename(opened.dropped), readFileSync(opened.dropped));
    await expect.poll(page.title).toContain("contacts-only");
  }
  for (const [index, state] of (await anyStates(opened, STATES)).entries()) {
    await page.drop("figure.svg", Buffer.from(state.file));
    await expect.poll(page.hash).toBe(state.view);
    for (const format of FORMATS) {
      const isSame = (await page.save(format)).equals(drawn(opened, state, format, testInfo));
      expect.soft(isSame, `${index}, ${format}: ${state.view}`).toBe(true);
    }
  }
}

/** What the command line has drawn, by the state and the format: Chromium and Firefox are compared with the same. */
const DRAWN = new Map<string, Buffer>();

/** What the command line draws. */
function drawn(opened: Opened, state: State, format: Format, testInfo: TestInfo): Buffer {
  const key = `${opened.name} ${format} ${state.file}`;
  const known = DRAWN.get(key) ?? draw(opened, state, format, testInfo);
  DRAWN.set(key, known);
  return known;
}

function draw({ path }: Opened, { file }: State, format: Format, testInfo: TestInfo): Buffer {
  const from = testInfo.outputPath("seen.svg");
  const to = testInfo.outputPath(`drawn.${format}`);
  writeFileSync(from, file);
  renderFile(path, ["--view", from], to);
  return readFileSync(to);
}
