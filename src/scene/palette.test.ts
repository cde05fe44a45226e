import { describe, expect, it } from "vitest";
import { colourDistance, contrast, lightness, VISIONS } from "../../tools/colour-distance.ts";
import { FAMILIES, FAMILY_CODES } from "../model/kinds.ts";
import { CHANGES } from "../network/changes.ts";
import { dashes, PALETTES, paletteCss } from "./palette.ts";

const THEMES = ["light", "dark"] as const;

describe.each(THEMES)("the %s palette", (theme) => {
  const palette = PALETTES[theme];
  const colours = FAMILIES.map((family) => palette.families[family]);
  const pairs = pairsOf(colours);
  const changes = CHANGES.map((change) => palette.changes[change]);

  it.each(VISIONS)(
    "keeps every pair of families at least 12 apart, seen with %s vision",
    (vision) => {
      const nearest = Math.min(...pairs.map(([one, other]) => colourDistance(one, other, vision)));
      expect(nearest).toBeGreaterThanOrEqual(12);
    },
  );

  it.each(VISIONS)(
    "keeps every pair of changes at least 12 apart, seen with %s vision",
    (vision) => {
      for (const [one, other] of pairsOf(changes)) {
        expect(colourDistance(one, other, vision), `${one} ${other}`).toBeGreaterThanOrEqual(12);
      }
    },
  );

  it("keeps changes apart in grey, by at least 6 in lightness", () => {
    const sorted = changes.map(lightness).sort((a, b) => a - b);
    const steps = sorted.slice(1).map((value, at) => value - sorted[at]!);
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(6);
  });

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
      ...changes,
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

/** Each with each, once. */
function pairsOf(colours: readonly string[]) {
  return colours.flatMap((one, i) => colours.slice(i + 1).map((other) => [one, other] as const));
}

it("gives every family and every change its own dash at any width", () => {
  for (const width of [1, 2.5, 8]) {
    const families = FAMILY_CODES.map((family) => dashes({ family }, width).join(" "));
    expect(new Set(families).size).toBe(FAMILY_CODES.length);
    const changes = CHANGES.map((change) => dashes({ family: "unknown", change }, width).join(" "));
    expect(new Set(changes).size).toBe(CHANGES.length);
  }
});

it("is the only source of the style sheet's colours", async () => {
  await expect(paletteCss()).toMatchFileSnapshot("./palette.css");
});
