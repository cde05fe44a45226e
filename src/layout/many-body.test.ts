import { forceManyBody, type SimulationNodeDatum } from "d3-force";
import { describe, expect, it } from "vitest";
import { type Bodies, bodiesAt } from "./bodies.ts";
import { manyBody } from "./many-body.ts";
import { createRandom, type Random } from "./random.ts";

const COUNT = 4000;

/** About as many near the middle as a sum of three numbers has it. */
function around(random: Random, width: number): number {
  return (random() + random() + random() - 1.5) * width;
}

function oneCloud(): Bodies {
  const random = createRandom(1);
  const places = () => Float64Array.from({ length: COUNT }, () => around(random, 800));
  return bodiesAt(places(), places());
}

function twentyFiveClouds(): Bodies {
  const random = createRandom(2);
  const places = (middle: (cloud: number) => number) =>
    Float64Array.from({ length: COUNT }, (_, n) => 300 * middle(n % 25) + around(random, 60));
  return bodiesAt(
    places((cloud) => cloud % 5),
    places((cloud) => Math.floor(cloud / 5)),
  );
}

const charges = Float64Array.from({ length: COUNT }, (_, n) => -30 - (n % 300));

/** The push on every eighth body, pair by pair. */
function exactPushes({ x, y }: Bodies): readonly (readonly [number, number])[] {
  return Array.from({ length: COUNT / 8 }, (_, k) => {
    const body = 8 * k;
    let pushX = 0;
    let pushY = 0;
    for (let other = 0; other < COUNT; other++) {
      if (other === body) continue;
      const dx = x[other]! - x[body]!;
      const dy = y[other]! - y[body]!;
      const square = dx * dx + dy * dy;
      const weight = charges[other]! / (square < 1 ? Math.sqrt(square) : square);
      pushX += dx * weight;
      pushY += dy * weight;
    }
    return [pushX, pushY];
  });
}

type At = (body: number) => readonly [number, number];

/** Root mean square of the error, as a share of that of the exact pushes. */
function errorOf(pushes: readonly (readonly [number, number])[], found: At): number {
  let error = 0;
  let whole = 0;
  pushes.forEach(([x, y], k) => {
    const [foundX, foundY] = found(8 * k);
    error += (foundX - x) ** 2 + (foundY - y) ** 2;
    whole += x * x + y * y;
  });
  return Math.sqrt(error / whole);
}

interface Body extends SimulationNodeDatum {
  readonly index: number;
  vx: number;
  vy: number;
}

function d3Pushes({ x, y }: Bodies): At {
  const objects: Body[] = Array.from(x, (at, index) => {
    return { index, x: at, y: y[index]!, vx: 0, vy: 0 };
  });
  const force = forceManyBody<Body>().strength(({ index }) => charges[index]!);
  force.initialize(objects, createRandom(3));
  force(1);
  return (body) => [objects[body]!.vx, objects[body]!.vy];
}

describe("manyBody of a crowd", () => {
  it.each([
    ["one cloud", oneCloud(), 0.0055],
    ["twenty-five clouds", twentyFiveClouds(), 0.009],
  ])("errs by no more than d3-force does: %s", (_, bodies, most) => {
    const pushes = exactPushes(bodies);
    manyBody(bodies, charges, createRandom(3))(1);
    const error = errorOf(pushes, (body) => [bodies.vx[body]!, bodies.vy[body]!]);
    expect(error).toBeLessThan(most);
    expect(error).toBeLessThanOrEqual(errorOf(pushes, d3Pushes(bodies)));
  });

  it("pushes as much as it is pushed: charges times pushes come to nothing", () => {
    const bodies = twentyFiveClouds();
    manyBody(bodies, charges, createRandom(3))(1);
    for (const pushes of [bodies.vx, bodies.vy]) {
      const moments = pushes.map((push, body) => push * charges[body]!);
      const whole = moments.reduce((sum, moment) => sum + Math.abs(moment), 0);
      expect(Math.abs(moments.reduce((sum, moment) => sum + moment, 0))).toBeLessThan(
        1e-12 * whole,
      );
    }
  });

  it("pushes bodies that are nearer and nearer to each other, as deep as the tree goes", () => {
    const places = () =>
      Float64Array.from(
        { length: COUNT },
        (_, n) => 2 ** (10 - (n % 70)) * (1 + Math.floor(n / 70) / 64),
      );
    const bodies = bodiesAt(places(), places());
    const pushes = exactPushes(bodies);
    manyBody(bodies, charges, createRandom(3))(1);
    expect(errorOf(pushes, (body) => [bodies.vx[body]!, bodies.vy[body]!])).toBeLessThan(0.01);
  });

  it("keeps bodies at one place finite, and sets them apart in time", () => {
    const bodies = bodiesAt(new Float64Array(COUNT), new Float64Array(COUNT));
    const force = manyBody(bodies, charges, createRandom(3));
    for (let tick = 0; tick < 3; tick++) {
      force(1);
      for (let body = 0; body < COUNT; body++) {
        bodies.x[body]! += bodies.vx[body]!;
        bodies.y[body]! += bodies.vy[body]!;
      }
    }
    expect(bodies.x.every(Number.isFinite)).toBe(true);
    expect(new Set(bodies.x).size).toBeGreaterThan(COUNT / 2);
  });
});
