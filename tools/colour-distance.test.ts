import { expect, it } from "vitest";
import { ciede2000, contrast } from "./colour-distance.ts";

/** Pairs 1, 7, 13, 17, 20, 25 and 34 of Sharma, Wu, Dalal 2005, table 1. */
it.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, -0.001, 2.49], [50, 0.0011, -2.49], 4.7461],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)("puts %j and %j %d apart", (one, other, distance) => {
  const lab = ([l, a, b]: readonly [number, number, number]) => ({ l, a, b });
  expect(ciede2000(lab(one), lab(other))).toBeCloseTo(distance, 4);
  expect(ciede2000(lab(other), lab(one))).toBeCloseTo(distance, 4);
});

it("knows the contrast of black and white", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 6);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});
