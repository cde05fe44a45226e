import fc from "fast-check";
import { expect, test } from "vitest";
import { createWordFinder } from "./word-finder.ts";

const letters = fc.constantFrom("a", "b", "ab");

test("a long word is found exactly where the engine finds it", () => {
  const long = fc.string({ unit: letters, minLength: 66, maxLength: 90 });
  const parts = fc.tuple(fc.string({ unit: letters }), long, fc.string({ unit: letters }));
  fc.assert(
    fc.property(parts, fc.nat(40), fc.nat(30), ([before, word, after], cut, kept) => {
      const find = createWordFinder(word);
      const broken = before + word.slice(0, word.length - cut) + word.slice(kept) + after;
      expect(find(before + word + after)).toBe(true);
      expect(find(broken)).toBe(broken.includes(word));
      expect(find(word.slice(1))).toBe(false);
    }),
  );
});

test("a short word is found anywhere in a text", () => {
  expect(createWordFinder("bc")("abcd")).toBe(true);
  expect(createWordFinder("bd")("abcd")).toBe(false);
});
