import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { build } from "vite";
import { digestSources, isBuiltFrom, rememberSources } from "./built.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "built-"));
  mkdirSync(join(root, "src/model"), { recursive: true });
  writeFileSync(join(root, "src/model/day.ts"), "one");
  writeFileSync(join(root, "index.html"), "<p>One</p>");
});

afterEach(() => rmSync(root, { recursive: true }));

test("a page is built from its sources until one of them changes", async () => {
  await buildPage();
  expect(isBuiltFrom(root, digestSources(root))).toBe(true);
  writeFileSync(join(root, "src/model/day.ts"), "two");
  expect(isBuiltFrom(root, digestSources(root))).toBe(false);
});

test("a build that fails leaves no page that counts as built", async () => {
  await buildPage();
  writeFileSync(join(root, "index.html"), '<script type="module" src="./none.ts"></script>');
  await expect(buildPage()).rejects.toThrow();
  expect(isBuiltFrom(root, digestSources(root))).toBe(false);
});

function buildPage() {
  return build({
    ...{ root, configFile: false, logLevel: "silent" },
    plugins: [rememberSources(root)],
    build: { outDir: "dist/page" },
  });
}

test("a source that is gone or renamed is a change", () => {
  const digest = digestSources(root);
  writeFileSync(join(root, "src/model/week.ts"), "one");
  rmSync(join(root, "src/model/day.ts"));
  expect(digestSources(root)).not.toBe(digest);
});

test("a test is no source of the page", () => {
  const digest = digestSources(root);
  writeFileSync(join(root, "src/model/day.test.ts"), "test");
  expect(digestSources(root)).toBe(digest);
});

test("a page that was deleted is not built", async () => {
  await buildPage();
  rmSync(join(root, "dist/page"), { recursive: true });
  expect(isBuiltFrom(root, digestSources(root))).toBe(false);
});
