import { describe, expect, it } from "vitest";
import { createRandom } from "./random.ts";

describe("createRandom", () => {
  it("gives the sequence of the published constants", () => {
    const random = createRandom(0);
    const drawn = [random(), random(), random()].map((value) => value * 4294967296);
    expect(drawn).toEqual([1013904223, 1196435762, 3519870697]);
  });

  it("stays in [0, 1) and spreads evenly", () => {
    const random = createRandom(8);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 10_000; draw++) counts[Math.floor(random() * 10)]! += 1;
    expect(counts).toHaveLength(10);
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
