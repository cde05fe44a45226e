import { expect, test } from "vitest";
import { whyNothingToAdd } from "./nothing-to-add.ts";

const SAME = { same: 3, changed: 0, conflicting: 0, new: 0 };
const whyOf = (counts: typeof SAME, overwritten = 0) =>
  whyNothingToAdd({ records: [], counts }, overwritten);

test("what is new or fills something in needs no reason", () => {
  expect(whyOf({ ...SAME, new: 1 })).toBe("");
  expect(whyOf({ ...SAME, changed: 1, conflicting: 2 })).toBe("");
});

test("what is open already is said to be", () => {
  expect(whyOf(SAME)).toMatch(/all of it is in what is open/);
});

test("conflicts lead to the choice that is left, until one is made", () => {
  expect(whyOf({ ...SAME, conflicting: 1 })).toMatch(/until you take one of the conflicting/);
  expect(whyOf({ ...SAME, conflicting: 1 }, 1)).toBe("");
});
