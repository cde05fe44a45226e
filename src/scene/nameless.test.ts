import { expect, test } from "vitest";
import { sayDots } from "./nameless.ts";

test.each([
  [7545, 0, ""],
  [7545, 7485, ", 7,485 of them as dots"],
  [2, 1, ", 1 of them as a dot"],
  [840, 840, ", all as dots"],
  [1, 1, ", as a dot"],
])("of %i actors without a name %i are dots: “%s”", (actors, dots, said) => {
  expect(sayDots({ actors, dots })).toBe(said);
});
