import type { ActorKind } from "../model/dataset.ts";
import type { Curve } from "./scene.ts";

/** Rounded to a tenth, as everything in a scene. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** One coordinate (0 for x, 1 for y) of the point at `t`. */
export function along(curve: Curve, t: number, axis: 0 | 1): number {
  const u = 1 - t;
  return (
    u * u * curve[axis] +
    2 * u * t * curve[(2 + axis) as 2 | 3] +
    t * t * curve[(4 + axis) as 4 | 5]
  );
}

/** The part of a curve between two parameters, by de Casteljau's rule. */
export function part(curve: Curve, from: number, to: number): Curve {
  const [x0, y0, cx, cy, x1, y1] = curve;
  // The blossom of the quadratic at the two parameters is the control point of the part.
  const first = (1 - from) * (1 - to);
  const middle = from * (1 - to) + to * (1 - from);
  const last = from * to;
  return [
    along(curve, from, 0),
    along(curve, from, 1),
    first * x0 + middle * cx + last * x1,
    first * y0 + middle * cy + last * y1,
    along(curve, to, 0),
    along(curve, to, 1),
  ];
}

/** What a strand ends at: a shape, grown by the gap that is to stay between the two. */
export interface End {
  readonly kind: ActorKind | "hub";
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

function isInside(end: End, x: number, y: number): boolean {
  const dx = Math.abs(x - end.x);
  const dy = Math.abs(y - end.y);
  switch (end.kind) {
    case "organization":
      return Math.max(dx, dy) <= end.r;
    case "group":
      return dx + dy <= end.r;
    case "state":
    case "person":
    case "hub":
      return dx * dx + dy * dy <= end.r * end.r;
  }
}

const HALVINGS = 12;

/**
 * The parameter where the curve leaves the shape at its start. The middle of the curve where it does not leave it before:
 * two shapes that overlap have a strand of no length between them.
 */
export function leaving(curve: Curve, end: End): number {
  let inside = 0;
  let outside = 0.5;
  if (isInside(end, along(curve, outside, 0), along(curve, outside, 1))) return outside;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (inside + outside) / 2;
    if (isInside(end, along(curve, middle, 0), along(curve, middle, 1))) inside = middle;
    else outside = middle;
  }
  return outside;
}

/** The curve run through from its other end. */
export function reversed([x0, y0, cx, cy, x1, y1]: Curve): Curve {
  return [x1, y1, cx, cy, x0, y0];
}

/** The curve to a tenth. */
export function roundedCurve([x0, y0, cx, cy, x1, y1]: Curve): Curve {
  return [tenth(x0), tenth(y0), tenth(cx), tenth(cy), tenth(x1), tenth(y1)];
}
