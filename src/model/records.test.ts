import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numbered, recordsOf } from "./records.ts";

const arbitraryItems = fc.uniqueArray(fc.record({ id: fc.string() }), {
  selector: ({ id }) => id,
});

describe("records of an array", () => {
  test("are those of the array, in its order", () => {
    fc.assert(
      fc.property(arbitraryItems, (array) => {
        const records = recordsOf(array);
        expect(records).toHaveLength(array.length);
        expect([...records]).toEqual(array);
        expect(array.map((_, index) => records.at(index))).toEqual(array);
        expect([...numbered(records)]).toEqual([...array.entries()]);
      }),
    );
  });

  test("are found by id", () => {
    fc.assert(
      fc.property(arbitraryItems, fc.string(), (array, other) => {
        const records = recordsOf(array);
        for (const id of [...array.map((item) => item.id), other]) {
          expect(records.indexOf(id)).toBe(array.findIndex((item) => item.id === id));
        }
      }),
    );
  });

  test("are told apart by what they hold", () => {
    expect(recordsOf([{ id: "a" }])).toEqual(recordsOf([{ id: "a" }]));
    expect(recordsOf([{ id: "a" }])).not.toEqual(recordsOf([{ id: "b" }]));
    expect(recordsOf([{ id: "a" }])).not.toEqual(recordsOf([]));
  });

  test.each([-1, 1, 0.5, NaN])("have no place %d where there is one record", (index) => {
    expect(() => recordsOf([{ id: "a" }]).at(index)).toThrow(RangeError);
  });
});
