import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilFromDay, dayFromCivil } from "../../model/day.ts";
import { binEdges, binOfDay, NARROWEST_BIN_PX, NARROWEST_DAY_PX, unitFor } from "./bins.ts";
import {
  DAY,
  MONTH,
  QUARTER,
  sayUnit,
  startOfUnit,
  WEEK,
  YEAR,
  yearsUnit,
} from "./calendar-units.ts";

const anyUnit = fc.constantFrom(DAY, WEEK, MONTH, QUARTER, YEAR, yearsUnit(10), yearsUnit(100));
const anyDay = fc.integer({ min: -400_000, max: 400_000 });

describe("bins", () => {
  it("cover a stretch without gaps, each day in exactly one", () => {
    fc.assert(
      fc.property(anyUnit, anyDay, fc.integer({ min: 1, max: 3000 }), (unit, from, days) => {
        const edges = binEdges(unit, { from: from + 0.25, to: from + days });
        expect(edges.length).toBeGreaterThan(1);
        expect(edges[0]).toBeLessThanOrEqual(from);
        expect(edges.at(-1)).toBeGreaterThanOrEqual(from + days);
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
        const day = from + Math.floor(days / 2);
        const bin = binOfDay(edges, day);
        expect(edges[bin]).toBeLessThanOrEqual(day);
        expect(edges[bin + 1]).toBeGreaterThan(day);
        expect(binOfDay(edges, edges.at(-1)!)).toBe(-1);
        expect(binOfDay(edges, edges[0]! - 1)).toBe(-1);
      }),
    );
  });

  it("begin where the calendar begins a unit", () => {
    fc.assert(
      fc.property(anyUnit, anyDay, (unit, day) => {
        const start = startOfUnit(unit, day);
        expect(startOfUnit(unit, start)).toBe(start);
        const { year, month, day: dayOfMonth } = civilFromDay(start);
        if (unit.of !== "days") expect(dayOfMonth).toBe(1);
        if (unit === QUARTER) expect((month - 1) % 3).toBe(0);
        if (unit.of === "years") expect([month, year % unit.each === 0]).toEqual([1, true]);
      }),
    );
  });

  it("are weeks from Monday to Sunday", () => {
    expect(startOfUnit(WEEK, dayFromCivil(2020, 9, 27))).toBe(dayFromCivil(2020, 9, 21));
  });

  it("are as fine as the screen can show", () => {
    expect([14, 3, 1, 0.3, 0.2, 0.067, 0.017].map((px) => unitFor(px).name)).toEqual([
      ...["day", "day", "week", "month", "month", "quarter"],
      "year",
    ]);
    expect(unitFor(0.0001).each).toBe(1000);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 100, noNaN: true }), (px) => {
        const unit = unitFor(px);
        const least = unit === DAY ? NARROWEST_DAY_PX : NARROWEST_BIN_PX;
        expect(unit.days * px).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it("have names", () => {
    const day = dayFromCivil(2020, 10, 1);
    expect(sayUnit(DAY, day)).toBe("1 Oct 2020");
    expect(sayUnit(WEEK, dayFromCivil(2020, 9, 28))).toBe("28 Sep – 4 Oct 2020");
    expect(sayUnit(MONTH, day)).toBe("October 2020");
    expect(sayUnit(QUARTER, day)).toBe("Oct – Dec 2020");
    expect(sayUnit(YEAR, dayFromCivil(2020, 1, 1))).toBe("2020");
    expect(sayUnit(yearsUnit(10), dayFromCivil(1990, 1, 1))).toBe("1990–1999");
  });
});
