import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceX,
  forceY,
  type Force as D3Force,
  type SimulationNodeDatum,
} from "d3-force";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bodies, bodiesAt, type Force } from "./bodies.ts";
import { collision } from "./collision.ts";
import { manyBody } from "./many-body.ts";
import { linePull, placePull } from "./pulls.ts";
import { createRandom } from "./random.ts";

interface Body extends SimulationNodeDatum {
  index: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

interface World {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly values: readonly number[];
  readonly ends: readonly (readonly [number, number])[];
}

/** Bodies anywhere, no two at one place, each with a value; links between them. */
const arbitraryWorld: fc.Arbitrary<World> = fc
  .uniqueArray(fc.tuple(fc.integer({ max: 4000 }), fc.integer({ max: 4000 })), {
    ...{ minLength: 2, maxLength: 60 },
    selector: ([x, y]) => `${x} ${y}`,
  })
  .chain((places) => {
    const end = fc.nat(places.length - 1);
    const links = fc.array(fc.tuple(end, end)).map((all) => all.filter(([a, b]) => a !== b));
    const values = fc.array(fc.integer({ min: 1, max: 90 }), {
      ...{ minLength: places.length, maxLength: places.length },
    });
    return fc.record({
      x: fc.constant(places.map(([x]) => x / 3)),
      y: fc.constant(places.map(([, y]) => y / 7)),
      values,
      ends: links,
    });
  });

type Ours = (bodies: Bodies, world: World) => Force;
type Theirs = (world: World) => readonly D3Force<Body, { source: number; target: number }>[];

/** Expects the same places, to the last bit, after some ticks of a force in both. */
function expectSame(ours: Ours, theirs: Theirs): void {
  fc.assert(
    fc.property(arbitraryWorld, (world) => {
      const bodies = bodiesAt(Float64Array.from(world.x), Float64Array.from(world.y));
      const objects = world.x.map((x, index) => ({ index, x, y: world.y[index]!, vx: 0, vy: 0 }));
      const force = ours(bodies, world);
      const forces = theirs(world);
      for (const d3Force of forces) d3Force.initialize?.(objects, createRandom(1));
      for (let tick = 0; tick < 5; tick++) {
        force(0.7);
        for (const d3Force of forces) d3Force(0.7);
        for (let body = 0; body < bodies.count; body++) {
          bodies.x[body]! += bodies.vx[body]! *= 0.6;
          bodies.y[body]! += bodies.vy[body]! *= 0.6;
        }
        for (const object of objects) {
          object.x += object.vx *= 0.6;
          object.y += object.vy *= 0.6;
        }
      }
      expect([...bodies.x]).toEqual(objects.map(({ x }) => x));
      expect([...bodies.y]).toEqual(objects.map(({ y }) => y));
    }),
  );
}

describe("the forces of small graphs", () => {
  it("push bodies away as d3-force does", () => {
    expectSame(
      (bodies, { values }) =>
        manyBody(
          bodies,
          Float64Array.from(values, (value) => -value),
          createRandom(1),
        ),
      ({ values }) => [forceManyBody<Body>().strength(({ index }) => -values[index]!)],
    );
  });

  it("keep discs apart as d3-force does", () => {
    expectSame(
      (bodies, { values }) => collision(bodies, Float64Array.from(values), createRandom(1)),
      ({ values }) => [forceCollide<Body>(({ index }) => values[index]!)],
    );
  });

  it("pull along links as d3-force does", () => {
    expectSame(
      (bodies, { ends }) =>
        linePull(
          bodies,
          {
            source: Uint32Array.from(ends, ([from]) => from),
            target: Uint32Array.from(ends, ([, to]) => to),
            length: new Float64Array(ends.length).fill(50),
            strength: new Float64Array(ends.length).fill(0.3),
          },
          createRandom(1),
        ),
      ({ ends }) => [
        forceLink<Body, { source: number; target: number }>(
          ends.map(([source, target]) => ({ source, target })),
        )
          .distance(50)
          .strength(0.3),
      ],
    );
  });

  it("pull to a place as d3-force does", () => {
    expectSame(
      (bodies, { values }) => {
        const places = Float64Array.from(values);
        return placePull(bodies, { x: places, y: places }, 0.2);
      },
      ({ values }) => [
        forceX<Body>(({ index }) => values[index]!).strength(0.2),
        forceY<Body>(({ index }) => values[index]!).strength(0.2),
      ],
    );
  });
});
