import fc from "fast-check";
import { expect, test } from "vitest";
import { viewInSight } from "./in-sight.ts";
import type { ViewFrame } from "./view-frame.ts";

const FRAME: ViewFrame = {
  view: { x: 100, y: -50, zoom: 1 },
  centre: { x: 195, y: 420 },
  scale: { x: 0.4, y: 0.8 },
  room: { width: 390, height: 640 },
};
const SHEET = { width: 390, height: 240 };

test("a point under the sheet comes into what is left of the drawing; the zoom stays", () => {
  const place = fc.record({
    x: fc.integer({ min: -500, max: 700 }),
    y: fc.integer({ min: -600, max: 500 }),
  });
  fc.assert(
    fc.property(place, (at) => {
      const view = viewInSight(FRAME, [at], SHEET) ?? FRAME.view;
      const x = FRAME.centre.x + (at.x - view.x) * FRAME.scale.x;
      const y = FRAME.centre.y + (at.y - view.y) * FRAME.scale.y;
      expect(x).toBeGreaterThanOrEqual(24 - 1e-9);
      expect(x).toBeLessThanOrEqual(SHEET.width - 24 + 1e-9);
      expect(y).toBeGreaterThanOrEqual(24 - 1e-9);
      expect(y).toBeLessThanOrEqual(SHEET.height - 24 + 1e-9);
      expect(view.zoom).toBe(1);
    }),
  );
});

test("what is in sight already stays where it is", () => {
  const whole = { width: 390, height: 700 };
  expect(viewInSight(FRAME, [{ x: 100, y: -50 }], whole)).toBeNull();
  expect(viewInSight(FRAME, [], SHEET)).toBeNull();
});
