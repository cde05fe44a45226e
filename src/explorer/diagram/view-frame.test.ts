import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Point } from "../../layout/positions.ts";
import { scene as composeScene } from "../../scene/compose-scene.ts";
import { exampleRequest } from "../../scene/example.ts";
import type { View } from "../../address/choices.ts";
import { fittedView, panned, pinched, toLayout, viewFrame, zoomed } from "./view-frame.ts";

const EXAMPLE = {
  actors: ["A state -400 -100", "B state 500 200", "C state 480 160"],
  contacts: ["2020-10-01 call A B", "2020-12-01 call B C"],
};

const show = (view: View | null, more = {}) => {
  const request = exampleRequest(EXAMPLE, {
    view,
    width: 800,
    height: 600,
    ...more,
  });
  const scene = composeScene(request);
  return { request, scene, frame: viewFrame(scene, request.positions, view) };
};

/** Where a layout point falls on the drawing. */
function toScreen(view: View | null, { x, y }: Point): Point {
  const { scaleX, scaleY, dx, dy } = show(view).scene.transform;
  return { x: x * scaleX + dx, y: y * scaleY + dy };
}

const screen = fc.record({
  x: fc.integer({ min: 0, max: 800 }),
  y: fc.integer({ min: 0, max: 600 }),
});
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const view = fc.option(
  fc.record({ x: number(-300, 300), y: number(-300, 300), zoom: number(0.3, 10) }),
);

const close = (a: Point, b: Point) => {
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(0.01);
};

describe("a view", () => {
  test("knows which layout point is under a point of the drawing", () => {
    fc.assert(
      fc.property(view, screen, (now, at) => {
        close(toScreen(now, toLayout(show(now).frame, at)), at);
      }),
    );
  });

  test("panned carries what was under the pointer along with it", () => {
    fc.assert(
      fc.property(view, screen, screen, (now, from, to) => {
        const { frame } = show(now);
        close(toScreen(panned(frame, from, to), toLayout(frame, from)), to);
      }),
    );
  });

  test("zoomed leaves what is under the pointer where it is", () => {
    fc.assert(
      fc.property(view, screen, number(0.5, 3), (now, about, factor) => {
        const { frame } = show(now);
        const next = zoomed(frame, factor, about);
        expect(next.zoom).toBeCloseTo(frame.view.zoom * factor);
        close(toScreen(next, toLayout(frame, about)), about);
      }),
    );
  });

  test("pinched carries the middle of the fingers along and spreads as they do", () => {
    fc.assert(
      fc.property(view, fc.tuple(screen, screen, screen, screen), (now, [a, b, c, d]) => {
        fc.pre(Math.hypot(a.x - b.x, a.y - b.y) > 20);
        const { frame } = show(now);
        const next = pinched(frame, [a, b], [c, d]);
        const spread = Math.hypot(c.x - d.x, c.y - d.y) / Math.hypot(a.x - b.x, a.y - b.y);
        fc.pre(spread > 0.1);
        expect(next.zoom).toBeCloseTo(frame.view.zoom * spread);
        const [before, after] = [
          { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
          { x: (c.x + d.x) / 2, y: (c.y + d.y) / 2 },
        ];
        close(toScreen(next, toLayout(frame, before)), after);
      }),
    );
  });

  test("fitted shows every actor in view with its name, and no more than is needed", () => {
    const december = { filter: { window: { from: 18_590, to: 18_600 } } };
    const { frame, request } = show(null, december);
    const fitted = fittedView(frame, request.positions, request.snapshot)!;
    const { scene } = show(fitted, december);
    expect(scene.actors.map(({ id }) => id)).toEqual(["B", "C"]);
    expect(scene.labels.every(({ shown }) => shown)).toBe(true);
    expect(fitted.zoom).toBe(3);
    const all = show(null);
    const whole = fittedView(all.frame, all.request.positions, all.request.snapshot)!;
    expect(show(whole).scene.actors).toHaveLength(3);
    expect(whole.zoom).toBeLessThan(1.5);
  });

  test("fitted to nothing is none", () => {
    const empty = show(null, { filter: { window: { from: 0, to: 1 } } });
    expect(fittedView(empty.frame, empty.request.positions, empty.request.snapshot)).toBeNull();
  });
});
