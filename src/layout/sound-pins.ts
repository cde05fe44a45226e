import { roundPlace } from "./placed.ts";
import type { Pins, Point } from "./positions.ts";
import type { Reach } from "./reach.ts";

/** A point within reach, to the hundredth of a layout unit, as layouts are rounded. */
export function soundPoint({ x, y }: Point, reach: Reach): Point {
  return { x: soundPlace(x, reach.x), y: soundPlace(y, reach.y) };
}

function soundPlace(value: number, most: number): number {
  return roundPlace(Math.min(most, Math.max(-most, value)));
}

/**
 * Pins at sound points, so that one far outside does not flatten the picture; those that are not numbers left out, in the order of their
 * ids: the one form that equal pins have.
 */
export function soundPins(pins: Pins, reach: Reach): Pins {
  const sound = [...pins]
    .filter(([, { x, y }]) => Number.isFinite(x) && Number.isFinite(y))
    .map(([id, at]) => [id, soundPoint(at, reach)] as const);
  return new Map(sound.sort(([a], [b]) => (a < b ? -1 : 1)));
}
