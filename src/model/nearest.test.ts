import { expect, test } from "vitest";
import { didYouMean, nearestWords } from "./nearest.ts";

test.each([
  ["armenai", ["armenia", "albania", "azerbaijan"], ["armenia"]],
  ["nikol-pashinian", ["nikol-pashinyan", "nikol", "armenia"], ["nikol-pashinyan"]],
  ["Erdogan", ["erdoğan"], ["erdoğan"]],
  ["cal", ["call", "visit", "summit"], ["call"]],
  ["meetings", ["meeting"], ["meeting"]],
  ["xyz", ["call", "visit"], []],
  ["", ["call"], []],
  ["s9", ["s1", "s90", "t9"], ["t9"]],
])("the nearest words to %j", (word, candidates, expected) => {
  expect(nearestWords(word, candidates)).toEqual(expected);
});

test("offers at most three, nearest first, each once", () => {
  expect(nearestWords("abcdef", ["abcxyf", "abcdeg", "abcdef", "abcdeg", "abxdef"])).toEqual([
    "abcdef",
    "abcdeg",
    "abxdef",
  ]);
});

test("says what may have been meant", () => {
  expect(didYouMean([])).toBe("");
  expect(didYouMean(["a"])).toBe("Did you mean “a”?");
  expect(didYouMean(["a", "b", "c"])).toBe("Did you mean “a”, “b” or “c”?");
});

test("stays quick against ten thousand candidates and a word of 100,000 characters", () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `actor-number-${String(i)}`);
  const started = performance.now();
  nearestWords("actr-number-77", names);
  nearestWords("a".repeat(100_000), names);
  expect(performance.now() - started).toBeLessThan(15_000);
});
