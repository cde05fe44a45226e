import { roundPlace } from "./placed.ts";
import type { Pins, Point } from "./positions.ts";

/** A point to the hundredth of a layout unit, as layouts are rounded; beyond what can have hundredths, as it is. */
export function soundPoint({ x, y }: Point): Point {
  return { x: soundPlace(x), y: soundPlace(y) };
}

function soundPlace(value: number): number {
  const rounded = roundPlace(value);
  return (Number.isFinite(rounded) ? rounded : value) + 0;
}

/** Pins at sound points, those that are not numbers left out, in the order of their ids: the one form that equal pins have. */
export function soundPins(pins: Pins): Pins {
  const sound = [...pins]
    .filter(([, { x, y }]) => Number.isFinite(x) && Number.isFinite(y))
    .map(([id, at]) => [id, soundPoint(at)] as const);
  return new Map(sound.sort(([a], [b]) => (a < b ? -1 : 1)));
}
