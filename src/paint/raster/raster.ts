import type { CrowdFrame, CrowdUpdate } from "./crowd-messages.ts";
import { addDots } from "./dots.ts";
import {
  addHairline,
  addSmoothLine,
  clip,
  createInkPlane,
  type Chord,
  type InkPlane,
} from "./hairlines.ts";
import { INK_STEPS, mixInk, type Ink } from "./ink.ts";
import { CROWD_WIDTHS } from "../../scene/crowd.ts";

/** Pixels of a crowd: red, green, blue, opaque; rows from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** Draws crowds into an array, in pieces. Holds the columns that it was last given. */
export interface Raster {
  readonly update: (update: CrowdUpdate) => void;
  /** Begins a picture; one that is not finished is given up. */
  readonly begin: (frame: CrowdFrame) => void;
  /** Draws so many lines more. True when the picture is finished. Allocates nothing, unless the size is another than before. */
  readonly work: (lines: number) => boolean;
  /** The finished picture; overwritten by the next one. */
  readonly picture: () => Picture;
}

interface Columns {
  points: Float32Array;
  lines: CrowdUpdate["lines"];
  dots: CrowdUpdate["dots"];
}

interface Canvas extends Picture {
  readonly words: Uint32Array;
  readonly plane: InkPlane;
}

export function createRaster(): Raster {
  const columns: Columns = { points: new Float32Array(0), lines: undefined, dots: undefined };
  const chord: Chord = { x0: 0, y0: 0, x1: 0, y1: 0 };
  let places = new Float32Array(0);
  let hiddenTies = new Uint8Array(0);
  let canvas = createCanvas(1, 1);
  let frame: CrowdFrame | null = null;
  let ink: Ink | null = null;
  let next = 0;

  const drawLine = (at: number, { smooth }: CrowdFrame, { lines: inks }: Ink): void => {
    const { tie, from, to, family, weight } = columns.lines!;
    if (hiddenTies[tie[at]!] === 1) return;
    chord.x0 = places[2 * from[at]!]!;
    chord.y0 = places[2 * from[at]! + 1]!;
    chord.x1 = places[2 * to[at]!]!;
    chord.y1 = places[2 * to[at]! + 1]!;
    if (!clip(chord, canvas.width, canvas.height)) return;
    const first = (family[at]! * CROWD_WIDTHS.length + weight[at]!) * INK_STEPS;
    if (smooth) addSmoothLine(canvas.plane, chord, inks, first);
    else addHairline(canvas.plane, chord, inks, first);
  };

  return {
    update({ points, lines, dots }) {
      if (points !== undefined) columns.points = points;
      if (lines !== undefined) {
        columns.lines = lines;
        hiddenTies = new Uint8Array((lines.tie.at(-1) ?? -1) + 1);
      }
      if (dots !== undefined) columns.dots = dots;
    },
    begin(of) {
      frame = of;
      next = 0;
      const width = Math.max(1, Math.round(of.width * of.ratio));
      const height = Math.max(1, Math.round(of.height * of.ratio));
      if (width !== canvas.width || height !== canvas.height) canvas = createCanvas(width, height);
      canvas.plane.ink.fill(0);
      ink = mixInk(of.theme, opacityOnDevice(of), of.load / of.ratio);
      if (places.length !== columns.points.length) places = new Float32Array(columns.points.length);
      project(columns.points, of, places);
      hiddenTies.fill(0);
      for (const tie of of.detailed.ties) hiddenTies[tie] = 1;
    },
    work(lines) {
      if (frame === null || ink === null) return true;
      const length = columns.lines?.length ?? 0;
      const end = Math.min(length, next + lines);
      for (; next < end; next++) drawLine(next, frame, ink);
      if (next < length) return false;
      develop(canvas, ink);
      const { dots } = columns;
      if (dots !== undefined) addDots(canvas, { dots, places }, frame, ink.dots);
      frame = null;
      return true;
    },
    picture: () => canvas,
  };
}

function createCanvas(width: number, height: number): Canvas {
  const pixels = new Uint8ClampedArray(4 * width * height);
  const plane = createInkPlane(width, height);
  return { width, height, pixels, words: new Uint32Array(pixels.buffer), plane };
}

/** A hairline is one device pixel wide; where those are small it must be darker to be seen as well. */
function opacityOnDevice({ opacity, ratio }: CrowdFrame): number {
  return Math.min(0.5, opacity * Math.sqrt(ratio));
}

function project(points: Float32Array, { transform, ratio }: CrowdFrame, into: Float32Array): void {
  const [scaleX, scaleY] = [transform.scaleX * ratio, transform.scaleY * ratio];
  const [dx, dy] = [transform.dx * ratio, transform.dy * ratio];
  for (let at = 0; at < points.length; at += 2) {
    into[at] = points[at]! * scaleX + dx;
    into[at + 1] = points[at + 1]! * scaleY + dy;
  }
}

/** Turns sums of ink into colours. The hue is that of the sums; how far from the ground follows from the largest. */
function develop({ width, height, words, plane }: Canvas, { tone, sign, ground }: Ink): void {
  const { ink, stride } = plane;
  const [red, green, blue] = ground;
  const blank = pixelOf(red, green, blue);
  let to = 0;
  for (let y = 0; y < height; y++) {
    let from = (y + 1) * stride + 1;
    for (const end = from + width; from < end; from++, to++) {
      const sum = ink[from]!;
      if (sum === 0) {
        words[to] = blank;
        continue;
      }
      const r = sum >>> 21;
      const g = (sum >>> 10) & 2047;
      const b = (sum & 1023) << 1;
      const factor = sign * tone[r > g ? (r > b ? r : b) : g > b ? g : b]!;
      words[to] = pixelOf(
        red + ((r * factor) >> 12),
        green + ((g * factor) >> 12),
        blue + ((b * factor) >> 12),
      );
    }
  }
}

/** As the bytes of an ImageData lie in memory on every machine that a browser runs on. */
function pixelOf(red: number, green: number, blue: number): number {
  return (255 << 24) | (blue << 16) | (green << 8) | red;
}
