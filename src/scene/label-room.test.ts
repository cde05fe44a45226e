import fc from "fast-check";
import { expect, it } from "vitest";
import { labelRoom, type Box } from "./label-room.ts";
import type { Leader } from "./scene.ts";

const at = fc.integer({ min: -60, max: 360 });
const size = fc.integer({ min: 1, max: 90 });
const anyBox = fc
  .tuple(at, at, size, size)
  .map(([x, y, width, height]): Box => ({ x0: x, y0: y, x1: x + width, y1: y + height }));
const anyDisc = fc.record({ x: at, y: at, r: size });

it("finds what a look at everything taken finds", () => {
  fc.assert(
    fc.property(
      fc.array(anyBox, { maxLength: 12 }),
      fc.array(anyDisc, { maxLength: 12 }),
      anyBox,
      (boxes, discs, box) => {
        const room = labelRoom(300, 200);
        for (const each of boxes) room.takeBox(each);
        for (const { x, y, r } of discs) room.takeDisc(x, y, r);
        const inBox = boxes.some(
          (o) => box.x0 < o.x1 && box.x1 > o.x0 && box.y0 < o.y1 && box.y1 > o.y0,
        );
        const inDisc = discs.some(({ x, y, r }) => {
          const nearX = Math.min(Math.max(x, box.x0), box.x1);
          const nearY = Math.min(Math.max(y, box.y0), box.y1);
          return (nearX - x) ** 2 + (nearY - y) ** 2 < r ** 2;
        });
        expect(room.isTaken(box)).toBe(inBox || inDisc);
      },
    ),
  );
});

const anyLine = fc.record({ x0: at, y0: at, x1: at, y1: at });

/** Points of a line, so close that a circle around each of a pixel and a half holds all that the line takes but a hair. */
function pointsOf({
  x0,
  y0,
  x1,
  y1,
}: Leader): readonly { readonly x: number; readonly y: number }[] {
  const steps = Math.max(1, Math.ceil(4 * Math.hypot(x1 - x0, y1 - y0)));
  return Array.from({ length: steps + 1 }, (_, step) => ({
    x: x0 + ((x1 - x0) * step) / steps,
    y: y0 + ((y1 - y0) * step) / steps,
  }));
}

function toBox({ x, y }: { readonly x: number; readonly y: number }, box: Box): number {
  const dx = x - Math.min(Math.max(x, box.x0), box.x1);
  const dy = y - Math.min(Math.max(y, box.y0), box.y1);
  return Math.hypot(dx, dy);
}

it("finds a box on a line, and a line on a text, but for what touches a corner", () => {
  fc.assert(
    fc.property(anyLine, anyBox, (line, box) => {
      const distance = Math.min(...pointsOf(line).map((point) => toBox(point, box)));
      const withLine = labelRoom(300, 200);
      withLine.takeLine(line);
      const withText = labelRoom(300, 200);
      withText.takeText(box);
      expect(withText.crossesText(line)).toBe(withLine.isTaken(box));
      if (distance < 1.4) expect(withLine.isTaken(box)).toBe(true);
      // The ends of a line are taken as squares are.
      if (distance > 2.2) expect(withLine.isTaken(box)).toBe(false);
    }),
  );
});

it("finds a line that crosses another or comes nearer than three pixels", () => {
  fc.assert(
    fc.property(anyLine, anyLine, (line, other) => {
      const room = labelRoom(300, 200);
      room.takeLine(line);
      const points = pointsOf(line);
      const distance = Math.min(
        ...pointsOf(other).map((to) =>
          Math.min(...points.map(({ x, y }) => Math.hypot(to.x - x, to.y - y))),
        ),
      );
      if (distance < 2.8) expect(room.crossesText(other)).toBe(true);
      if (distance > 3) expect(room.crossesText(other)).toBe(false);
    }),
    { numRuns: 40 },
  );
});

it("takes shapes for no texts, and texts for what is taken", () => {
  const room = labelRoom(300, 200);
  room.takeBox({ x0: 10, y0: 10, x1: 30, y1: 30 });
  room.takeDisc(60, 20, 10);
  const line = { x0: 0, y0: 20, x1: 100, y1: 20 };
  expect(room.crossesText(line)).toBe(false);
  const text = { x0: 80, y0: 10, x1: 90, y1: 30 };
  room.takeText(text);
  expect([room.crossesText(line), room.isTaken(text)]).toEqual([true, true]);
});
