import type { Crowd, CrowdDots, CrowdLines, Rectangle, Transform } from "./scene.ts";
import { strongest } from "./strongest.ts";

/** So many hairlines a file holds at most: with them it is some 600 kB, which editors still open. */
export const MOST_LINES_IN_FILE = 20_000;

/**
 * A crowd that holds only what a file draws of it: what reaches the plot and is not in detail, of the lines at most
 * `most`, those of the strongest ties. Linear.
 */
export function crowdInFile(
  crowd: Crowd,
  plot: Rectangle,
  tieContacts: Uint32Array,
  most = MOST_LINES_IN_FILE,
): Crowd {
  const { lines, dots, detailed } = crowd;
  const reaches = reachTest(crowd, plot);
  const detailedTies = new Set(detailed.ties);
  const seen = indicesWhere(
    lines.length,
    (at) => !detailedTies.has(lines.tie[at]!) && reaches(lines.from[at]!, lines.to[at]!),
  );
  const strength = Uint32Array.from(lines.tie, (tie) => tieContacts[tie]!);
  const kept = strongest({ indices: seen, strength, cost: null }, most);
  const detailedActors = new Set(detailed.actors);
  const keptDots = indicesWhere(
    dots.length,
    (at) => !detailedActors.has(dots.actor[at]!) && reaches(dots.actor[at]!, dots.actor[at]!),
  );
  return {
    ...crowd,
    lines: someLines(lines, kept),
    dots: someDots(dots, keptDots),
    leftOut: countTies(lines, seen) - countTies(lines, kept),
  };
}

function indicesWhere(length: number, holds: (at: number) => boolean): Uint32Array {
  const indices = new Uint32Array(length);
  let count = 0;
  for (let at = 0; at < length; at++) if (holds(at)) indices[count++] = at;
  return indices.subarray(0, count);
}

/** Whether the box around two points has a part in the plot. Never for a point without a place. */
function reachTest({ points, transform }: Crowd, plot: Rectangle) {
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const { scaleX, scaleY, dx, dy }: Transform = transform;
  return (from: number, to: number): boolean => {
    const x0 = points[2 * from]! * scaleX + dx;
    const y0 = points[2 * from + 1]! * scaleY + dy;
    const x1 = points[2 * to]! * scaleX + dx;
    const y1 = points[2 * to + 1]! * scaleY + dy;
    return (
      Math.max(x0, x1) >= plot.x &&
      Math.min(x0, x1) <= right &&
      Math.max(y0, y1) >= plot.y &&
      Math.min(y0, y1) <= bottom
    );
  };
}

function someLines(lines: CrowdLines, kept: Uint32Array): CrowdLines {
  return {
    length: kept.length,
    tie: kept.map((at) => lines.tie[at]!),
    from: kept.map((at) => lines.from[at]!),
    to: kept.map((at) => lines.to[at]!),
    family: Uint8Array.from(kept, (at) => lines.family[at]!),
    weight: Uint8Array.from(kept, (at) => lines.weight[at]!),
  };
}

function someDots(dots: CrowdDots, kept: Uint32Array): CrowdDots {
  return {
    length: kept.length,
    actor: kept.map((at) => dots.actor[at]!),
    r: Float32Array.from(kept, (at) => dots.r[at]!),
    tone: Uint8Array.from(kept, (at) => dots.tone[at]!),
  };
}

/** Different ties among lines that lie in the order of ties. */
function countTies({ tie }: CrowdLines, indices: Uint32Array): number {
  let count = 0;
  let last = -1;
  for (const at of indices) {
    if (tie[at] !== last) count++;
    last = tie[at]!;
  }
  return count;
}
