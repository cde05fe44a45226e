import fc from "fast-check";
import { expect, test } from "vitest";
import { nextPlaces } from "./next-place.ts";

test("the next place of a character is the one that a search from there finds, in whatever order it is asked for", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", ";"), maxLength: 30 });
  const positions = fc.array(fc.nat(31), { maxLength: 20 });
  fc.assert(
    fc.property(texts, positions, (text, asked) => {
      const place = nextPlaces(text, ";");
      for (const from of asked.map((at) => Math.min(at, text.length))) {
        const found = text.indexOf(";", from);
        expect(place(from)).toBe(found < 0 ? text.length : found);
      }
    }),
  );
});
