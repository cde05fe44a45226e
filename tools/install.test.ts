import { expect, test } from "vitest";
import { isAtLeast, missingPackages } from "./install.mjs";

test.each([
  ["20.19.0", "20.19", true],
  ["20.20.2", "20.19", true],
  ["22.0.0", "20.19", true],
  ["20.9.0", "20.19", false],
  ["18.20.4", "20.19", false],
])("Node %s is at least %s: %s", (version, needed, expected) => {
  expect(isAtLeast(version, needed)).toBe(expected);
});

const LOCK = {
  packages: {
    "": { version: "1.0.0" },
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "2.0.0" },
    "node_modules/for-another-platform": { version: "1.0.0", optional: true },
  },
};

test("nothing is missing when every package has the version of the lock file", () => {
  const installed = {
    packages: { "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "2.0.0" } },
  };
  expect(missingPackages(LOCK, installed)).toEqual([]);
});

test("a package of another version, or none, is missing", () => {
  const installed = { packages: { "node_modules/b": { version: "1.9.0" } } };
  expect(missingPackages(LOCK, installed)).toEqual(["node_modules/a", "node_modules/b"]);
});

test("everything is missing where nothing was installed", () => {
  expect(missingPackages(LOCK, {})).toEqual(["node_modules/a", "node_modules/b"]);
});
