import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_TIME, OPEN_END, OPEN_START } from "../../model/day.ts";
import {
  closeSpan,
  dayAtX,
  keepWithin,
  pinchStretch,
  revealSpan,
  showAround,
  SHORTEST_DAYS,
  stretchOf,
  timeAtX,
  xOfDay,
  zoomStretch,
  type Axis,
} from "./axis.ts";

const LIMITS = { from: 1000, to: 9999 };

const anyStretch = fc
  .tuple(
    fc.double({ min: 0, max: 9000, noNaN: true }),
    fc.double({ min: 7, max: 9000, noNaN: true }),
  )
  .map(([from, days]) => ({ from, to: from + days }));

const anyAxis: fc.Arbitrary<Axis> = fc.record({
  stretch: anyStretch,
  widthPx: fc.integer({ min: 100, max: 3000 }),
});

const anySpan = fc
  .tuple(fc.integer({ min: LIMITS.from, max: LIMITS.to }), fc.nat(3000))
  .map(([from, days]) => ({ from, to: Math.min(from + days, LIMITS.to) }));

describe("axis", () => {
  it("gives back the day that stands at a pixel", () => {
    fc.assert(
      fc.property(anyAxis, fc.integer({ min: -5000, max: 15000 }), (axis, day) => {
        expect(dayAtX(axis, xOfDay(axis, day + 0.5))).toBe(day);
      }),
    );
  });

  it("keeps the point in time under the pointer while it zooms", () => {
    fc.assert(
      fc.property(anyAxis, fc.double({ min: 0.1, max: 10, noNaN: true }), (axis, factor) => {
        const x = axis.widthPx / 3;
        const stretch = zoomStretch(axis.stretch, factor, timeAtX(axis, x));
        expect(timeAtX({ ...axis, stretch }, x)).toBeCloseTo(timeAtX(axis, x), 4);
        expect(stretch.to - stretch.from).toBeGreaterThanOrEqual(SHORTEST_DAYS - 1e-6);
      }),
    );
  });

  it("stays within the limits and keeps its length where they are long enough", () => {
    fc.assert(
      fc.property(anyStretch, (stretch) => {
        const kept = keepWithin(stretch, LIMITS);
        const whole = stretchOf(LIMITS);
        expect(kept.from).toBeGreaterThanOrEqual(whole.from);
        expect(kept.to).toBeLessThanOrEqual(whole.to + 1e-6);
        const length = Math.min(stretch.to - stretch.from, whole.to - whole.from);
        expect(kept.to - kept.from).toBeCloseTo(length, 6);
      }),
    );
  });

  it("shows a whole data set that is shorter than the shortest stretch", () => {
    expect(keepWithin({ from: 0, to: 100 }, { from: 5, to: 7 })).toEqual({ from: 5, to: 8 });
  });

  it("reveals every span, large enough to be seen", () => {
    fc.assert(
      fc.property(anyStretch, anySpan, (stretch, span) => {
        const start = keepWithin(stretch, LIMITS);
        const shown = revealSpan({ stretch: start, widthPx: 1000 }, span, LIMITS);
        expect(shown.from).toBeLessThanOrEqual(span.from + 1e-6);
        expect(shown.to).toBeGreaterThanOrEqual(span.to + 1 - 1e-6);
        const dayPx = 1000 / (shown.to - shown.from);
        expect(dayPx >= 8 || (span.to + 1 - span.from) * dayPx >= 63.9).toBe(true);
      }),
    );
  });

  it("stays where it is for a span that is already shown", () => {
    const stretch = { from: 2000, to: 2100 };
    expect(revealSpan({ stretch, widthPx: 900 }, { from: 2010, to: 2050 }, LIMITS)).toBe(stretch);
  });

  it("stays where it is for a span that is shown before the axis has been measured", () => {
    const stretch = { from: 2000, to: 2100 };
    expect(revealSpan({ stretch, widthPx: 0 }, { from: 2010, to: 2050 }, LIMITS)).toBe(stretch);
  });

  it("moves without zooming to a span beside it", () => {
    const axis = { stretch: { from: 2000, to: 2100 }, widthPx: 900 };
    const shown = revealSpan(axis, { from: 2120, to: 2130 }, LIMITS);
    expect(shown.to - shown.from).toBe(100);
    expect(shown.to).toBe(2135);
  });

  it("shows everything for all time", () => {
    const axis = { stretch: { from: 2000, to: 2100 }, widthPx: 900 };
    expect(revealSpan(axis, ALL_TIME, LIMITS)).toEqual(stretchOf(LIMITS));
  });

  it("leaves a quarter of a span free on either side", () => {
    expect(showAround({ from: 2000, to: 2040 }, LIMITS)).toEqual({ from: 1990, to: 2050 });
  });

  it("closes open ends at the limits, never turning a span around", () => {
    expect(closeSpan(ALL_TIME, LIMITS)).toEqual(LIMITS);
    expect(closeSpan({ from: OPEN_START, to: 500 }, LIMITS)).toEqual({ from: 500, to: 500 });
    expect(closeSpan({ from: 20000, to: OPEN_END }, LIMITS)).toEqual({ from: 20000, to: 20000 });
  });

  it("keeps the days under two fingers under them", () => {
    const axis = { stretch: { from: 0, to: 100 }, widthPx: 1000 };
    const stretch = pinchStretch(axis, [400, 600], [300, 700]);
    expect(timeAtX({ ...axis, stretch }, 300)).toBeCloseTo(40);
    expect(timeAtX({ ...axis, stretch }, 700)).toBeCloseTo(60);
  });

  it("stays finite when two fingers meet or pass each other", () => {
    const axis = { stretch: { from: 0, to: 100 }, widthPx: 1000 };
    for (const now of [
      [500, 500],
      [620, 380],
    ] as const) {
      const { from, to } = pinchStretch(axis, [400, 600], now);
      expect(Number.isFinite(from)).toBe(true);
      expect(to).toBeGreaterThan(from);
    }
  });
});
