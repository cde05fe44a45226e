import { expect, it } from "vitest";
import { textWidth } from "./font-metrics.ts";

it("adds the widths of letters and grows with the size of type", () => {
  const both = textWidth("Minsk Group", 12, 400);
  expect(both).toBeCloseTo(textWidth("Minsk", 12, 400) + textWidth(" Group", 12, 400), 9);
  expect(textWidth("Minsk Group", 24, 400)).toBeCloseTo(2 * both, 9);
});

it("sets figures to one width and semibold wider than regular", () => {
  expect(textWidth("111", 12, 400)).toBe(textWidth("888", 12, 400));
  expect(textWidth("Turkey", 12, 600)).toBeGreaterThan(textWidth("Turkey", 12, 400));
});

it("gives combining marks no width, ideographs and emoji a wide one", () => {
  expect(textWidth("e\u0301\u0302", 10, 400)).toBe(textWidth("e", 10, 400));
  expect(textWidth("中", 10, 400)).toBeCloseTo(11, 9);
  expect(textWidth("🤝", 10, 400)).toBeCloseTo(11, 9);
  expect(textWidth("\u202e\u200d", 10, 400)).toBe(0);
});
