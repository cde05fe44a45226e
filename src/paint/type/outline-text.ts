import type { Weight } from "./face-parts.ts";
import type { Faces } from "./faces.ts";
import { shapeText, type PlacedGlyph } from "./shape-text.ts";

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

/** A text as glyphs in units of its face, and what brings them into their place. */
export interface TextOutline {
  /** Those of which something is to be seen; `x` and `y` in whole units. */
  readonly glyphs: readonly PlacedGlyph[];
  readonly transform: string;
  /** Pixels a unit: what a width of a line is to be divided by. */
  readonly scale: number;
}

/** The outline of a text, glyph by glyph. */
export function outlineText(place: TextPlace, faces: Faces): TextOutline {
  const { glyphs, width } = shapeText(place.text, place.weight, faces);
  const scale = unitPx(place);
  const corner = [startOf(place, width), place.y].map(hundredths).join(" ");
  return {
    glyphs: glyphs
      .filter(({ glyph }) => glyph.path.commands.length > 0)
      .map((placed) => ({ ...placed, x: Math.round(placed.x), y: Math.round(placed.y) })),
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

/** The outline of a glyph as a path in whole units, each point relative to where the pen is: that is shortest. The first is absolute. */
export function glyphPath({ path }: PlacedGlyph["glyph"]): string {
  const commands: readonly Command[] = path.commands;
  let d = "";
  let pen = [0, 0] as [number, number];
  let start = pen;
  for (const [index, { command, args }] of commands.entries()) {
    if (command === "closePath") {
      d += "z";
      pen = start;
      continue;
    }
    const points = args.map(Math.round);
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
