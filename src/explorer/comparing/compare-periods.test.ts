import { expect, test } from "vitest";
import { ALL_TIME, dayFromCivil, OPEN_END } from "../../model/day.ts";
import { comparePeriods } from "./compare-periods.ts";

const span = (from: [number, number, number], to: [number, number, number]) => ({
  from: dayFromCivil(...from),
  to: dayFromCivil(...to),
});
const labels = (window: ReturnType<typeof span>) =>
  comparePeriods(window).map(({ label }) => label);

test("a window is compared with as many days before and after it, and the same days a year before", () => {
  expect(labels(span([2020, 9, 27], [2020, 11, 10]))).toEqual([
    "45 days before: 13 Aug – 26 Sep 2020",
    "45 days after: 11 Nov – 25 Dec 2020",
    "A year before: 27 Sep – 10 Nov 2019",
  ]);
  expect(labels(span([2020, 2, 29], [2020, 2, 29]))[2]).toBe("A year before: 28 Feb 2019");
});

test("whole months are compared with as many whole months", () => {
  expect(labels(span([2020, 10, 1], [2020, 11, 30]))).toEqual([
    "2 months before: 1 Aug – 30 Sep 2020",
    "2 months after: 1 Dec 2020 – 31 Jan 2021",
    "A year before: 1 Oct – 30 Nov 2019",
  ]);
});

test("a window without bounds has nothing beside it", () => {
  expect(comparePeriods(ALL_TIME)).toEqual([]);
  expect(comparePeriods({ from: 0, to: OPEN_END })).toEqual([]);
});
