import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scene as composeScene } from "./compose-scene.ts";
import { exampleRequest, type Example } from "./example.ts";
import { besideOthers } from "./leader-lines.ts";
import type { Scene } from "./scene.ts";

/** Actors on a small spot, the earlier ones the busier. */
const anyHeap: fc.Arbitrary<Example> = fc
  .array(fc.tuple(fc.integer({ min: -70, max: 70 }), fc.integer({ min: -40, max: 40 })), {
    minLength: 8,
    maxLength: 30,
  })
  .map((places) => ({
    actors: places.map(([x, y], index) => `Actor-${index} state ${x} ${y}`),
    contacts: places.flatMap((_, index) =>
      Array.from(
        { length: places.length - index },
        () => `2020-10-01 call Actor-${index} Actor-${(index + 1) % places.length}`,
      ),
    ),
  }));

const draw = (example: Example, isMagnified = false) =>
  composeScene({
    ...exampleRequest(example),
    ...{ width: 360, height: 400 },
    ...(isMagnified && { view: { x: 0, y: 0, zoom: 4 } }),
  });

function led({ labels }: Scene): readonly Scene["labels"][number][] {
  return labels.filter(({ leader }) => leader !== null);
}

describe("leaders", () => {
  it("are for the six busiest alone, with a name at their end", () => {
    let found = 0;
    fc.assert(
      fc.property(anyHeap, (heap) => {
        const drawn = draw(heap);
        const counts = drawn.actors.map(({ contacts }) => contacts).sort((a, b) => b - a);
        for (const { actor, shown } of led(drawn)) {
          found++;
          expect(shown).toBe(true);
          const mark = drawn.actors.find((each) => each.actor === actor)!;
          expect(mark.contacts).toBeGreaterThanOrEqual(counts[5]!);
        }
        expect(led(drawn).length).toBeLessThanOrEqual(6);
      }),
      // Some heaps need no leader.
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it("begin and end at no shape of another actor", () => {
    fc.assert(
      fc.property(anyHeap, (heap) => {
        const drawn = draw(heap);
        for (const { actor, leader } of led(drawn)) {
          const { x0, y0, x1, y1 } = leader!;
          for (const { x, y, r } of drawn.actors.filter((mark) => mark.actor !== actor)) {
            expect(
              Math.min(Math.hypot(x0 - x, y0 - y), Math.hypot(x1 - x, y1 - y)),
            ).toBeGreaterThan(r);
          }
        }
      }),
    );
  });

  it("are drawn only where no sheet lies over the picture", () => {
    const heap = fc
      .sample(anyHeap, { seed: 1, numRuns: 40 })
      .find((one) => led(draw(one)).length > 0)!;
    const request = { ...exampleRequest(heap), width: 360, height: 400, untitled: true };
    expect(led(composeScene(request))).toEqual([]);
  });

  it("cost more where their name stands by another actor", () => {
    const other = (gap: number) => [
      { x: 110 + gap, y: 5, r: 10 + 1.5, isHub: false, away: 90 + gap },
    ];
    const name = { x0: 50, y0: 0, x1: 100, y1: 10 };
    const prices = [1, 5, 9].map((gap) => besideOthers(name, { x: 0, y: 0 }, other(gap)));
    expect(prices).toEqual([40, 20, 0]);
  });

  it("begin at no shape that the edge of the drawing cuts", () => {
    fc.assert(
      fc.property(anyHeap, (heap) => {
        const drawn = draw(heap, true);
        for (const { actor } of led(drawn)) {
          const { x, y, r } = drawn.actors.find((mark) => mark.actor === actor)!;
          expect(Math.min(x - r, y - r, drawn.width - x - r, drawn.height - y - r)).toBeGreaterThan(
            0,
          );
        }
      }),
    );
  });

  it("are not needed where the busiest have room by their shapes, whatever the lesser ones lack", () => {
    const six = [0, 1, 2, 3, 4, 5].map(
      (at) => `Busy-${at} state ${at * 100 - 250} ${(at % 2) * 60 - 120}`,
    );
    const heap = Array.from(
      { length: 36 },
      (_, at) => `Lesser-${at} state ${(at % 6) * 8 - 20} ${60 + at * 2}`,
    );
    const drawn = draw({
      actors: [...six, ...heap],
      contacts: [
        ...[0, 1, 2, 3, 4, 5].flatMap((at) =>
          Array.from({ length: 9 }, () => `2020-10-01 call Busy-${at} Busy-${(at + 1) % 6}`),
        ),
        ...heap.map((_, at) => `2020-10-02 call Lesser-${at} Lesser-${(at + 1) % 36}`),
      ],
    });
    expect(drawn.labels.filter(({ shown }) => !shown).length).toBeGreaterThan(3);
    expect(led(drawn)).toEqual([]);
  });
});
