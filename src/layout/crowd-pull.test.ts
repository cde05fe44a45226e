import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodiesAt } from "./bodies.ts";
import { crowdPull } from "./crowd-pull.ts";
import { createRandom } from "./random.ts";

type Pair = readonly [number, number];

const LENGTH = 30;

/** Bodies of which no two are at one place, in both directions, and links between them. */
const arbitraryWeb = fc.uniqueArray(fc.integer({ max: 4000 }), { minLength: 2 }).chain((x) => {
  const end = fc.nat(x.length - 1);
  const links = fc.array(fc.tuple(end, end)).map((all) => all.filter(([a, b]) => a !== b));
  return fc.record({ x: fc.constant(x), links });
});

function pulled(x: readonly number[], links: readonly Pair[], ticks: number) {
  const bodies = bodiesAt(
    Float64Array.from(x),
    Float64Array.from(x, (at) => -at / 3),
  );
  const ends = {
    source: Uint32Array.from(links, ([from]) => from),
    target: Uint32Array.from(links, ([, to]) => to),
  };
  const pull = crowdPull(bodies, ends, LENGTH, createRandom(1));
  for (let tick = 0; tick < ticks; tick++) {
    pull(1);
    for (let body = 0; body < bodies.count; body++) {
      bodies.x[body]! += bodies.vx[body]!;
      bodies.y[body]! += bodies.vy[body]!;
      bodies.vx[body] = bodies.vy[body] = 0;
    }
  }
  return bodies;
}

/** The same with a list of links for each body, by d3-force's formulas for strength and bias. */
function naivelyPulled(x: readonly number[], links: readonly Pair[]): readonly Pair[] {
  const count = (body: number): number => links.flat().filter((end) => end === body).length;
  const places = x.map((at) => [at, -at / 3] as [number, number]);
  x.forEach((_, from) => {
    const sum: [number, number] = [0, 0];
    for (const [, to] of links.filter(([source]) => source === from)) {
      const way = [places[to]![0] - places[from]![0], places[to]![1] - places[from]![1]] as const;
      const distance = Math.sqrt(way[0] * way[0] + way[1] * way[1]);
      const pull = ((distance - LENGTH) / distance) * (1 / Math.min(count(from), count(to)));
      const bias = count(from) / (count(from) + count(to));
      for (const axis of [0, 1] as const) {
        sum[axis] += way[axis] * pull * (1 - bias);
        places[to]![axis] -= way[axis] * pull * bias;
      }
    }
    places[from]![0] += sum[0];
    places[from]![1] += sum[1];
  });
  return places;
}

describe("crowdPull", () => {
  it("draws as a naive sum over the links of each body does", () => {
    fc.assert(
      fc.property(arbitraryWeb, ({ x, links }) => {
        const { x: left, y: top } = pulled(x, links, 1);
        naivelyPulled(x, links).forEach(([naiveX, naiveY], body) => {
          expect(left[body]).toBeCloseTo(naiveX, 6);
          expect(top[body]).toBeCloseTo(naiveY, 6);
        });
      }),
    );
  });

  it("brings all links of a star to their length, however many there are", () => {
    const x = Array.from({ length: 200 }, (_, body) => 7 * body);
    const links = x
      .slice(1)
      .map((_, leaf): Pair => (leaf % 2 === 0 ? [0, leaf + 1] : [leaf + 1, 0]));
    const { x: left, y: top } = pulled(x, links, 20);
    for (const [from, to] of links) {
      const distance = Math.hypot(left[to]! - left[from]!, top[to]! - top[from]!);
      expect(distance).toBeCloseTo(LENGTH, 6);
    }
  });

  it("sets linked bodies at one place apart", () => {
    const { x } = pulled([5, 5], [[0, 1]], 3);
    expect(x.every(Number.isFinite)).toBe(true);
    expect(x[0]).not.toBe(x[1]);
  });
});
