import { INK_FULL, INK_STEPS } from "./ink.ts";

/** Sums of ink, a frame of spare pixels around the picture: pixel x, y is at `(y + 1) * stride + x + 1`. */
export interface InkPlane {
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly ink: Int32Array;
}

/** Spare pixels so that a line may stray over each edge by the pixel that rounding and smoothing take. */
const SPARE = 3;

export function createInkPlane(width: number, height: number): InkPlane {
  const stride = width + SPARE;
  return { width, height, stride, ink: new Int32Array(stride * (height + SPARE)) };
}

/** A line from edge to edge of the pixels it crosses, device pixels; it must lie within the plane. */
export interface Chord {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Cuts a line to the plane; false where nothing of it is there. By Liang and Barsky's rule (1984). */
export function clip(chord: Chord, width: number, height: number): boolean {
  const dx = chord.x1 - chord.x0;
  const dy = chord.y1 - chord.y0;
  let from = 0;
  let to = 1;
  for (let side = 0; side < 4; side++) {
    const across = side === 0 ? -dx : side === 1 ? dx : side === 2 ? -dy : dy;
    const room =
      side === 0
        ? chord.x0
        : side === 1
          ? width - chord.x0
          : side === 2
            ? chord.y0
            : height - chord.y0;
    if (across === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / across;
    if (across < 0) from = Math.max(from, at);
    else to = Math.min(to, at);
  }
  if (!(from < to)) return false;
  const { x0, y0 } = chord;
  chord.x0 = Math.min(width, Math.max(0, x0 + from * dx));
  chord.y0 = Math.min(height, Math.max(0, y0 + from * dy));
  chord.x1 = Math.min(width, Math.max(0, x0 + to * dx));
  chord.y1 = Math.min(height, Math.max(0, y0 + to * dy));
  return true;
}

/** Fixed point: 16 bits after it. */
const ONE = 65536;

/**
 * Adds a line's ink to each pixel column or row that it crosses, whichever are more: the nearest pixel. Four at a time, which share one look for
 * full sums, as few are full: a fifth less time. Allocates nothing.
 */
export function addHairline(plane: InkPlane, chord: Chord, inks: Int32Array, at: number): void {
  const { ink, stride } = plane;
  const full = inks[at + INK_STEPS - 1]!;
  const isSteep = Math.abs(chord.y1 - chord.y0) > Math.abs(chord.x1 - chord.x0);
  const { first, steps, side: start, slope } = isSteep ? steepWalk(chord) : flatWalk(chord);
  const along = isSteep ? stride : 1;
  const aside = isSteep ? 1 : stride;
  let place = (first + 1) * along;
  let side = start + ONE;
  let left = steps + 1;
  while (left > 0) {
    for (; left >= 4; left -= 4) {
      const a = place + Math.imul(side >> 16, aside);
      const b = place + along + Math.imul((side + slope) >> 16, aside);
      const c = place + 2 * along + Math.imul((side + 2 * slope) >> 16, aside);
      const d = place + 3 * along + Math.imul((side + 3 * slope) >> 16, aside);
      if (((ink[a]! | ink[b]! | ink[c]! | ink[d]!) & INK_FULL) !== 0) break;
      ink[a]! += full;
      ink[b]! += full;
      ink[c]! += full;
      ink[d]! += full;
      place += 4 * along;
      side += 4 * slope;
    }
    for (const end = Math.max(0, left - 4); left > end; left--) {
      const pixel = place + Math.imul(side >> 16, aside);
      if ((ink[pixel]! & INK_FULL) === 0) ink[pixel]! += full;
      place += along;
      side += slope;
    }
  }
}

/** The same between the two nearest pixels, by quarters. After Xiaolin Wu, An efficient antialiasing technique, 1991. */
export function addSmoothLine(plane: InkPlane, chord: Chord, inks: Int32Array, at: number): void {
  const { ink, stride } = plane;
  const isSteep = Math.abs(chord.y1 - chord.y0) > Math.abs(chord.x1 - chord.x0);
  const walk = isSteep ? steepWalk(chord) : flatWalk(chord);
  const along = isSteep ? stride : 1;
  const aside = isSteep ? 1 : stride;
  let place = (walk.first + 1) * along;
  let side = walk.side + ONE / 2;
  for (let step = walk.steps; step >= 0; step--) {
    const near = place + (side >> 16) * aside;
    const quarters = (side >> 14) & 3;
    const sum = ink[near]!;
    if ((sum & INK_FULL) === 0) ink[near] = (sum + inks[at + 3 - quarters]!) | 0;
    if (quarters > 0) {
      const sumBeside = ink[near + aside]!;
      if ((sumBeside & INK_FULL) === 0) {
        ink[near + aside] = (sumBeside + inks[at + quarters - 1]!) | 0;
      }
    }
    place += along;
    side += walk.slope;
  }
}

/** Where a line begins on its longer axis, how many pixels it goes on, and where it is on the other axis, in fixed point. One for all lines: nothing is allocated. */
const walked = { first: 0, steps: 0, side: 0, slope: 0 };

function flatWalk({ x0, y0, x1, y1 }: Chord): typeof walked {
  return x0 <= x1 ? walkTo(x0, y0, x1, y1) : walkTo(x1, y1, x0, y0);
}

function steepWalk({ x0, y0, x1, y1 }: Chord): typeof walked {
  return y0 <= y1 ? walkTo(y0, x0, y1, x1) : walkTo(y1, x1, y0, x0);
}

function walkTo(from: number, side: number, to: number, sideTo: number): typeof walked {
  const slope = to === from ? 0 : (sideTo - side) / (to - from);
  const first = Math.floor(from);
  walked.first = first;
  walked.steps = Math.floor(to) - first;
  walked.slope = (slope * ONE) | 0;
  walked.side = ((side + (first + 0.5 - from) * slope) * ONE) | 0;
  return walked;
}
