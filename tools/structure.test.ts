import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import lintConfig from "../oxlint.config.mjs";
import { checkFloors, type FloorReport } from "./floors.mjs";
import { BREACHES as LINT_BREACHES } from "./lint-breaches.ts";

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

/** What repeats nowhere or reaches outside, in the rooms that do neither. */
const BANNED: readonly (readonly [rule: string, room: string, line: string])[] = [
  ["no-restricted-globals", "model", "export const a = await fetch('x');"],
  ["no-restricted-globals", "model", "export const a = localStorage;"],
  ["no-restricted-globals", "model", "export const a = performance.now();"],
  ["no-restricted-globals", "network", "setTimeout(() => {}, 1);"],
  ["no-restricted-globals", "network", "requestAnimationFrame(() => {});"],
  ["no-restricted-globals", "scene", "export const a = new Intl.Collator();"],
  ["house/no-restricted-syntax", "model", "export const a = Math.random();"],
  ["house/no-restricted-syntax", "model", "export const a = Date.now();"],
  ["house/no-restricted-syntax", "address", "export const a = new Date();"],
  ["house/no-restricted-syntax", "layout", "export const a = Math.sin(1);"],
  ["house/no-restricted-syntax", "layout", "export const a = Math.hypot(1, 2);"],
  ["house/no-restricted-syntax", "scene", "export const a = 2 ** 0.5;"],
  ["house/no-restricted-syntax", "scene", "export const a = (1.5).toLocaleString();"],
  ["house/no-restricted-syntax", "scene", "export const a = 'a'.localeCompare('b');"],
  ["house/no-restricted-syntax", "explorer", "export class A { b = 1; }"],
  [
    "house/no-restricted-syntax",
    "explorer",
    "export const a = <b dangerouslySetInnerHTML={{}} />;",
  ],
];

describe("the lint", () => {
  const EXACT = "export const a = Math.sqrt(Math.max(2, 3)) * Math.floor(2.5);\n";
  const breachFile = (rule: string) => `src/explorer/${rule.replace("/", "-")}.tsx`;
  const bannedFile = (room: string, index: number) =>
    `src/${room}/banned-${index}.${room === "explorer" ? "tsx" : "ts"}`;

  let house: string;
  let broken: ReadonlyMap<string, readonly string[]>;

  beforeAll(() => {
    house = buildHouse({
      ...Object.fromEntries(
        Object.entries(LINT_BREACHES).map(([rule, text]) => [breachFile(rule), `${text}\n`]),
      ),
      ...Object.fromEntries(
        BANNED.map(([, room, line], index) => [bannedFile(room, index), `${line}\n`]),
      ),
      "src/layout/exact.ts": EXACT,
    });
    for (const file of ["oxlint.config.mjs", "tools/lint-plugin.mjs"]) {
      cpSync(join(ROOT, file), join(house, file));
    }
    const compilerOptions = { lib: ["ES2023", "DOM"], jsx: "react-jsx", jsxImportSource: "preact" };
    writeFileSync(
      join(house, "tsconfig.json"),
      JSON.stringify({ extends: "./tools/types/base.json", compilerOptions, include: ["src"] }),
    );
    broken = rulesBroken(house);
  });

  afterAll(() => rmSync(house, { recursive: true }));

  test.each(Object.keys(LINT_BREACHES))("sees a breach of %s", (rule) => {
    expect(broken.get(breachFile(rule))).toContain(rule);
  });

  test.each(BANNED.map((banned, index) => [...banned, index] as const))(
    "%s keeps from %s: %s",
    (rule, room, _line, index) => {
      expect(broken.get(bannedFile(room, index))).toContain(rule);
    },
  );

  test("lets layout use exact arithmetic", () => {
    expect(broken.get("src/layout/exact.ts")).toBeUndefined();
  });

  test("has no rule whose breach is not planted here", () => {
    const asked = [lintConfig, ...lintConfig.overrides].flatMap(({ rules }) => Object.keys(rules));
    const planted = new Set([...Object.keys(LINT_BREACHES), ...BANNED.map(([rule]) => rule)]);
    expect(asked.filter((rule) => !planted.has(rule))).toEqual([]);
  });
});

/** The rules that each file of a house breaks; a file without a breach is not among them. */
function rulesBroken(house: string): ReadonlyMap<string, readonly string[]> {
  const oxlint = join(ROOT, "node_modules/oxlint/bin/oxlint");
  const run = spawnSync(
    process.execPath,
    [oxlint, "-c", "oxlint.config.mjs", "--format=json", "src"],
    { cwd: house, encoding: "utf8" },
  );
  const { diagnostics } = JSON.parse(run.stdout) as {
    readonly diagnostics: readonly { readonly filename: string; readonly code: string }[];
  };
  const broken = new Map<string, string[]>();
  for (const { filename, code } of diagnostics) {
    const [, plugin = "", name = ""] = /^(.*)\((.*)\)$/.exec(code) ?? [];
    const rule = plugin === "eslint" ? name : `${plugin.replace("_", "-")}/${name}`;
    broken.set(filename, [...(broken.get(filename) ?? []), rule]);
  }
  return broken;
}
