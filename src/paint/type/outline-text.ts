import type { Weight } from "./face-parts.ts";
import type { Faces } from "./faces.ts";
import { shapeText } from "./shape-text.ts";

/** Where a text stands, as the attributes of an SVG text say it. */
export interface TextPlace {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly sizePx: number;
  readonly weight: Weight;
}

/** Thousandths of the size: all parts of the shipped face have as many units in an em. */
const UNITS = 1000;

const ANCHOR_SHARES = { start: 0, middle: 0.5, end: 1 };

/** The place of a text by the attributes that `svgText` writes. @param attribute the value of one, undefined where it is missing */
export function placeOfText(
  text: string,
  attribute: (name: string) => string | undefined,
): TextPlace {
  const number = (name: string) => Number(attribute(name) ?? "0");
  const anchor = attribute("text-anchor");
  return {
    text,
    ...{ x: number("x"), y: number("y"), sizePx: number("font-size") },
    anchor: anchor === "middle" || anchor === "end" ? anchor : "start",
    weight: attribute("font-weight") === "600" ? 600 : 400,
  };
}

/** CSS pixels of a unit of the face in a text. */
export function unitPx({ sizePx }: TextPlace): number {
  return sizePx / UNITS;
}

/** Where a text begins. @param width in units of the face */
export function startOf(place: TextPlace, width: number): number {
  return place.x - width * ANCHOR_SHARES[place.anchor] * unitPx(place);
}

/** A text as a path in units of its face, and what brings it into its place. */
export interface TextOutline {
  readonly d: string;
  readonly transform: string;
  /** Pixels a unit: what a width of a line is to be divided by. */
  readonly scale: number;
}

/** The outline of a text; its path is empty where nothing of it is to be seen. */
export function outlineText(place: TextPlace, faces: Faces): TextOutline {
  const { glyphs, width } = shapeText(place.text, place.weight, faces);
  const scale = unitPx(place);
  const d = glyphs.map(({ glyph, x, y }) => pathOf(glyph.path.commands, x, y)).join("");
  const corner = [startOf(place, width), place.y].map(hundredths).join(" ");
  return {
    d,
    scale,
    transform: `matrix(${decimals(scale)} 0 0 ${decimals(-scale)} ${corner})`,
  };
}

const LETTERS = {
  moveTo: "m",
  lineTo: "l",
  quadraticCurveTo: "q",
  bezierCurveTo: "c",
  closePath: "z",
};

interface Command {
  readonly command: keyof typeof LETTERS;
  readonly args: readonly number[];
}

/** In whole units, each point relative to where the pen is: that is shortest. The first is absolute. */
function pathOf(commands: readonly Command[], dx: number, dy: number): string {
  let d = "";
  let pen = [0, 0] as [number, number];
  let start = pen;
  for (const [index, { command, args }] of commands.entries()) {
    if (command === "closePath") {
      d += "z";
      pen = start;
      continue;
    }
    const points = args.map((value, at) => Math.round(value + (at % 2 === 0 ? dx : dy)));
    const isFirst = index === 0;
    const numbers = points.map((value, at) => (isFirst ? value : value - pen[at % 2]!));
    d += (isFirst ? "M" : LETTERS[command]) + joined(numbers);
    pen = [points.at(-2)!, points.at(-1)!];
    if (command === "moveTo") start = pen;
  }
  return d;
}

/** A minus sign parts numbers as well as a space does. */
function joined(numbers: readonly number[]): string {
  return numbers.reduce(
    (text, number, at) => text + (at > 0 && number >= 0 ? " " : "") + String(number),
    "",
  );
}

function hundredths(value: number): string {
  return decimals(Math.round(value * 100) / 100);
}

/** To a millionth: for what a length is multiplied by. */
export function decimals(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
