import fc from "fast-check";
import { expect, it } from "vitest";
import { anyCrowd } from "../../paint/raster/any-crowd.ts";
import type { Crowd } from "../../scene/scene.ts";
import { crowdActorAt } from "./crowd-index.ts";

const anyPlace = fc.oneof(
  fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })),
  fc.constant<[number, number]>([NaN, NaN]),
);

/** The distance of the nearest dot's edge by looking at each. */
function nearestDistance({ points, dots, transform, magnification }: Crowd, x: number, y: number) {
  let least = Infinity;
  for (const actor of dots.actor) {
    const dx = points[2 * actor]! * transform.scaleX + transform.dx - x;
    const dy = points[2 * actor + 1]! * transform.scaleY + transform.dy - y;
    const distance = Math.hypot(dx, dy) - dots.r[actor]! * magnification;
    if (distance < least) least = distance;
  }
  return least;
}

it("finds a dot that none is nearer than, and none beyond reach", () => {
  fc.assert(
    fc.property(
      fc.array(anyPlace, { maxLength: 60 }),
      fc.tuple(fc.integer({ min: -80, max: 80 }), fc.integer({ min: -80, max: 80 })),
      fc.tuple(fc.double({ min: 0.2, max: 3, noNaN: true }), fc.integer({ min: -20, max: 20 })),
      fc.nat(30),
      (places, [x, y], [scale, shift], within) => {
        const transform = { scaleX: scale, scaleY: 2 * scale, dx: shift, dy: -shift };
        const crowd = { ...anyCrowd(places, []), transform };
        const found = crowdActorAt(crowd, { x, y }, within);
        const least = nearestDistance(crowd, x, y);
        if (found === null) expect(least).toBeGreaterThan(within);
        else {
          const alone = { ...crowd, dots: { ...crowd.dots, actor: Uint32Array.of(found) } };
          expect(nearestDistance(alone, x, y)).toBe(least);
        }
      },
    ),
  );
});

it("follows when the dots stand elsewhere", () => {
  const crowd = anyCrowd([[10, 10]], []);
  expect(crowdActorAt(crowd, { x: 10, y: 10 }, 2)).toBe(0);
  const moved = { ...crowd, points: Float32Array.of(40, 40) };
  expect(crowdActorAt(moved, { x: 10, y: 10 }, 2)).toBeNull();
  expect(crowdActorAt(moved, { x: 40, y: 40 }, 2)).toBe(0);
});
