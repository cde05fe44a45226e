import fc from "fast-check";
import { expect, it } from "vitest";
import { along, leaving, part, reversed, type End } from "./curve.ts";
import type { Curve } from "./scene.ts";

const at = fc.double({ min: -500, max: 500, noNaN: true });
const anyCurve = fc.tuple(at, at, at, at, at, at) as fc.Arbitrary<Curve>;
const share = fc.double({ min: 0, max: 1, noNaN: true });

it("cuts a part out of a curve that runs where the curve runs", () => {
  fc.assert(
    fc.property(anyCurve, share, share, share, (curve, from, to, t) => {
      const cut = part(curve, from, to);
      const s = from + t * (to - from);
      expect(along(cut, t, 0)).toBeCloseTo(along(curve, s, 0), 6);
      expect(along(cut, t, 1)).toBeCloseTo(along(curve, s, 1), 6);
    }),
  );
});

it("runs through the same points from the other end", () => {
  fc.assert(
    fc.property(anyCurve, share, (curve, t) => {
      expect(along(reversed(curve), t, 0)).toBeCloseTo(along(curve, 1 - t, 0), 6);
    }),
  );
});

const line: Curve = [0, 0, 50, 0, 100, 0];

it.each(["state", "person", "organization", "group", "hub"] as const)(
  "leaves a %s at its edge",
  (kind) => {
    const end: End = { kind, x: 0, y: 0, r: 20 };
    expect(along(line, leaving(line, end), 0)).toBeCloseTo(20, 1);
  },
);

it("leaves the corner of a square later than the flank of a disc", () => {
  const slope: Curve = [0, 0, 50, 50, 100, 100];
  const square = leaving(slope, { kind: "organization", x: 0, y: 0, r: 20 });
  const disc = leaving(slope, { kind: "state", x: 0, y: 0, r: 20 });
  expect(square).toBeGreaterThan(disc);
});

it("gives the middle where the shape reaches beyond it", () => {
  expect(leaving(line, { kind: "state", x: 0, y: 0, r: 60 })).toBe(0.5);
});
