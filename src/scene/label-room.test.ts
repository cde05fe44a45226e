import fc from "fast-check";
import { expect, it } from "vitest";
import { labelRoom, type Box } from "./label-room.ts";

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
