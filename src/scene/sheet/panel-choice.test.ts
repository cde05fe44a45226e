import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ALL_TIME,
  civilFromDay,
  dayFromCivil,
  OPEN_END,
  OPEN_START,
  type DaySpan,
} from "../../model/day.ts";
import {
  CALENDAR_PERIODS,
  formatPeriod,
  MOST_PANELS,
  panelWindows,
  parsePeriod,
  sayPanelWindow,
  type Period,
} from "./panel-choice.ts";

const day = dayFromCivil;
const DATA = { from: day(1991, 9, 23), to: day(2020, 12, 29) };

const anyWindow = fc
  .tuple(
    fc.integer({ min: day(1995, 1, 1), max: day(2024, 12, 31) }),
    fc.integer({ min: 0, max: 900 }),
  )
  .map(([from, length]): DaySpan => ({ from, to: from + length }));

const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  fc.constantFrom(...CALENDAR_PERIODS),
  fc.integer({ min: 1, max: 9999 }).map((days) => ({ days })),
);

/** What all days of one period have in common, and no other day has. */
function naivePeriod(period: Period, window: DaySpan, at: number): string {
  const { year, month } = civilFromDay(at);
  if (typeof period === "object") return String(Math.floor((at - window.from) / period.days));
  switch (period) {
    case "day":
      return String(at);
    case "week":
      return String(Math.floor((at - day(2020, 9, 28)) / 7));
    case "month":
      return `${year} ${month}`;
    case "quarter":
      return `${year} ${Math.ceil(month / 3)}`;
    case "year":
      return String(year);
  }
}

describe("the windows of panels", () => {
  it("are the periods of the window, each day in one, as a naive count has them", () => {
    fc.assert(
      fc.property(anyWindow, anyPeriod, (window, each) => {
        const expected: DaySpan[] = [];
        for (let at = window.from; at <= window.to; at++) {
          const last = expected.at(-1);
          const isSame =
            last !== undefined &&
            naivePeriod(each, window, last.from) === naivePeriod(each, window, at);
          if (isSame) expected[expected.length - 1] = { ...last, to: at };
          else expected.push({ from: at, to: at });
        }
        expect(panelWindows({ each }, window, DATA, 10_000)).toEqual(expected);
        const capped = panelWindows({ each }, window, DATA);
        expect(capped).toEqual(expected.length > MOST_PANELS ? null : expected);
      }),
    );
  });

  it("begin weeks on Monday, the first and the last cut to the window", () => {
    const window = { from: day(2020, 9, 27), to: day(2020, 10, 6) };
    expect(panelWindows({ each: "week" }, window, DATA)?.map(sayPanelWindow)).toEqual([
      ...["27 Sep 2020", "28 Sep – 4 Oct 2020", "5–6 Oct 2020"],
    ]);
  });

  it("reach to the ends of the periods of the data where the window is open", () => {
    const years = panelWindows({ each: "year" }, ALL_TIME, DATA);
    expect(years).toHaveLength(30);
    expect([years![0], years!.at(-1)].map((year) => sayPanelWindow(year!))).toEqual([
      "1991",
      "2020",
    ]);
    const since = { from: day(2020, 11, 15), to: OPEN_END };
    expect(panelWindows({ each: "month" }, since, DATA)?.map(sayPanelWindow)).toEqual([
      ...["15–30 Nov 2020", "December 2020"],
    ]);
    const until = { from: OPEN_START, to: day(1992, 2, 3) };
    expect(panelWindows({ each: "quarter" }, until, DATA)?.map(sayPanelWindow)).toEqual([
      ...["Jul – Sep 1991", "Oct – Dec 1991", "1 Jan – 3 Feb 1992"],
    ]);
  });

  it("of a list are as they are listed", () => {
    const [late, early] = [
      { from: day(2020, 10, 1), to: OPEN_END },
      { from: day(1992, 1, 1), to: day(1992, 12, 31) },
    ];
    expect(panelWindows({ windows: [late, early, late] }, ALL_TIME, DATA)).toEqual([
      ...[late, early, late],
    ]);
    const many = Array.from({ length: MOST_PANELS }, () => late);
    expect(panelWindows({ windows: [late, ...many] }, ALL_TIME, DATA)).toBeNull();
    expect([late, early, ALL_TIME].map(sayPanelWindow)).toEqual([
      ...["from 1 Oct 2020", "1992", "all time"],
    ]);
  });

  it("are too many where the data set has no dates and the window no ends", () => {
    expect(panelWindows({ each: "year" }, ALL_TIME, ALL_TIME)).toBeNull();
  });
});

describe("a period as text", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
      }),
    );
    expect(parsePeriod("1 day")).toEqual({ days: 1 });
  });

  it.each(["", "weeks", "0 days", "-1 days", "1.5 days", "10000 days", "10days", "Week"])(
    "is not “%s”",
    (text) => expect(parsePeriod(text)).toBeNull(),
  );
});
