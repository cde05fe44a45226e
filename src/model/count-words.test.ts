import { expect, test } from "vitest";
import { counted, sayCount } from "./count-words.ts";

test.each([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [1234567, "1,234,567"],
])("says %d as %s", (count, words) => {
  expect(sayCount(count)).toBe(words);
});

test.each([
  [0, "0 rows"],
  [1, "1 row"],
  [2000, "2,000 rows"],
])("counts %d as %s", (count, words) => {
  expect(counted(count, "row")).toBe(words);
});
