import type { Detail } from "./choose-detail.ts";
import { crowdColumns, crowdPoints } from "./crowd-columns.ts";
import { meanScale } from "./frame.ts";
import { markScale } from "./mark-sizes.ts";
import type { Crowd, CrowdLines, SceneRequest, Transform } from "./scene.ts";

/** Widths of hairlines in CSS pixels by weight. A painter of pixels draws them all as hairlines, wider ones darker. */
export const CROWD_WIDTHS = [0.6, 0.8, 1.1, 1.5] as const;

/** Of a hairline of the least weight where few lines cross. */
const MOST_OPAQUE = 0.34;
const LEAST_OPAQUE = 0.012;
/** Its opacity where each pixel is crossed by one line. */
const OPAQUE_AT_ONE = 0.2;

/**
 * All that is in view as hairlines and dots. Columns are shared between the scenes of a snapshot, points between those of a layout,
 * and apart from them the cost is one for the lines of each new pair of the two.
 */
export function drawCrowd(request: SceneRequest, { transform, detail }: CrowdPlace): Crowd {
  const { snapshot, positions, markLimits } = request;
  const { network, filter } = snapshot;
  const points = crowdPoints(positions, network.levels[filter.level].tie);
  const { lines, dots } = crowdColumns(snapshot);
  const load = lengthPerArea(points, lines) / meanScale(transform);
  const scale = meanScale(transform);
  const { magnification } = markScale(network, filter.level, scale, markLimits);
  return {
    ...{ points, transform, lines, dots, load, magnification, leftOut: 0 },
    detailed: { ties: detail.ties, actors: detail.actors },
    opacity: hairlineOpacity(load),
  };
}

interface CrowdPlace {
  readonly transform: Transform;
  readonly detail: Detail;
}

/** Opacity of a hairline of the least weight among so many pixels of line a pixel of ground. */
function hairlineOpacity(load: number): number {
  const opacity = OPAQUE_AT_ONE / Math.sqrt(Math.max(load, 1e-6));
  return Math.round(Math.max(LEAST_OPAQUE, Math.min(MOST_OPAQUE, opacity)) * 1000) / 1000;
}

const measured = new WeakMap<
  CrowdLines,
  { readonly points: Float32Array; readonly perArea: number }
>();

/** Length of all lines over the area that they lie in, for each layout unit. */
function lengthPerArea(points: Float32Array, lines: CrowdLines): number {
  const last = measured.get(lines);
  if (last?.points === points) return last.perArea;
  let length = 0;
  for (let at = 0; at < lines.length; at++) {
    const from = 2 * lines.from[at]!;
    const to = 2 * lines.to[at]!;
    const dx = points[to]! - points[from]!;
    const dy = points[to + 1]! - points[from + 1]!;
    const chord = Math.sqrt(dx * dx + dy * dy);
    if (chord === chord) length += chord;
  }
  const perArea = length / areaOf(points);
  measured.set(lines, { points, perArea });
  return perArea;
}

function areaOf(points: Float32Array): number {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < points.length; at += 2) {
    const x = points[at]!;
    const y = points[at + 1]!;
    // A point without a place is NaN, which no comparison lets through.
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return Math.max(1, x1 - x0) * Math.max(1, y1 - y0);
}
