import type { Rectangle } from "../../scene/scene.ts";

type Point = readonly [x: number, y: number];

/** How far the handles of a cubic curve stand off on a quarter of a circle of radius 1. */
const QUARTER = 0.5523;

/**
 * A path as PDF writes it (ISO 32000-1, 8.5.2). Of SVG's commands those that figures are written with: `M`, `L`, `Q`, `C`, `Z`, absolute or relative, and the half
 * circle `a`.
 * @throws RangeError for another command
 */
export function pathOperators(d: string): string {
  let pen: Point = [0, 0];
  let start: Point = pen;
  const lines: string[] = [];
  for (const [, letter = "", written = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (written.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const step = drawn(letter, numbers, pen);
    lines.push(step.operator);
    if (letter === "z" || letter === "Z") pen = start;
    else pen = step.pen;
    if (letter === "m" || letter === "M") start = pen;
  }
  return lines.join("\n");
}

interface Step {
  readonly operator: string;
  readonly pen: Point;
}

function drawn(letter: string, numbers: readonly number[], pen: Point): Step {
  if (letter === "a") return halfCircle(numbers, pen);
  const isRelative = letter === letter.toLowerCase();
  const points = pointsOf(numbers).map(([x, y]): Point =>
    isRelative ? [x + pen[0], y + pen[1]] : [x, y],
  );
  const end = points.at(-1) ?? pen;
  switch (letter.toUpperCase()) {
    case "M":
      return { operator: `${said(points)} m`, pen: end };
    case "L":
      return { operator: `${said(points)} l`, pen: end };
    case "C":
      return { operator: `${said(points)} c`, pen: end };
    case "Q":
      return { operator: `${said(cubic(pen, points[0]!, end))} c`, pen: end };
    case "Z":
      return { operator: "h", pen };
    default:
      throw new RangeError(`Expected a path of a figure, found the command ${letter}.`);
  }
}

function pointsOf(numbers: readonly number[]): readonly Point[] {
  return Array.from({ length: numbers.length / 2 }, (_, at) => [
    numbers[2 * at]!,
    numbers[2 * at + 1]!,
  ]);
}

/** A quadratic curve is the cubic one whose handles stand two thirds of the way to its own. */
function cubic(from: Point, handle: Point, to: Point): readonly Point[] {
  const towards = ([x, y]: Point): Point => [
    x + (2 / 3) * (handle[0] - x),
    y + (2 / 3) * (handle[1] - y),
  ];
  return [towards(from), towards(to), to];
}

/** To a point at the same height, which is a diameter away. */
function halfCircle([r = 0, , , , , across = 0]: readonly number[], [x, y]: Point): Step {
  const way = Math.sign(across);
  const k = QUARTER * r;
  const top = y + way * r;
  const quarters: readonly Point[][] = [
    [
      [x, y + way * k],
      [x + way * (r - k), top],
      [x + way * r, top],
    ],
    [
      [x + way * (r + k), top],
      [x + across, y + way * k],
      [x + across, y],
    ],
  ];
  return {
    operator: quarters.map((points) => `${said(points)} c`).join("\n"),
    pen: [x + across, y],
  };
}

function said(points: readonly Point[]): string {
  return points.map(([x, y]) => `${pdfNumber(x)} ${pdfNumber(y)}`).join(" ");
}

/** A number to a thousandth; PDF knows no exponents. */
export function pdfNumber(value: number): string {
  const thousandths = Math.round(value * 1000);
  return thousandths === 0 ? "0" : String(thousandths / 1000);
}

/** A circle as four curves. */
export function circleOperators(cx: number, cy: number, r: number): string {
  return `${pdfNumber(cx - r)} ${pdfNumber(cy)} m\n${halfCircle([r, 0, 0, 0, 0, 2 * r], [cx - r, cy]).operator}\n${halfCircle([r, 0, 0, 0, 0, -2 * r], [cx + r, cy]).operator}\nh`;
}

/** A rectangle, its corners rounded by `r`. */
export function rectangleOperators({ x, y, width, height }: Rectangle, r: number): string {
  if (r === 0) return `${[x, y, width, height].map(pdfNumber).join(" ")} re`;
  const [right, bottom] = [x + width, y + height];
  const k = r * (1 - QUARTER);
  const corner = (a: Point, b: Point, c: Point) => `${said([a, b, c])} c`;
  return [
    `${said([[x + r, y]])} m`,
    `${said([[right - r, y]])} l`,
    corner([right - k, y], [right, y + k], [right, y + r]),
    `${said([[right, bottom - r]])} l`,
    corner([right, bottom - k], [right - k, bottom], [right - r, bottom]),
    `${said([[x + r, bottom]])} l`,
    corner([x + k, bottom], [x, bottom - k], [x, bottom - r]),
    `${said([[x, y + r]])} l`,
    corner([x, y + k], [x + k, y], [x + r, y]),
    "h",
  ].join("\n");
}
