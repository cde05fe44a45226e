import fc from "fast-check";
import { expect, test } from "vitest";
import { joinList, splitList } from "./list-cell.ts";

test.each([
  ["a", ["a"]],
  ["a;b", ["a", "b"]],
  ["a;;b;", ["a", "", "b", ""]],
  ["a\\;b;c", ["a;b", "c"]],
  ["C:\\dir;x", ["C:\\dir", "x"]],
  ["a\\\\;b", ["a\\", "b"]],
  ["a\\", ["a\\"]],
])("the values of %j", (cell, values) => {
  expect(splitList(cell, ";")).toEqual(values);
});

test("any values come back from their cell", () => {
  const value = fc.string({ unit: fc.constantFrom("a", ";", "|", "\\", " ") });
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1 }),
      fc.constantFrom(";", "|"),
      (values, separator) => {
        expect(splitList(joinList(values, separator), separator)).toEqual(values);
      },
    ),
  );
});
