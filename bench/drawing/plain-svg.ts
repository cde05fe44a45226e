import { offer } from "./harness.ts";
import { HEIGHT, movedPoints, plainSet, WIDTH } from "./plain-set.ts";

/** What a page of d3 does: an element for each line and dot, panned and zoomed by the transform of a group. */
const SVG = "http://www.w3.org/2000/svg";

function make(tag: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const { points, from, to, colour } = await plainSet();
const loadedMs = performance.now();
const svg = make("svg", { width: String(WIDTH), height: String(HEIGHT) });
const ground = make("g", {});
const lines = colour.map((stroke) => make("line", { stroke, "stroke-opacity": "0.2" }));
const dots = Array.from({ length: points.length / 2 }, () => make("circle", { r: "2" }));

function place(at: Float64Array): void {
  lines.forEach((line, n) => {
    line.setAttribute("x1", String(at[2 * from[n]!]));
    line.setAttribute("y1", String(at[2 * from[n]! + 1]));
    line.setAttribute("x2", String(at[2 * to[n]!]));
    line.setAttribute("y2", String(at[2 * to[n]! + 1]));
  });
  dots.forEach((dot, n) => {
    dot.setAttribute("cx", String(at[2 * n]));
    dot.setAttribute("cy", String(at[2 * n + 1]));
  });
}

place(points);
ground.append(...lines, ...dots);
svg.append(ground);
document.body.append(svg);
offer({
  look: (x, y, zoom) => ground.setAttribute("transform", `translate(${x},${y}) scale(${zoom})`),
  moveActors: (step) => place(movedPoints(points, step)),
  pictures: () => null,
  loadedMs,
});
