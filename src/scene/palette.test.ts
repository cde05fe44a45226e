import { describe, expect, it } from "vitest";
import { colourDistance, contrast, VISIONS } from "../../tools/colour-distance.ts";
import { FAMILIES, FAMILY_CODES } from "../model/kinds.ts";
import { dashes, PALETTES, paletteCss } from "./palette.ts";

const THEMES = ["light", "dark"] as const;

describe.each(THEMES)("the %s palette", (theme) => {
  const palette = PALETTES[theme];
  const colours = FAMILIES.map((family) => palette.families[family]);
  const pairs = colours.flatMap((one, i) =>
    colours.slice(i + 1).map((other) => [one, other] as const),
  );

  it.each(VISIONS)(
    "keeps every pair of families at least 12 apart, seen with %s vision",
    (vision) => {
      const nearest = Math.min(...pairs.map(([one, other]) => colourDistance(one, other, vision)));
      expect(nearest).toBeGreaterThanOrEqual(12);
    },
  );

  it.each(VISIONS)(
    "keeps the grey of unknown kinds apart from every family, seen with %s vision",
    (vision) => {
      const grey = palette.families.unknown;
      const nearest = Math.min(...colours.map((colour) => colourDistance(colour, grey, vision)));
      expect(nearest).toBeGreaterThanOrEqual(10);
    },
  );

  it("draws every line and outline at 3:1 or more against the ground", () => {
    const shapes = [...Object.values(palette.actors), ...Object.values(palette.representatives)];
    const drawn = [
      ...Object.values(palette.families),
      palette.quiet,
      ...shapes.map((s) => s.stroke),
    ];
    for (const colour of drawn) {
      expect(contrast(colour, palette.ground), colour).toBeGreaterThanOrEqual(3);
    }
  });

  it("writes every text at 4.5:1 or more against what is behind it", () => {
    for (const colour of [palette.ink, palette.muted, palette.slate]) {
      expect(contrast(colour, palette.ground), colour).toBeGreaterThanOrEqual(4.5);
    }
    const shapes = [...Object.values(palette.actors), ...Object.values(palette.representatives)];
    for (const { text, fill } of shapes) expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
  });
});

it("gives every family its own dash at any width", () => {
  for (const width of [1, 2.5, 8]) {
    const patterns = FAMILY_CODES.map((family) => dashes(family, width).join(" "));
    expect(new Set(patterns).size).toBe(FAMILY_CODES.length);
  }
});

it("is the only source of the style sheet's colours", async () => {
  await expect(paletteCss()).toMatchFileSnapshot("./palette.css");
});
