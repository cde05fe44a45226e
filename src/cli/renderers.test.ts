import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type Page } from "playwright";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM_FLAGS, findChromium } from "../../tools/chromium.mjs";
import { difference } from "../../tools/picture-difference.mjs";
import { svgToPng } from "./png.ts";

const FIGURES = new URL("../paint/figures/", import.meta.url);
const names = readdirSync(FIGURES).filter((name) => name.endsWith(".svg"));

const require = createRequire(import.meta.url);
const faces = [400, 600].map((weight) => {
  const file = `@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff2`;
  const data = readFileSync(require.resolve(file)).toString("base64");
  return `@font-face{font-family:"Noto Sans";font-weight:${weight};src:url(data:font/woff2;base64,${data})}`;
});

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const executablePath = await findChromium();
  browser = await chromium.launch({
    args: CHROMIUM_FLAGS,
    ...(executablePath !== undefined && { executablePath }),
  });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
});

async function byResvg(svg: string): Promise<PNG> {
  return PNG.sync.read(Buffer.from(await svgToPng(svg, 1)));
}

async function byChromium(svg: string, { width, height }: PNG): Promise<PNG> {
  await page.setViewportSize({ width, height });
  await page.setContent(`<style>${faces.join("")}body{margin:0}svg{display:block}</style>${svg}`);
  // What is asked for while drawing may come after the picture is taken.
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  return PNG.sync.read(await page.screenshot());
}

describe("Chromium and resvg", () => {
  it.each(names)("draw %s alike", async (name) => {
    const svg = readFileSync(new URL(name, FIGURES), "utf8");
    const drawn = await byResvg(svg);
    expect(difference(drawn, await byChromium(svg, drawn))).toBeLessThan(0.05);
  });

  it("are seen to differ where a name is missing", async () => {
    const svg = readFileSync(new URL("everything.svg", FIGURES), "utf8");
    const without = svg.replace(/<g id="labels">[^]*?<\/g>/, "");
    expect(without).not.toBe(svg);
    const drawn = await byResvg(svg);
    const same = difference(drawn, await byChromium(svg, drawn));
    expect(difference(drawn, await byChromium(without, drawn))).toBeGreaterThan(2 * same);
  });
});
