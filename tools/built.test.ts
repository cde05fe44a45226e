import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestSources, isBuiltFrom, rememberBuild } from "./built.mjs";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "built-"));
  mkdirSync(join(root, "src/model"), { recursive: true });
  mkdirSync(join(root, "dist/page"), { recursive: true });
  writeFileSync(join(root, "src/model/day.ts"), "one");
  writeFileSync(join(root, "dist/page/index.html"), "");
});

afterEach(() => rmSync(root, { recursive: true }));

test("a page is built from its sources until one of them changes", () => {
  rememberBuild(root, digestSources(root));
  expect(isBuiltFrom(root, digestSources(root))).toBe(true);
  writeFileSync(join(root, "src/model/day.ts"), "two");
  expect(isBuiltFrom(root, digestSources(root))).toBe(false);
});

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

test("a page that was deleted is not built", () => {
  rememberBuild(root, digestSources(root));
  rmSync(join(root, "dist/page"), { recursive: true });
  expect(isBuiltFrom(root, digestSources(root))).toBe(false);
});
