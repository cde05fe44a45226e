import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromCivil } from "../../model/day.ts";
import { textWidth } from "../font-metrics.ts";
import { axisTicks, TICK_SIZE_PX, yearTicks } from "./axis-ticks.ts";

const anyAxis = fc
  .record({
    from: fc.integer({ min: -700_000, max: 40_000 }),
    days: fc.double({ min: 7, max: 200_000, noNaN: true }),
    widthPx: fc.integer({ min: 230, max: 3000 }),
  })
  .map(({ from, days, widthPx }) => ({ stretch: { from, to: from + days }, widthPx }));

describe("axis ticks", () => {
  it("never let two labels of a row meet", () => {
    fc.assert(
      fc.property(anyAxis, (axis) => {
        const { fine, periods } = axisTicks(axis);
        const rows = [
          fine.map(({ x, label }) => ({ x, label, weight: 400 as const })),
          periods.map(({ labelX, label }) => ({ x: labelX, label, weight: 600 as const })),
          yearTicks(axis).map(({ x, label }) => ({ x, label, weight: 400 as const })),
        ];
        for (const row of rows) {
          let end = -Infinity;
          for (const { x, label, weight } of row.filter((tick) => tick.label !== "")) {
            expect(x).toBeGreaterThan(end);
            end = x + textWidth(label, TICK_SIZE_PX, weight);
          }
        }
      }),
    );
  });

  it("name days under months, months under years, or years alone", () => {
    const from = dayFromCivil(2020, 9, 24);
    const dense = axisTicks({ stretch: { from, to: from + 92 }, widthPx: 1300 });
    expect(dense.fine.slice(0, 5).map(({ label }) => label)).toEqual(["25", "1", "5", "10", "15"]);
    expect(dense.periods.map(({ label }) => label)).toEqual([
      "Sep 2020",
      "Oct 2020",
      "Nov 2020",
      "Dec 2020",
    ]);
    const year = axisTicks({ stretch: { from, to: from + 900 }, widthPx: 1300 });
    expect(year.fine.slice(0, 2).map(({ label }) => label)).toEqual(["Oct", "Nov"]);
    expect(year.periods.map(({ label }) => label)).toEqual(["2020", "2021", "2022", "2023"]);
    const decades = axisTicks({ stretch: { from, to: from + 10_000 }, widthPx: 1300 });
    expect(decades.fine[0]?.label).toBe("2021");
    expect(decades.periods).toEqual([]);
  });

  it("keep the name of the period that began before the axis at its left edge", () => {
    const from = dayFromCivil(2020, 10, 5);
    const { periods } = axisTicks({ stretch: { from, to: from + 20 }, widthPx: 900 });
    expect(periods[0]).toMatchObject({ label: "Oct 2020", labelX: 0 });
  });
});
