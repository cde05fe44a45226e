import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { soundWindow } from "../address/sound.ts";
import { dayFromCivil, OPEN_END, OPEN_START } from "../model/day.ts";
import { CALENDAR_PERIODS, type PanelChoice } from "../scene/sheet/panel-choice.ts";
import {
  FIGURE_DEFAULTS,
  GROUNDS,
  pxOf,
  SIDE_MM,
  sizeOfPx,
  soundOptions,
  TEXT_MODES,
} from "./options.ts";
import { formatOptions, parseOptions } from "./options-text.ts";

const side = fc.double({ min: SIDE_MM.least, max: SIDE_MM.most, noNaN: true });

const anyDay = fc.integer({ min: dayFromCivil(-9999, 1, 1), max: dayFromCivil(9999, 12, 31) });

const anyWindow = fc
  .tuple(fc.oneof(anyDay, fc.constant(OPEN_START)), fc.oneof(anyDay, fc.constant(OPEN_END)))
  .map(([from, to]) => soundWindow({ from, to }));

const anyPanels: fc.Arbitrary<PanelChoice | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...CALENDAR_PERIODS).map((each) => ({ each })),
  fc.integer({ min: 1, max: 9999 }).map((days) => ({ each: { days } })),
  fc
    .tuple(anyWindow, fc.array(anyWindow))
    .map(([first, more]): PanelChoice => ({ windows: [first, ...more] })),
);

const anyOptions = fc
  .record({
    ...{ widthMm: side, heightMm: side },
    theme: fc.constantFrom("light" as const, "dark" as const),
    ground: fc.constantFrom(...GROUNDS),
    text: fc.constantFrom(...TEXT_MODES),
    parts: fc.record({
      ...{ title: fc.boolean(), legend: fc.boolean(), notes: fc.boolean() },
      timeline: fc.boolean(),
      sources: fc.constantFrom("none" as const, "under" as const, "apart" as const),
    }),
    panels: anyPanels,
  })
  .map(soundOptions);

describe("options of a figure as text", () => {
  test("come back as they were", () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        expect(parseOptions(formatOptions(options))).toEqual({ options, ignored: [] });
      }),
    );
  });

  test("say the size, and of the rest what is not as usual", () => {
    expect(formatOptions(FIGURE_DEFAULTS)).toBe("size=317.5x211.67");
    const white = { ...FIGURE_DEFAULTS, widthMm: 89, heightMm: 60, ground: "white" } as const;
    expect(formatOptions(white)).toBe("size=89x60&ground=white");
    const parts = { ...FIGURE_DEFAULTS.parts, legend: false, sources: "under" } as const;
    expect(formatOptions({ ...white, parts })).toBe(
      "size=89x60&ground=white&legend=none&sources=under",
    );
    const september = { from: dayFromCivil(2020, 9, 1), to: dayFromCivil(2020, 9, 30) };
    const day = { from: dayFromCivil(2020, 10, 2), to: dayFromCivil(2020, 10, 2) };
    expect(formatOptions({ ...white, panels: { each: { days: 10 } } })).toBe(
      "size=89x60&ground=white&each=10+days",
    );
    expect(formatOptions({ ...white, panels: { windows: [september, day] } })).toBe(
      "size=89x60&ground=white&windows=2020-09-01/2020-09-30,2020-10-02",
    );
  });

  test("are the defaults where a text says nothing that can be meant, which is named", () => {
    const { options, ignored } = parseOptions(
      "size=9mx8&ground=lava&constructor=1&each=0+days&windows=2020-10,x&theme=dark",
    );
    expect(options).toEqual({ ...FIGURE_DEFAULTS, theme: "dark" });
    expect(ignored).toEqual([
      ...["size 9mx8", "ground lava", "constructor 1", "each 0 days", "windows 2020-10,x"],
    ]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = parseOptions(text).options;
        expect(soundOptions(read)).toEqual(read);
      }),
    );
  });
});

test("a size in whole pixels is the same after it has been written in millimetres", () => {
  const sides = Array.from({ length: 15_801 }, (_, more) => 200 + more);
  expect(sides.filter((px) => pxOf(sizeOfPx(px, px)).height !== px)).toEqual([]);
});
