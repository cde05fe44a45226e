import { channelsOf, crowdColours } from "../../scene/crowd-colours.ts";
import { CROWD_WIDTHS } from "../../scene/crowd.ts";
import type { ThemeName } from "../../scene/scene.ts";

/**
 * Ink lies on a pixel as three sums in 32 bits: red in the highest 11, green in the next 11, blue, at half strength, in the lowest 10. A line adds
 * how far its colour is from the ground, so that the order of lines does not matter and crossing thousands of them loses no
 * precision. A sum that has reached its highest bit takes no more.
 */
export const INK_FULL = (1 << 31) | (1 << 20) | (1 << 9);
/** Coverages in which a smooth line's ink comes, quarters. */
export const INK_STEPS = 4;

/** How lines and their ink become colours. */
export interface Ink {
  /** `(family * weights + weight) * INK_STEPS + quarters - 1` -> what a line adds to a pixel it covers so far. */
  readonly lines: Int32Array;
  /** Largest of a pixel's three sums -> what each sum is multiplied by, 12 bits after the point, to be the distance from the ground's colour. */
  readonly tone: Int32Array;
  /** 1 where ink is lighter than the ground, -1 where it is darker. */
  readonly sign: 1 | -1;
  readonly ground: readonly [number, number, number];
  /** Indexed as ACTOR_KINDS. */
  readonly dots: readonly (readonly [number, number, number])[];
}

/** Sums stay below twice their full mark. */
const MOST_INK = 2048;
/** As far as a crowd, however dense, goes from the ground, of 255. */
const DEPTH = { light: 150, dark: 165 } as const;
const LEAST_UNIT = 3;
const MOST_UNIT = 40;

/**
 * Ink for a picture in which a line of the least weight has this opacity and each pixel is crossed by `load` lines, about. Dense parts tend
 * to a limit, as with a film: opacity is that of the first line.
 */
export function mixInk(theme: ThemeName, opacity: number, load: number): Ink {
  const colours = crowdColours(theme);
  const ground = channelsOf(colours.ground);
  const sign = theme === "dark" ? 1 : -1;
  const unit = Math.max(LEAST_UNIT, Math.min(MOST_UNIT, Math.round(160 / Math.max(load, 1e-3))));
  const lines: number[] = [];
  for (const colour of colours.lines) {
    const distance = channelsOf(colour).map((value, at) =>
      Math.max(0, sign * (value - ground[at]!)),
    );
    for (const width of CROWD_WIDTHS) {
      const strength = (unit * width) / CROWD_WIDTHS[0] / 255;
      for (let quarters = 1; quarters <= INK_STEPS; quarters++) {
        lines.push(packed(distance, (strength * quarters) / INK_STEPS));
      }
    }
  }
  const half = (DEPTH[theme] * unit) / (255 * opacity);
  const tone = new Int32Array(MOST_INK);
  for (let ink = 0; ink < MOST_INK; ink++)
    tone[ink] = Math.round((DEPTH[theme] / (ink + half)) * 4096);
  return { lines: Int32Array.from(lines), tone, sign, ground, dots: colours.dots.map(channelsOf) };
}

function packed([red, green, blue]: readonly number[], strength: number): number {
  const part = (distance: number) => Math.round(distance * strength);
  return (part(red!) << 21) | (part(green!) << 10) | part(blue! / 2);
}
