import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAMILY_CODES } from "../../model/kinds.ts";
import {
  barExtent,
  binTotal,
  fullestBin,
  linearHeights,
  plainPath,
  rootHeights,
  roundAbove,
  stackedPaths,
  type Histogram,
} from "./bars.ts";

const FAMILIES = FAMILY_CODES.length;

const anyHistogram: fc.Arbitrary<Histogram> = fc
  .array(fc.array(fc.nat(40), { minLength: FAMILIES, maxLength: FAMILIES }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((bins) => ({
    edges: Array.from({ length: bins.length + 1 }, (_, day) => day),
    counts: Uint32Array.from(bins.flat()),
  }));

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function rectangles(path: string): readonly Rectangle[] {
  return [...path.matchAll(/M(-?\d+) (-?\d+)h(\d+)v(\d+)h-\d+z/g)].map(([, x, y, w, h]) => ({
    x: Number(x),
    y: Number(y),
    w: Number(w),
    h: Number(h),
  }));
}

describe("bars", () => {
  it("stack without gaps or overlaps to the height of their total, in whole pixels", () => {
    fc.assert(
      fc.property(anyHistogram, fc.integer({ min: 200, max: 1500 }), (histogram, widthPx) => {
        const axis = { stretch: { from: 0, to: histogram.edges.length - 1 }, widthPx };
        const heights = linearHeights(roundAbove(fullestBin(histogram)), 72);
        const all = stackedPaths(histogram, axis, heights, 100).flatMap(rectangles);
        for (let bin = 0; bin + 1 < histogram.edges.length; bin++) {
          const { x } = barExtent(axis, bin, bin + 1);
          const stack = all.filter((bar) => bar.x === x).sort((a, b) => b.y - a.y);
          const total = heights(binTotal(histogram, bin));
          expect(stack.reduce((sum, { h }) => sum + h, 0)).toBe(total);
          let floor = 100;
          for (const { y, h } of stack) {
            expect(y + h).toBe(floor);
            floor = y;
          }
          if (binTotal(histogram, bin) > 0) expect(total).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });

  it("never meet, leave the axis or differ in width where bins are equally long", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 200 }),
        fc.integer({ min: 200, max: 3000 }),
        (days, widthPx) => {
          const axis = { stretch: { from: 0, to: days }, widthPx };
          const bars = Array.from({ length: days }, (_, day) => barExtent(axis, day, day + 1));
          bars.forEach(({ x, w }, day) => {
            const next = bars[day + 1];
            if (next !== undefined && widthPx >= 3 * days) expect(x + w).toBeLessThan(next.x + 1);
            expect(x + w).toBeLessThanOrEqual(widthPx);
          });
          const inner = new Set(bars.slice(1, -1).map(({ w }) => w));
          expect(inner.size).toBe(1);
        },
      ),
    );
  });

  it("cut off at the ends of the axis", () => {
    const axis = { stretch: { from: 5, to: 15 }, widthPx: 100 };
    expect(barExtent(axis, 0, 10)).toEqual({ x: 0, w: 49 });
    expect(barExtent(axis, 10, 20)).toEqual({ x: 50, w: 50 });
    expect(barExtent(axis, 20, 30).w).toBe(0);
  });

  it("have a scale that ends in a round number above the fullest bin", () => {
    expect([0, 1, 3, 4, 5, 9, 11, 33, 37, 147, 1000].map(roundAbove)).toEqual([
      ...[1, 1, 3, 4, 5, 10, 12, 36, 40],
      ...[160, 1000],
    ]);
    fc.assert(
      fc.property(fc.nat(1e6), (most) => {
        expect(roundAbove(most)).toBeGreaterThanOrEqual(most);
        expect(roundAbove(most)).toBeLessThanOrEqual(Math.max(4, most * 1.5));
      }),
    );
  });

  it("show one contact beside three hundred in the overview", () => {
    const heights = rootHeights(300, 22);
    expect(heights(0)).toBe(0);
    expect(heights(1)).toBe(3);
    expect(heights(300)).toBe(22);
    const histogram = {
      edges: [0, 1, 2],
      counts: Uint32Array.from([1, 0, 0, 0, 0, 0, 0, ...new Array<number>(7).fill(0)]),
    };
    expect(plainPath(histogram, { stretch: { from: 0, to: 2 }, widthPx: 20 }, heights, 28)).toBe(
      "M0 25h9v3h-9z",
    );
  });
});
