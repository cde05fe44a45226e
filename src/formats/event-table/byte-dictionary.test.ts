import fc from "fast-check";
import { expect, test } from "vitest";
import { createByteDictionary } from "./byte-dictionary.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme-ascii", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.constantFrom("", "a", "Iran", "Iraq", "Citizen (Iran)", "Citizen (Iraq)", "\u0080", "é"),
);

test("numbers texts by first appearance, whatever stands around them, and gives them back", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 80 }), (texts) => {
      const dictionary = createByteDictionary();
      const distinct = [...new Set(texts)];
      for (const [at, each] of texts.entries()) {
        const bytes = new TextEncoder().encode(`${"x".repeat(at % 5)}${each}|${each}`);
        const start = at % 5;
        const end = start + new TextEncoder().encode(each).length;
        expect(dictionary.numberOf(bytes, start, end)).toBe(distinct.indexOf(each));
      }
      expect(distinct.map((_, number) => dictionary.text(number))).toEqual(distinct);
      expect(dictionary.texts()).toEqual(distinct);
      expect(distinct.every((_, number) => dictionary.isText(number))).toBe(true);
    }),
  );
});

test("says which bytes are no text, and gives them with a mark in place of what is none", () => {
  const dictionary = createByteDictionary();
  const bytes = Uint8Array.of(65, 0xff, 66, 67);
  dictionary.numberOf(bytes, 0, 3);
  dictionary.numberOf(bytes, 2, 4);
  expect([dictionary.isText(0), dictionary.isText(1)]).toEqual([false, true]);
  expect(dictionary.texts()).toEqual(["A\ufffdB", "BC"]);
});

test("gives back more bytes than become one text, among them texts that are not ASCII", () => {
  const texts = Array.from(
    { length: 300 },
    (_, n) => `${n} ${(n % 7 === 0 ? "é" : "e").repeat(n * 3)}`,
  );
  texts.push("long ".repeat(40_000), "short");
  const dictionary = createByteDictionary();
  for (const each of texts) {
    const bytes = new TextEncoder().encode(each);
    dictionary.numberOf(bytes, 0, bytes.length);
  }
  expect(dictionary.texts()).toEqual(texts);
});
