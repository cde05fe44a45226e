import fc from "fast-check";
import { expect, it } from "vitest";
import { ALL_TIME, dayFromCivil, OPEN_END, OPEN_START } from "../model/day.ts";
import { fileName } from "./file-name.ts";

const from = dayFromCivil(2020, 9, 27);
const to = dayFromCivil(2020, 11, 10);

it.each([
  ["karabakh-2020", { from, to }, "karabakh-2020_2020-09-27_2020-11-10.svg"],
  ["karabakh-2020", ALL_TIME, "karabakh-2020_all-time.svg"],
  ["karabakh-2020", { from, to: OPEN_END }, "karabakh-2020_from_2020-09-27.svg"],
  ["karabakh-2020", { from: OPEN_START, to }, "karabakh-2020_until_2020-11-10.svg"],
  ["../Étude 7", { from, to: from }, "tude-7_2020-09-27_2020-09-27.svg"],
  ["中文", ALL_TIME, "diagram_all-time.svg"],
])("names the figure of %s in %j %s", (id, window, name) => {
  expect(fileName(id, window, "svg")).toBe(name);
});

it("tells of a comparison its other window, of small multiples their panels", () => {
  const name = (besides: Parameters<typeof fileName>[3]) =>
    fileName("a", { from, to }, "svg", besides);
  expect(name({ compare: { from: from - 1, to: from - 1 } })).toBe(
    "a_2020-09-27_2020-11-10_with_2020-09-26_2020-09-26.svg",
  );
  expect(name({ panels: { each: "week" } })).toBe("a_2020-09-27_2020-11-10_each-week.svg");
  expect(name({ panels: { each: { days: 1000 } } })).toMatch(/_each-1000-days\.svg$/);
  expect(name({ panels: { windows: [ALL_TIME, ALL_TIME] } })).toMatch(/_2-panels\.svg$/);
});

it("is a plain name whatever the data set is called", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (id) => {
      expect(fileName(id, ALL_TIME, "png")).toMatch(/^[a-z0-9-]{1,80}_all-time\.png$/);
    }),
  );
});
