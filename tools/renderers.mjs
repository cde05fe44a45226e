/**
 * `npm run renderers`: draws the stored figures with every program that is installed and prints how far each picture is from Chromium's.
 * Outside `npm test`, because the programs are large. Live text is drawn in the face that programs without the shipped one fall back
 * to, so both sides have it; what is told apart is then the drawing and not the type. `-- NAME...` draws only these figures. Then Inkscape, where it
 * is installed, saves figures anew, and what they have lost is named. Figures with outlines are drawn by the command line, where it is built.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { chromium } from "playwright";
import { PNG } from "pngjs";
import { CHROMIUM_FLAGS, findChromium } from "./chromium.mjs";
import { difference } from "./picture-difference.mjs";
import { drawnFigures, isBuilt, lostByInkscape } from "./resaved.mjs";
import { storedFigures } from "./stored-figures.mjs";

/** Of figures with live text and with outlines. */
const LIMITS = { live: 0.08, outlines: 0.05 };

const folder = mkdtempSync(join(tmpdir(), "renderers-"));

/**
 * @typedef {{ path: string, svg: string, width: number, height: number }} Drawing
 * @typedef {(drawing: Drawing) => Buffer | null} Renderer null where it drew nothing
 */

/** @param {string} program @param {string[]} args @param {string} output */
function run(program, args, output) {
  rmSync(output, { force: true });
  const { error } = spawnSync(program, args, { stdio: "ignore", timeout: 120_000 });
  try {
    return error ? null : readFileSync(output);
  } catch {
    return null;
  }
}

/** @type {Record<string, Renderer>} */
const RENDERERS = {
  resvg: ({ svg, width }) => {
    const font = { loadSystemFonts: true, defaultFontFamily: "DejaVu Sans" };
    return Buffer.from(
      new Resvg(svg, { font, fitTo: { mode: "width", value: width } }).render().asPng(),
    );
  },
  librsvg: ({ path, width, height }) => {
    const output = join(folder, "librsvg.png");
    return run("rsvg-convert", ["-w", `${width}`, "-h", `${height}`, "-o", output, path], output);
  },
  inkscape: ({ path, width, height }) => {
    const output = join(folder, "inkscape.png");
    const size = [`--export-width=${width}`, `--export-height=${height}`];
    return run(
      "inkscape",
      [path, "--export-type=png", ...size, `--export-filename=${output}`],
      output,
    );
  },
  libreoffice: ({ path, width, height }) => {
    const size = {
      PixelWidth: { type: "long", value: `${width}` },
      PixelHeight: { type: "long", value: `${height}` },
    };
    const filter = `png:draw_png_Export:${JSON.stringify(size)}`;
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, "--headless", "--convert-to", filter, "--outdir", folder, path];
    return run("soffice", args, join(folder, "figure.png"));
  },
};

const PROGRAMS = { librsvg: "rsvg-convert", inkscape: "inkscape", libreoffice: "soffice" };

/** @param {string} program */
const isInstalled = (program) => !spawnSync(program, ["--version"], { stdio: "ignore" }).error;

const missing = Object.entries(PROGRAMS).filter(([, program]) => !isInstalled(program));
for (const [name, program] of missing) console.log(`${name}: not run, there is no ${program} here`);
const renderers = Object.entries(RENDERERS).filter(
  ([name]) => !missing.some(([each]) => each === name),
);

const executablePath = await findChromium();
const browser = await chromium.launch({
  args: CHROMIUM_FLAGS,
  ...(executablePath && { executablePath }),
});
const page = await browser.newPage();

/** @param {Drawing} drawing */
async function byChromium({ svg, width, height }) {
  await page.setViewportSize({ width, height });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`,
  );
  return PNG.sync.read(await page.screenshot());
}

if (!isBuilt) console.log("no figures with outlines: npm run build makes what draws them");
const drawn = drawnFigures(folder);
const stored = storedFigures().map(({ name, url }) => ({ name, path: fileURLToPath(url) }));

const wished = process.argv.slice(2).filter((argument) => argument !== "--");
/** @type {Map<string, number>} */
const worst = new Map();
console.log(["figure".padEnd(34), ...renderers.map(([name]) => name.padStart(12))].join(""));
for (const { name, path } of [...stored, ...drawn]) {
  if (wished.length > 0 && !wished.includes(name)) continue;
  const drawing = drawingOf(path);
  const expected = await byChromium(drawing);
  const limit = drawing.svg.includes("<text") ? LIMITS.live : LIMITS.outlines;
  const cells = renderers.map(([program, render]) => {
    const png = render(drawing);
    const far = png === null ? NaN : difference(PNG.sync.read(png), expected);
    worst.set(program, Math.max(worst.get(program) ?? 0, far));
    const isOver = !(far <= limit);
    if (isOver) process.exitCode = 1;
    return `${Number.isNaN(far) ? "none" : far.toFixed(3)}${isOver ? "!" : " "}`.padStart(12);
  });
  console.log([name.padEnd(34), ...cells].join(""));
}
console.log(
  [
    "largest".padEnd(34),
    ...renderers.map(([name]) => `${worst.get(name)?.toFixed(3)} `.padStart(12)),
  ].join(""),
);
console.log(
  `Limits: ${LIMITS.live} with live text, ${LIMITS.outlines} with outlines; beyond them: !`,
);

if (!missing.some(([name]) => name === "inkscape")) {
  for (const { name, path } of drawn) {
    for (const form of /** @type {const} */ (["inkscape", "plain"])) {
      const lost = lostByInkscape(path, folder, form);
      if (lost.length > 0) process.exitCode = 1;
      const said = lost.length === 0 ? "has lost nothing" : `has lost ${lost.join("; ")}`;
      console.log(`${name}, saved by Inkscape as ${form} SVG: ${said}`);
    }
  }
}

await browser.close();
rmSync(folder, { recursive: true, force: true });

/** @param {string} stored @returns {Drawing} */
function drawingOf(stored) {
  // Without the face in the file, which the browser alone would use.
  const svg = readFileSync(stored, "utf8")
    .replaceAll("'Noto Sans', ", "")
    .replace(/<style>[^]*?<\/style>/, "");
  const [, width = "", height = ""] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const path = join(folder, "figure.svg");
  writeFileSync(path, svg);
  return { path, svg, width: Math.round(Number(width)), height: Math.round(Number(height)) };
}
