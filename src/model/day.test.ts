import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OPEN_END, OPEN_START, civilFromDay, dayFromCivil, daysInMonth, formatDay } from "./day.ts";

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

describe("day numbers", () => {
  test("count from 1970-01-01", () => {
    expect(dayFromCivil(1970, 1, 1)).toBe(0);
    expect(dayFromCivil(1969, 12, 31)).toBe(-1);
    expect(dayFromCivil(2020, 10, 2)).toBe(18537);
  });

  test("agree with a calendar walked day by day from -400 to 2400", () => {
    let day = dayFromCivil(-400, 1, 1);
    for (let year = -400; year <= 2400; year++) {
      for (let month = 1; month <= 12; month++) {
        const length = month === 2 && isLeap(year) ? 29 : (MONTHS[month - 1] ?? 0);
        expect(daysInMonth(year, month)).toBe(length);
        for (let of = 1; of <= length; of++, day++) {
          if (dayFromCivil(year, month, of) !== day) expect([year, month, of]).toBe(day);
          const civil = civilFromDay(day);
          if (civil.year !== year || civil.month !== month || civil.day !== of) {
            expect(civil).toEqual({ year, month, day: of });
          }
        }
      }
    }
    expect(day).toBe(dayFromCivil(2401, 1, 1));
  });

  test("agree with the platform's calendar in universal time, far beyond written years", () => {
    fc.assert(
      fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), (day) => {
        const { year, month, day: of } = civilFromDay(day);
        const platform = new Date(day * 86_400_000);
        expect([year, month, of]).toEqual([
          platform.getUTCFullYear(),
          platform.getUTCMonth() + 1,
          platform.getUTCDate(),
        ]);
        expect(dayFromCivil(year, month, of)).toBe(day);
      }),
    );
  });

  test("are written as ISO 8601", () => {
    expect(formatDay(18537)).toBe("2020-10-02");
    expect(formatDay(dayFromCivil(0, 2, 29))).toBe("0000-02-29");
    expect(formatDay(dayFromCivil(-44, 3, 15))).toBe("-0044-03-15");
  });

  test("of open ends fit 32 bits", () => {
    expect(Int32Array.of(OPEN_START, OPEN_END)).toEqual(Int32Array.of(-(2 ** 31), 2 ** 31 - 1));
  });
});
