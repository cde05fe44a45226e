import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupNear, placeEventLabels } from "./event-labels.ts";

const anyMarks = fc
  .array(
    fc.record({
      x: fc.integer({ min: -50, max: 1050 }),
      labelPx: fc.integer({ min: 10, max: 400 }),
      events: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 25 },
  )
  .map((marks) => marks.sort((a, b) => a.x - b.x));

describe("events too near to be told apart", () => {
  it("are one group, and every other stands alone", () => {
    expect(groupNear([0, 8, 9, 40, 41, 60])).toEqual([[0, 1], [2], [3, 4], [5]]);
    expect(groupNear([])).toEqual([]);
  });

  it("are each in one group, and groups begin apart", () => {
    const ascending = fc.array(fc.nat(1000)).map((xs) => xs.sort((a, b) => a - b));
    fc.assert(
      fc.property(ascending, (xs) => {
        const groups = groupNear(xs);
        expect(groups.flat()).toEqual(xs.map((_, index) => index));
        const starts = groups.map(([first = 0]) => xs[first]!);
        starts
          .slice(1)
          .forEach((x, before) => expect(x - starts[before]!).toBeGreaterThanOrEqual(9));
      }),
    );
  });
});

describe("event labels", () => {
  it("never meet and never leave the axis", () => {
    fc.assert(
      fc.property(anyMarks, fc.integer({ min: 1, max: 3 }), (marks, lanes) => {
        const places = placeEventLabels(marks, lanes, 1000);
        const boxes = places.flatMap((place, at) =>
          place === null
            ? []
            : [{ lane: place.lane, from: place.x, to: place.x + marks[at]!.labelPx }],
        );
        for (const a of boxes) {
          expect(a.from).toBeGreaterThanOrEqual(0);
          expect(a.to).toBeLessThanOrEqual(1000);
          expect(a.lane).toBeLessThan(lanes);
          for (const b of boxes) {
            if (a !== b && a.lane === b.lane) expect(a.to <= b.from || b.to <= a.from).toBe(true);
          }
        }
      }),
    );
  });

  it("take another lane where the first is full, and wait where all are", () => {
    const mark = { labelPx: 200, events: 1 };
    const places = placeEventLabels(
      [
        { x: 0, ...mark },
        { x: 50, ...mark },
        { x: 90, ...mark },
      ],
      2,
      1000,
    );
    expect(places).toEqual([{ lane: 0, x: 5 }, { lane: 1, x: 55 }, null]);
  });

  it("of several events go before those of one", () => {
    const [one, several] = placeEventLabels(
      [
        { x: 0, labelPx: 200, events: 1 },
        { x: 50, labelPx: 60, events: 5 },
      ],
      1,
      1000,
    );
    expect(several).toEqual({ lane: 0, x: 55 });
    expect(one).toBeNull();
  });

  it("stand to the left of a tick near the right edge", () => {
    expect(placeEventLabels([{ x: 950, labelPx: 200, events: 1 }], 1, 1000)).toEqual([
      { lane: 0, x: 745 },
    ]);
  });
});
