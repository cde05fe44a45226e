import type { Extent, LayoutScope, Positions } from "./positions.ts";

/** Positions as JSON has them: null where there is no place. */
interface StoredPositions extends LayoutScope {
  readonly actors: readonly (number | null)[];
  readonly hubs: readonly (number | null)[];
  readonly extent: Extent;
}

/** Backbones as JSON text, to be kept beside their data set: to read is many times as fast as to lay out. */
export function formatBackbones(backbones: readonly Positions[]): string {
  return JSON.stringify(
    backbones.map(({ level, top, actors, hubs, extent }) => {
      // JSON writes null for NaN.
      return { level, top, actors: Array.from(actors), hubs: Array.from(hubs), extent };
    }),
  );
}

/** What `formatBackbones` wrote, to the last bit. @throws SyntaxError where the text is no JSON */
export function readBackbones(text: string): readonly Positions[] {
  const stored = JSON.parse(text) as readonly StoredPositions[]; // Of our own build.
  return stored.map((each) => ({
    ...each,
    actors: placesOf(each.actors),
    hubs: placesOf(each.hubs),
  }));
}

function placesOf(stored: readonly (number | null)[]): Float64Array {
  return Float64Array.from(stored, (place) => place ?? NaN);
}
