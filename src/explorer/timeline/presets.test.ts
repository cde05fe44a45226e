import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_TIME, dayFromCivil } from "../../model/day.ts";
import { densePart } from "./dense-part.ts";
import { homeStretch } from "./home-stretch.ts";
import { periodGroups, presetGroups, presetOf } from "./presets.ts";

const day = dayFromCivil;

describe("dense part", () => {
  const limits = { from: 0, to: 9999 };

  it("is the burst in a long quiet time", () => {
    const quiet = Array.from({ length: 90 }, (_, i) => ({ day: i * 100, contacts: 1 }));
    const burst = Array.from({ length: 60 }, (_, i) => ({ day: 9100 + i, contacts: 4 }));
    expect(densePart([...quiet, ...burst], limits)).toEqual({ from: 9100, to: 9159 });
  });

  it("is none where contacts are spread evenly, and none without contacts", () => {
    const even = Array.from({ length: 1000 }, (_, i) => ({ day: i * 10, contacts: 1 }));
    expect(densePart(even, limits)).toBeNull();
    expect(densePart([], limits)).toBeNull();
  });

  it("gains more than any other interval does", () => {
    const anyDays = fc
      .uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 })
      .map((days) =>
        days.sort((a, b) => a - b).map((d, i) => ({ day: d, contacts: 1 + (i % 3) * 4 })),
      );
    fc.assert(
      fc.property(anyDays, (days) => {
        const total = days.reduce((sum, { contacts }) => sum + contacts, 0);
        const gain = (from: number, to: number) => {
          const inside = days.filter((one) => one.day >= from && one.day <= to);
          const share = inside.reduce((sum, { contacts }) => sum + contacts, 0) / total;
          return share - (10 * (to - from + 1)) / 10_000;
        };
        const best = Math.max(
          ...days.flatMap((a) => days.filter((b) => b.day >= a.day).map((b) => gain(a.day, b.day))),
        );
        const found = densePart(days, limits);
        if (best < 0.3 - 1e-9) expect(found).toBeNull();
        else expect(gain(found!.from, found!.to)).toBeCloseTo(best, 9);
      }),
    );
  });
});

describe("home", () => {
  const limits = { from: 0, to: 9999 };

  it("is the dense part with the opening window and a margin", () => {
    const known = { limits, dense: { from: 9100, to: 9159 }, opening: { from: 9090, to: 9120 } };
    expect(homeStretch(known)).toEqual({ from: 9087, to: 9163 });
  });

  it("is everything where nothing is dense", () => {
    expect(homeStretch({ limits, dense: null, opening: null })).toEqual({ from: 0, to: 10_000 });
  });

  it("does not follow an opening without bounds", () => {
    const known = { limits, dense: { from: 9100, to: 9199 }, opening: ALL_TIME };
    expect(homeStretch(known)).toEqual({ from: 9097, to: 9203 });
  });
});

describe("presets", () => {
  const groups = presetGroups({
    periods: periodGroups([
      { day: day(-1, 12, 31), contacts: 1 },
      { day: day(1994, 5, 5), contacts: 2 },
      { day: day(2020, 10, 1), contacts: 14 },
      { day: day(2020, 10, 2), contacts: 1 },
      { day: day(2020, 11, 9), contacts: 3 },
    ]),
    opening: { from: day(2020, 9, 27), to: day(2020, 11, 10) },
    dense: null,
  });

  it("name years and months with contacts, the latest first, with their numbers", () => {
    expect(
      groups.map(({ label, presets }) => [label, presets.map((preset) => preset.label)]),
    ).toEqual([
      ["Whole", ["All time", "Opening: 27 Sep – 10 Nov 2020"]],
      ["Years", ["2020 (18)", "1994 (2)", "-1 (1)"]],
      ["Months", ["November 2020 (3)", "October 2020 (15)", "May 1994 (2)", "December -1 (1)"]],
    ]);
  });

  it("have ids of their own and whole months and years as windows", () => {
    const ids = groups.flatMap(({ presets }) => presets.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const year = presetOf(groups, { from: day(1994, 1, 1), to: day(1994, 12, 31) });
    expect(year?.label).toBe("1994 (2)");
    expect(presetOf(groups, ALL_TIME)?.id).toBe("all");
    expect(presetOf(groups, { from: 1, to: 2 })).toBeNull();
  });

  it("are of no period where nothing passes", () => {
    const { length } = presetGroups({ periods: periodGroups([]), opening: null, dense: null });
    expect(length).toBe(1);
  });
});
