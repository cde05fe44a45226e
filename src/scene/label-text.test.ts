import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "./font-metrics.ts";
import { clipText, figureLine, withoutForbidden, wrapText } from "./label-text.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme" }),
);
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

// oxlint-disable-next-line no-control-regex
const UNFIT = /[\0-\x1f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u;

describe("a line for a figure", () => {
  it.each([
    ["Azerbaijan", "Azerbaijan"],
    ["  two\n\t lines ", "two lines"],
    ["a\u0000b", "a\ufffdb"],
    ["lone \ud800 half", "lone \ufffd half"],
    ["\u202eevil\u202c", "evil"],
    ["T\u0300\u0301\u0302\u0303\u0304ower", "T\u0300\u0301\u0302ower"],
  ])("makes %j to %j", (text, line) => {
    expect(figureLine(text)).toBe(line);
  });

  it("never holds what XML forbids, a line break or a direction control", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyUnits), (text) => {
        expect(figureLine(text)).not.toMatch(UNFIT);
        expect(withoutForbidden(text)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe("a clipped text", () => {
  it("is the text where there is room", () => {
    expect(clipText("Iran", 200, 12, 400)).toBe("Iran");
  });

  it("ends in an ellipsis and is never wider than its room, unless that holds no ellipsis", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 14, max: 120 }), (text, width) => {
        const clipped = clipText(text, width, 12, 600);
        expect(textWidth(clipped, 12, 600)).toBeLessThanOrEqual(width + 1e-9);
        if (clipped !== text) expect(clipped.endsWith("…")).toBe(true);
      }),
    );
  });

  it("does not part a letter from its marks", () => {
    const text = "ab\u0301cd";
    for (let width = 12; width < 40; width++) {
      expect(clipText(text, width, 12, 400)).not.toMatch(/b…/);
    }
  });

  it("takes 10,000 letters in its stride", () => {
    expect(clipText("W".repeat(10_000), 190, 12, 400)).toMatch(/^W{10,20}…$/);
  });
});

describe("a wrapped text", () => {
  const font = { sizePx: 12, weight: 400 } as const;

  it("breaks at spaces and loses no word", () => {
    const text = "Places and distances come from the layout; distance is not political distance.";
    const lines = wrapText(text, 150, font);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(" ")).toBe(text);
    for (const line of lines) expect(textWidth(line, 12, 400)).toBeLessThanOrEqual(150);
  });

  it("clips the last line it may have", () => {
    const lines = wrapText("one two three four five six seven", 60, font, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
});
