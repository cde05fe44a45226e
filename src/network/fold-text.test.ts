import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paceMs } from "../../tools/yardstick.mjs";
import { foldText, searchWords } from "./fold-text.ts";

describe("foldText", () => {
  test.each([
    ["Çavuşoğlu", "cavusoglu"],
    ["İbrahim Kalın", "ibrahim kalin"],
    ["ISTANBUL", "istanbul"],
    ["François", "francois"],
    ["Łódź, Ærø, Straße", "lodz, aero, strasse"],
    ["Robert O’Brien", "robert o'brien"],
    ["ΟΔΟΣ", "οδοσ"],
    ["Ёлка", "елка"],
    ["soft\u00adhy\u200bphen", "softhyphen"],
    ["Ａｒｍｅｎｉａ", "armenia"],
  ])("folds %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("does not depend on how accents are composed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldText(text.normalize("NFD"))).toBe(foldText(text.normalize("NFC")));
      }),
    );
  });

  test("leaves what it has folded as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test("takes a tower of 100,000 marks in its stride", async () => {
    const tower = `a${"\u0301\u0323".repeat(50_000)}b`;
    expect(await paceMs(() => expect(foldText(tower)).toBe("ab"))).toBeLessThan(50);
  });
});

describe("searchWords", () => {
  test("gives each word once, whatever stands between them", () => {
    expect(searchWords("  Baku\tYEREVAN\n baku\u00a0 ")).toEqual(["baku", "yerevan"]);
  });

  test("is empty where only space was typed", () => {
    expect(searchWords(" \u200b\t")).toEqual([]);
  });
});
