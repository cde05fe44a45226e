import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFAULTS } from "../address/choices.ts";
import { readFolder } from "../formats/csv-folder.ts";
import { ALL_TIME, dayFromCivil, type DaySpan } from "../model/day.ts";
import { buildNetwork } from "../network/build-network.ts";
import { figureRequests } from "./any-figure.ts";
import { figureScene } from "./figure-scene.ts";
import { FIGURE_DEFAULTS } from "./options.ts";
import { SIZE_PRESETS } from "./size-presets.ts";

const CASE = new URL("../../data/karabakh-2020/", import.meta.url);

const files = readdirSync(CASE).map((name) => [name, readFileSync(new URL(name, CASE))] as const);
const request = figureRequests(buildNetwork(readFolder(new Map(files)).dataset!));

function days(from: [number, number], to: [number, number]): DaySpan {
  return { from: dayFromCivil(2020, ...from), to: dayFromCivil(2020, ...to) };
}

const WINDOWS = [ALL_TIME, days([9, 27], [11, 10]), days([10, 1], [10, 20])];
const SEPTEMBER = days([9, 1], [9, 30]);

describe.each(SIZE_PRESETS)("a figure of the preset “$label”", ({ size }) => {
  const lacks = (window: DaySpan, compare: DaySpan | null) => {
    const choices = { ...DEFAULTS, filter: { ...DEFAULTS.filter, window }, compare };
    const { widthMm, heightMm } = size;
    const options = { ...FIGURE_DEFAULTS, widthMm, heightMm };
    return figureScene(request({ choices, options })).roomless;
  };

  it("has room for the whole legend of the case and all notes", () => {
    expect(WINDOWS.map((window) => lacks(window, null))).toEqual([[], [], []]);
  });

  it("lacks of two windows compared nothing, in one column no more than samples of sizes and a note", () => {
    const lost = WINDOWS.slice(1).flatMap((window) => lacks(window, SEPTEMBER));
    const mayLack = size.widthMm < 100 ? ["the legend of sizes", "1 note"] : [];
    expect(lost.filter((phrase) => !mayLack.includes(phrase))).toEqual([]);
  });
});
