import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkFloors, type FloorReport } from "./floors.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Makes a small house with these files; the packages are the real ones. */
function buildHouse(files: Readonly<Record<string, string>>): string {
  const house = mkdtempSync(join(tmpdir(), "house-"));
  symlinkSync(join(ROOT, "node_modules"), join(house, "node_modules"));
  cpSync(join(ROOT, "tsconfig.json"), join(house, "tsconfig.json"));
  cpSync(join(ROOT, "package.json"), join(house, "package.json"));
  for (const config of ["base.json", "core.json", "platform.d.ts"]) {
    cpSync(join(ROOT, "tools/types", config), join(house, "tools/types", config));
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  return house;
}

/** A house that keeps the rules, so that every complaint about it is about what a case adds. */
const SOUND = {
  "src/model/day.ts": "export type Day = number;\nexport const EPOCH: Day = 0;\n",
  "src/formats/read.ts": 'import { EPOCH } from "../model/day.ts";\nexport const read = EPOCH;\n',
  "src/network/ties.ts": 'import { EPOCH } from "../model/day.ts";\nexport const ties = EPOCH;\n',
  "src/layout/place.ts": 'import { ties } from "../network/ties.ts";\nexport const place = ties;\n',
  "src/scene/scene.ts":
    'import { place } from "../layout/place.ts";\nexport const scene = place;\n',
  "src/paint/svg-text.ts":
    'import { scene } from "../scene/scene.ts";\nexport const svg = scene;\n',
  "src/paint/live.ts": 'import { scene } from "../scene/scene.ts";\nexport const live = scene;\n',
  "src/library/keep.ts": 'import { read } from "../formats/read.ts";\nexport const keep = read;\n',
  "src/state/state.ts": 'import { keep } from "../library/keep.ts";\nexport const state = keep;\n',
  "src/explorer/view.ts":
    'import { state } from "../state/state.ts";\nexport const view = state;\n',
  "src/cli/demarche.ts": 'import { svg } from "../paint/svg-text.ts";\nexport const run = svg;\n',
};

const BREACHES: readonly (readonly [rule: string, file: string, line: string])[] = [
  ["floor-of-model", "src/model/a.ts", 'export * from "../formats/read.ts";'],
  ["floor-of-model", "src/model/b.ts", 'export type { ties } from "../network/ties.ts";'],
  ["floor-of-formats", "src/formats/a.ts", 'export * from "../network/ties.ts";'],
  ["floor-of-network", "src/network/a.ts", 'export * from "../formats/read.ts";'],
  ["floor-of-network", "src/network/b.ts", 'import type { scene } from "../scene/scene.ts";'],
  ["floor-of-layout", "src/layout/a.ts", 'export * from "../scene/scene.ts";'],
  ["floor-of-scene", "src/scene/a.ts", 'export * from "../paint/svg-text.ts";'],
  ["floor-of-paint", "src/paint/a.ts", 'export * from "../network/ties.ts";'],
  ["floor-of-library", "src/library/a.ts", 'export * from "../network/ties.ts";'],
  ["floor-of-state", "src/state/a.ts", 'export * from "../paint/live.ts";'],
  ["floor-of-explorer", "src/explorer/a.ts", 'export * from "../cli/demarche.ts";'],
  ["floor-of-cli", "src/cli/a.ts", 'export * from "../state/state.ts";'],
  ["floor-of-cli", "src/cli/b.ts", 'export * from "../library/keep.ts";'],
  ["floor-of-cli", "src/cli/c.ts", 'export * from "../paint/live.ts";'],
  ["packages-of-model", "src/model/c.ts", 'export * from "d3-force";'],
  ["packages-of-layout", "src/layout/b.ts", 'export * from "preact";'],
  ["packages-of-paint", "src/paint/b.ts", 'export * from "d3-force";'],
  ["packages-of-state", "src/state/b.ts", 'export * from "preact";'],
  ["packages-of-cli", "src/cli/d.ts", 'export * from "@preact/signals";'],
  ["node-only-in-cli", "src/formats/b.ts", 'export { readFileSync } from "node:fs";'],
  ["floor-of-model-tests", "src/model/a.test.ts", 'export * from "../explorer/view.ts";'],
  ["no-test-imported", "src/network/c.ts", 'export * from "./ties.test.ts";'],
  ["no-test-imported", "src/network/h.ts", 'export * from "./naive-ties.ts";'],
  ["no-cycles", "src/network/d.ts", 'export * from "./e.ts";'],
  ["no-orphans", "src/network/f.ts", "export const alone = 1;"],
  ["resolvable", "src/network/g.ts", 'export * from "./gone.ts";'],
];

describe("the floors", () => {
  let sound: string;
  let breached: string;
  let report: FloorReport;

  beforeAll(async () => {
    sound = buildHouse(SOUND);
    breached = buildHouse({
      ...SOUND,
      ...Object.fromEntries(BREACHES.map(([, file, line]) => [file, `${line}\n`])),
      "src/network/e.ts": 'export * from "./d.ts";\n',
      "src/network/ties.test.ts": 'export * from "./ties.ts";\n',
      "src/network/naive-ties.ts": 'export * from "fast-check";\n',
    });
    report = await checkFloors(breached);
  });

  afterAll(() => {
    rmSync(sound, { recursive: true });
    rmSync(breached, { recursive: true });
  });

  test("find nothing in a house that keeps them", async () => {
    expect(await checkFloors(sound)).toEqual({ violations: [], unseen: [] });
  });

  test.each(BREACHES)("%s catches %s: %s", (rule, file) => {
    expect(report.violations).toContainEqual(expect.objectContaining({ rule, from: file }));
  });

  test("name nothing that keeps them", () => {
    const planted = new Set([...BREACHES.map(([, file]) => file), "src/network/e.ts"]);
    expect(report.violations.filter(({ from }) => !planted.has(from))).toEqual([]);
  });

  test("have seen every file, so that an idle checker is not mistaken for a sound house", () => {
    expect(report.unseen).toEqual([]);
  });
});

describe("the types of the rooms without a browser", () => {
  function compile(files: Readonly<Record<string, string>>): string {
    const house = buildHouse(files);
    const tsc = join(ROOT, "node_modules/typescript-native/bin/tsc");
    const run = spawnSync(process.execPath, [tsc, "-p", join(house, "tools/types/core.json")], {
      encoding: "utf8",
    });
    rmSync(house, { recursive: true });
    return run.stdout;
  }

  test("have no complaint about a house without one", () => {
    expect(compile({ "src/model/day.ts": SOUND["src/model/day.ts"] })).toBe("");
  });

  test.each(["document.title", "window.innerWidth", "process.version", "new Worker('x')"])(
    "do not know %s",
    (expression) => {
      const output = compile({ "src/model/dom.ts": `export const found = ${expression};\n` });
      expect(output).toMatch(/src\/model\/dom\.ts.*error TS2(304|584|591)/);
    },
  );
});

describe("the lint", () => {
  const eslint = new ESLint({ cwd: ROOT });

  /** Reads the text as if it stood in an existing file, whose types the rules can ask for. */
  async function rulesBroken(file: string, text: string): Promise<readonly (string | null)[]> {
    const [result] = await eslint.lintText(text, { filePath: join(ROOT, file) });
    return (result?.messages ?? []).map((message) => message.ruleId);
  }

  test.each([
    ["src/model/day.ts", "export const a = await fetch('x');"],
    ["src/model/day.ts", "export const a = localStorage;"],
    ["src/model/day.ts", "export const a = performance.now();"],
    ["src/network/network.ts", "setTimeout(() => {}, 1);"],
    ["src/network/network.ts", "requestAnimationFrame(() => {});"],
  ])("keeps the outside world from %s: %s", async (file, text) => {
    expect(await rulesBroken(file, text)).toContain("no-restricted-globals");
  });

  test.each([
    ["src/model/day.ts", "export const a = Math.random();"],
    ["src/model/day.ts", "export const a = Date.now();"],
    ["src/address/choices.ts", "export const a = new Date();"],
    ["src/layout/positions.ts", "export const a = Math.sin(1);"],
    ["src/layout/positions.ts", "export const a = Math.hypot(1, 2);"],
    ["src/scene/scene.ts", "export const a = 2 ** 0.5;"],
    ["src/scene/scene.ts", "export const a = (1.5).toLocaleString();"],
    ["src/scene/scene.ts", "export const a = 'a'.localeCompare('b');"],
  ])("keeps what does not repeat from %s: %s", async (file, text) => {
    expect(await rulesBroken(file, text)).toContain("no-restricted-syntax");
  });

  test("keeps Intl from the figures", async () => {
    const text = "export const a = new Intl.Collator();";
    expect(await rulesBroken("src/scene/scene.ts", text)).toContain("no-restricted-globals");
  });

  test("lets layout use exact arithmetic", async () => {
    const text = "export const a = Math.sqrt(Math.max(2, 3)) * Math.floor(2.5);\n";
    expect(await rulesBroken("src/layout/positions.ts", text)).toEqual([]);
  });

  test("sees a promise that nobody waits for", async () => {
    const text = "async function a(): Promise<void> {}\nexport const b = (): void => { a(); };";
    expect(await rulesBroken("src/model/day.ts", text)).toContain(
      "@typescript-eslint/no-floating-promises",
    );
  });

  test("sees a family that a switch forgets", async () => {
    const text =
      'export function a(b: "x" | "y"): number { switch (b) { case "x": return 1; } return 2; }';
    expect(await rulesBroken("src/model/day.ts", text)).toContain(
      "@typescript-eslint/switch-exhaustiveness-check",
    );
  });
});
