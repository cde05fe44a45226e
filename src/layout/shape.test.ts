import { describe, expect, it } from "vitest";
import { LARGEST_RADIUS, labelHalfWidth, shapeRadius } from "./shape.ts";

describe("shapeRadius", () => {
  it("gives the busiest the largest size and one contact the smallest", () => {
    expect(shapeRadius(200, 200)).toBe(LARGEST_RADIUS);
    expect(shapeRadius(1, 200)).toBe(5);
    expect(shapeRadius(0, 0)).toBe(5);
  });

  it("grows by area", () => {
    const area = (contacts: number) => shapeRadius(contacts, 101) * shapeRadius(contacts, 101);
    expect(area(101) - area(51)).toBeCloseTo(area(51) - area(1));
  });

  it("does not blow up the busiest of a few", () => {
    expect(shapeRadius(3, 3)).toBeLessThan(10);
  });
});

describe("labelHalfWidth", () => {
  it("grows with the name up to the longest that is shown", () => {
    expect(labelHalfWidth("Iran")).toBe(18);
    expect(labelHalfWidth("x".repeat(10_000))).toBe(labelHalfWidth("x".repeat(26)));
  });
});
