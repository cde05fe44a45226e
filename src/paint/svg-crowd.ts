import { crowdColours } from "../scene/crowd-colours.ts";
import { CROWD_WIDTHS } from "../scene/crowd.ts";
import type { Crowd, Scene } from "../scene/scene.ts";
import { formatNumber, type Drawn } from "./attributes.ts";

/**
 * So many hairlines share a path. Those of one path do not darken each other where they cross, so that one path for thousands would be a flat
 * tint, and renderers take more than twice as long for one of twice the lines; one for each line would be four times the bytes.
 */
const LINES_IN_PATH = 48;

/** The hairlines and dots of a figure's crowd: paths of one family and weight, then of one tone. Empty where there is none. */
export function crowdPaths({ crowd, theme }: Pick<Scene, "crowd" | "theme">): readonly Drawn[] {
  if (crowd === null) return [];
  const { lines, dots } = crowdColours(theme);
  const paths: Drawn[] = [];
  lines.forEach((stroke, family) => {
    CROWD_WIDTHS.forEach((width, weight) => {
      for (const d of linePaths(crowd, family, weight)) {
        const attributes = { d, fill: "none", stroke, "stroke-width": String(width) };
        paths.push({
          tag: "path",
          attributes: { ...attributes, "stroke-opacity": String(crowd.opacity) },
        });
      }
    });
  });
  dots.forEach((fill, tone) => {
    const d = dotPath(crowd, tone);
    if (d !== "") paths.push({ tag: "path", attributes: { d, fill } });
  });
  return paths;
}

function linePaths({ lines, points, transform }: Crowd, family: number, weight: number): string[] {
  const at = (point: number) => placeOf(points, transform, point);
  const paths: string[] = [];
  let d: string[] = [];
  for (let line = 0; line < lines.length; line++) {
    if (lines.family[line] !== family || lines.weight[line] !== weight) continue;
    const from = at(lines.from[line]!);
    const to = at(lines.to[line]!);
    d.push(
      `M${formatNumber(from.x)} ${formatNumber(from.y)}L${formatNumber(to.x)} ${formatNumber(to.y)}`,
    );
    if (d.length < LINES_IN_PATH) continue;
    paths.push(d.join(""));
    d = [];
  }
  if (d.length > 0) paths.push(d.join(""));
  return paths;
}

/** Circles as two arcs each. */
function dotPath({ dots, points, transform, magnification }: Crowd, wanted: number): string {
  const circles: string[] = [];
  for (let dot = 0; dot < dots.length; dot++) {
    if (dots.tone[dot] !== wanted) continue;
    const { x, y } = placeOf(points, transform, dots.actor[dot]!);
    const r = formatNumber(dots.r[dot]! * magnification);
    const across = formatNumber(2 * Number(r));
    const arc = (to: string) => `a${r} ${r} 0 1 0 ${to} 0`;
    circles.push(
      `M${formatNumber(x - Number(r))} ${formatNumber(y)}${arc(across)}${arc(`-${across}`)}Z`,
    );
  }
  return circles.join("");
}

function placeOf(
  points: Float32Array,
  { scaleX, scaleY, dx, dy }: Crowd["transform"],
  point: number,
) {
  return { x: points[2 * point]! * scaleX + dx, y: points[2 * point + 1]! * scaleY + dy };
}
