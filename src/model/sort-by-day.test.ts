import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OPEN_END, OPEN_START } from "./day.ts";
import { orderByDays } from "./sort-by-day.ts";

const day = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -800_000, max: 800_000 }),
  fc.constantFrom(OPEN_START, OPEN_END),
);

describe("orderByDays", () => {
  test("sorts as a comparison of first day, last day and index does", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { maxLength: 60 }), (spans) => {
        const expected = spans
          .map(([first, last], index) => ({ first, last, index }))
          .sort((a, b) => a.first - b.first || a.last - b.last || a.index - b.index)
          .map(({ index }) => index);
        const first = Int32Array.from(spans, ([from]) => from);
        const last = Int32Array.from(spans, ([, to]) => to);
        expect([...orderByDays(first, last)]).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});
