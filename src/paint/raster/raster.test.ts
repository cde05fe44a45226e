import { describe, expect, it } from "vitest";
import { channelsOf, crowdColours } from "../../scene/crowd-colours.ts";
import type { Crowd } from "../../scene/scene.ts";
import { anyCrowd } from "./any-crowd.ts";
import type { CrowdFrame } from "./crowd-messages.ts";
import { createRaster, type Raster } from "./raster.ts";

const POINTS = Array.from({ length: 40 }, (_, n) => [(n * 37) % 101, (n * 53) % 79] as const);
const ENDS = Array.from({ length: 300 }, (_, n) => [n % 40, (n * 7 + 3) % 40] as const);

function frameOf(crowd: Crowd, more: Partial<CrowdFrame> = {}): CrowdFrame {
  const { transform, detailed, opacity, load, magnification } = crowd;
  return {
    ...{ width: 100, height: 80, ratio: 1, theme: "light", smooth: true },
    ...{ transform, detailed, opacity, load, magnification },
    ...more,
  };
}

function drawn(crowd: Crowd, more: Partial<CrowdFrame> = {}, raster: Raster = createRaster()) {
  raster.update(crowd);
  raster.begin(frameOf(crowd, more));
  expect(raster.work(Infinity)).toBe(true);
  return Uint8ClampedArray.from(raster.picture().pixels);
}

const WITHOUT_DOTS = { length: 0, actor: new Uint32Array(0), r: new Float32Array(0) } as const;
const linesOnly = (crowd: Crowd): Crowd => ({
  ...crowd,
  dots: { ...WITHOUT_DOTS, tone: new Uint8Array(0) },
});

function coloursIn(pixels: Uint8ClampedArray): ReadonlySet<string> {
  const colours = new Set<string>();
  for (let at = 0; at < pixels.length; at += 4) colours.add(pixels.slice(at, at + 3).join(" "));
  return colours;
}

describe("the picture of a crowd", () => {
  it("is the same in pieces and at once", () => {
    const crowd = anyCrowd(POINTS, ENDS);
    const raster = createRaster();
    raster.update(crowd);
    raster.begin(frameOf(crowd));
    while (!raster.work(7)) continue;
    expect(Uint8ClampedArray.from(raster.picture().pixels)).toEqual(drawn(crowd));
  });

  it("is the same after another, and after one that was given up", () => {
    const crowd = anyCrowd(POINTS, ENDS);
    const raster = createRaster();
    drawn(anyCrowd(POINTS, ENDS.slice(50)), { width: 50 }, raster);
    raster.begin(frameOf(crowd, { theme: "dark" }));
    raster.work(10);
    expect(drawn(crowd, {}, raster)).toEqual(drawn(crowd));
  });

  it("does not depend on the order of lines", () => {
    const crowd = linesOnly(anyCrowd(POINTS, ENDS));
    const { lines } = crowd;
    const turned = {
      length: lines.length,
      tie: lines.tie,
      from: lines.from.toReversed(),
      to: lines.to.toReversed(),
      family: lines.family.toReversed(),
      weight: lines.weight.toReversed(),
    };
    const many = { load: 10 };
    expect(drawn({ ...crowd, lines: turned }, many)).toEqual(drawn(crowd, many));
  });

  it("leaves out what is drawn in detail", () => {
    const crowd = anyCrowd(POINTS, ENDS);
    const everything = { ties: crowd.lines.tie, actors: crowd.dots.actor };
    const { ground } = crowdColours("light");
    const blank = new Set([channelsOf(ground).join(" ")]);
    expect(coloursIn(drawn(crowd, { detailed: everything }))).toEqual(blank);
    expect(coloursIn(drawn(crowd)).size).toBeGreaterThan(50);
  });

  it("is blank where nothing has a place", () => {
    const nowhere = anyCrowd(
      [
        [NaN, NaN],
        [NaN, 3],
      ],
      [[0, 1]],
    );
    expect(coloursIn(drawn(nowhere)).size).toBe(1);
  });

  for (const theme of ["light", "dark"] as const) {
    it(`tends to a limit where lines are many, ${theme}`, () => {
      const through = (count: number) => {
        const ends = Array.from({ length: count }, () => [0, 1] as const);
        const crowd = linesOnly(
          anyCrowd(
            [
              [0, 40.5],
              [100, 40.5],
            ],
            ends,
          ),
        );
        const { lines } = crowd;
        const alike = { ...lines, family: lines.family.fill(1), weight: lines.weight.fill(0) };
        const pixels = drawn({ ...crowd, lines: alike }, { theme, load: 100 });
        return pixels.slice(4 * (40 * 100 + 50), 4 * (40 * 100 + 50) + 3);
      };
      const ground = channelsOf(crowdColours(theme).ground);
      const distance = (count: number) =>
        Math.max(...Array.from(through(count), (value, at) => Math.abs(value - ground[at]!)));
      const distances = [1, 4, 16, 64, 256, 4096, 50_000].map(distance);
      expect(distances).toEqual(distances.toSorted((a, b) => a - b));
      expect(distances[0]).toBeGreaterThan(2);
      expect(distances.at(-1)).toBeLessThan(170);
      expect(distances.at(-1)).toBeGreaterThan(100);
    });
  }

  it("draws dots at their size and place, magnified with the screen", () => {
    const crowd = anyCrowd([[50, 40]], []);
    const dark = (pixels: Uint8ClampedArray) =>
      pixels.filter((value, at) => at % 4 === 0 && value < 200).length;
    expect(dark(drawn(crowd))).toBeGreaterThan(8);
    expect(dark(drawn(crowd))).toBeLessThan(18);
    const twice = dark(drawn(crowd, { ratio: 2 }));
    expect(twice).toBeGreaterThan(38);
    expect(twice).toBeLessThan(62);
  });
});
