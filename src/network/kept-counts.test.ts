import fc from "fast-check";
import { expect, it } from "vitest";
import { addCounts, keepCounts, putBackCounts } from "./kept-counts.ts";

const anyCounts = fc
  .array(fc.oneof(fc.constant(0), fc.nat(3), fc.integer({ min: 254, max: 258 }), fc.nat(1e9)))
  .map((counts) => Uint32Array.from(counts));

it("gives counts back as they were, large ones too", () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const kept = keepCounts(counts);
      const back = new Uint32Array(counts.length).fill(7);
      putBackCounts(kept, back);
      expect(back).toEqual(counts);
      expect(kept.total).toBe(counts.filter((count) => count > 0).length);
      addCounts(kept, back);
      expect(back).toEqual(counts.map((count) => 2 * count));
    }),
  );
});
