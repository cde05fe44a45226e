import { expect, test } from "vitest";
import { DEFAULTS } from "../address/choices.ts";
import { ALL_TIME, dayFromCivil, OPEN_END, type DaySpan } from "../model/day.ts";
import { exampleRequest } from "../scene/example.ts";
import { figureRefusal } from "./figure-refusal.ts";
import { FIGURE_DEFAULTS, type FigureOptions } from "./options.ts";

const EXAMPLE = {
  actors: ["A state 0 0", "B state 200 0"],
  contacts: ["1992-03-02 call A B", "2020-10-02 call A B"],
};

const OCTOBER = { from: dayFromCivil(2020, 10, 1), to: dayFromCivil(2020, 10, 31) };
const NOVEMBER = { from: dayFromCivil(2020, 11, 1), to: dayFromCivil(2020, 11, 30) };

function refusal(
  panels: FigureOptions["panels"],
  window: DaySpan = OCTOBER,
  {
    compare = null,
    sources = "none",
  }: { compare?: DaySpan | null; sources?: "none" | "apart" } = {},
): string | null {
  const { snapshot } = exampleRequest(EXAMPLE, { filter: { window } });
  const parts = { ...FIGURE_DEFAULTS.parts, sources };
  const choices = { ...DEFAULTS, compare };
  return figureRefusal({ snapshot, choices, options: { ...FIGURE_DEFAULTS, panels, parts } });
}

test("what can be drawn is not refused", () => {
  expect(refusal(null, ALL_TIME, { compare: OCTOBER, sources: "apart" })).toBeNull();
  expect(refusal({ each: "day" })).toBeNull();
  expect(refusal({ each: "year" }, ALL_TIME)).toBeNull();
  expect(
    refusal({ windows: [NOVEMBER, OCTOBER] }, { from: OCTOBER.from, to: NOVEMBER.to }),
  ).toBeNull();
});

test("too many panels are refused with the shortest period that would do", () => {
  expect(refusal({ each: "week" }, ALL_TIME)).toBe(
    "One panel for each week of all time would be more than the 60 panels that a figure has at most. Choose one for each year, or a shorter window.",
  );
  expect(refusal({ each: { days: 1 } }, { from: OCTOBER.from - 100, to: OPEN_END })).toContain(
    "Choose one for each week, or a shorter window.",
  );
  const centuries = { from: dayFromCivil(1500, 1, 1), to: OCTOBER.to };
  expect(refusal({ each: "year" }, centuries)).toMatch(/at most\. Choose a shorter window\.$/);
  const many = Array.from({ length: 60 }, () => OCTOBER);
  expect(refusal({ windows: [OCTOBER, ...many] })).toBe(
    "61 windows are listed, and a figure has at most 60 panels. List fewer.",
  );
});

test("a comparison, numbered sources and windows of another view are refused, each with what to do", () => {
  expect(refusal({ each: "day" }, OCTOBER, { compare: NOVEMBER })).toContain("End the comparison");
  expect(refusal({ each: "day" }, OCTOBER, { sources: "apart" })).toContain("no numbered sources");
  expect(refusal({ windows: [OCTOBER] }, NOVEMBER)).toBe(
    "The panels are of 1–31 Oct 2020, and what is in view is 1–30 Nov 2020. Show 1–31 Oct 2020, or choose other panels.",
  );
});
