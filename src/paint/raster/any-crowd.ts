import type { Crowd } from "../../scene/scene.ts";

/** For tests: a crowd of lines between the given points, which have a dot each, on a drawing that shows a layout unit as a pixel. */
export function anyCrowd(
  points: readonly (readonly [number, number])[],
  ends: readonly (readonly [number, number])[],
): Crowd {
  const count = points.length;
  return {
    points: Float32Array.from(points.flat()),
    transform: { scaleX: 1, scaleY: 1, dx: 0, dy: 0 },
    lines: {
      length: ends.length,
      tie: Uint32Array.from(ends, (_, at) => at),
      from: Uint32Array.from(ends, ([from]) => from),
      to: Uint32Array.from(ends, ([, to]) => to),
      family: Uint8Array.from(ends, (_, at) => at % 7),
      weight: Uint8Array.from(ends, (_, at) => at % 4),
    },
    dots: {
      length: count,
      actor: Uint32Array.from(points, (_, at) => at),
      r: new Float32Array(count).fill(2),
      tone: Uint8Array.from(points, (_, at) => at % 4),
    },
    detailed: { ties: new Uint32Array(0), actors: new Uint32Array(0) },
    ...{ opacity: 0.2, load: 1, magnification: 1, leftOut: 0 },
  };
}
