import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addHairline, addSmoothLine, clip, createInkPlane, type Chord } from "./hairlines.ts";

const WIDTH = 60;
const HEIGHT = 40;
/** One quarter of ink, two, three and all of it. */
const INKS = Int32Array.of(1, 2, 3, 4);

const anyInside: fc.Arbitrary<Chord> = fc.record({
  x0: fc.double({ min: 0, max: WIDTH, noNaN: true }),
  y0: fc.double({ min: 0, max: HEIGHT, noNaN: true }),
  x1: fc.double({ min: 0, max: WIDTH, noNaN: true }),
  y1: fc.double({ min: 0, max: HEIGHT, noNaN: true }),
});

const anywhere = fc.double({ min: -200, max: 200, noNaN: true });
const anyChord: fc.Arbitrary<Chord> = fc.record({
  ...{ x0: anywhere, y0: anywhere, x1: anywhere, y1: anywhere },
});

interface Inked {
  /** Along the line's longer axis, and across it. */
  readonly along: number;
  readonly aside: number;
  readonly ink: number;
}

function isSteep({ x0, y0, x1, y1 }: Chord): boolean {
  return Math.abs(y1 - y0) > Math.abs(x1 - x0);
}

function inkedBy(draw: typeof addHairline, chord: Chord): readonly Inked[] {
  const plane = createInkPlane(WIDTH, HEIGHT);
  draw(plane, { ...chord }, INKS, 0);
  return Array.from(plane.ink).flatMap((ink, at) => {
    if (ink === 0) return [];
    const [x, y] = [(at % plane.stride) - 1, Math.floor(at / plane.stride) - 1];
    return [isSteep(chord) ? { along: y, aside: x, ink } : { along: x, aside: y, ink }];
  });
}

/** Where the line is across its longer axis, in the middle of a row or column of pixels. */
function sideAt(chord: Chord, along: number): number {
  const { x0, y0, x1, y1 } = chord;
  const [from, to, side, sideTo] = isSteep(chord) ? [y0, y1, x0, x1] : [x0, x1, y0, y1];
  const slope = to === from ? 0 : (sideTo - side) / (to - from);
  return side + (along + 0.5 - from) * slope;
}

/** What fixed point may be off by. */
const SLACK = 0.002;

describe("a hairline", () => {
  it("inks in each row or column that it crosses the one pixel that it goes through", () => {
    fc.assert(
      fc.property(anyInside, (chord) => {
        const inked = inkedBy(addHairline, chord);
        const ends = isSteep(chord) ? [chord.y0, chord.y1] : [chord.x0, chord.x1];
        const first = Math.floor(Math.min(...ends));
        const count = Math.floor(Math.max(...ends)) - first + 1;
        const places = inked.map(({ along }) => along).sort((a, b) => a - b);
        expect(places).toEqual(Array.from({ length: count }, (_, n) => first + n));
        for (const { along, aside, ink } of inked) {
          expect(ink).toBe(4);
          expect(Math.abs(sideAt(chord, along) - aside - 0.5)).toBeLessThan(0.5 + SLACK);
        }
      }),
    );
  });
});

describe("a smooth line", () => {
  it("shares its ink between the two nearest pixels, the nearer one getting more", () => {
    fc.assert(
      fc.property(anyInside, (chord) => {
        const sums = new Map<number, number>();
        for (const { along, aside, ink } of inkedBy(addSmoothLine, chord)) {
          sums.set(along, (sums.get(along) ?? 0) + ink);
          const cover = 1 - Math.abs(sideAt(chord, along) - aside - 0.5);
          expect(Math.abs(ink / 4 - cover)).toBeLessThanOrEqual(0.25 + SLACK);
        }
        for (const sum of sums.values()) expect(sum).toBe(4);
      }),
    );
  });
});

describe("clipping", () => {
  it("keeps just the part of a line that lies in the picture", () => {
    fc.assert(
      fc.property(anyChord, fc.double({ min: 0, max: 1, noNaN: true }), (chord, share) => {
        const cut = { ...chord };
        const isSeen = clip(cut, WIDTH, HEIGHT);
        const x = chord.x0 + share * (chord.x1 - chord.x0);
        const y = chord.y0 + share * (chord.y1 - chord.y0);
        const isInside = x > 0.01 && x < WIDTH - 0.01 && y > 0.01 && y < HEIGHT - 0.01;
        if (!isSeen) {
          expect(isInside && chord.x0 !== chord.x1 && chord.y0 !== chord.y1).toBe(false);
          return;
        }
        for (const [value, most] of [
          ...([
            [cut.x0, WIDTH],
            [cut.x1, WIDTH],
          ] as const),
          ...([
            [cut.y0, HEIGHT],
            [cut.y1, HEIGHT],
          ] as const),
        ]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(most);
        }
        if (!isInside) return;
        expect(x).toBeGreaterThan(Math.min(cut.x0, cut.x1) - 0.01);
        expect(x).toBeLessThan(Math.max(cut.x0, cut.x1) + 0.01);
        expect(y).toBeGreaterThan(Math.min(cut.y0, cut.y1) - 0.01);
        expect(y).toBeLessThan(Math.max(cut.y0, cut.y1) + 0.01);
      }),
    );
  });

  it("leaves out a line without a place", () => {
    expect(clip({ x0: NaN, y0: 1, x1: 5, y1: 5 }, WIDTH, HEIGHT)).toBe(false);
    expect(clip({ x0: 1, y0: 1, x1: 5, y1: NaN }, WIDTH, HEIGHT)).toBe(false);
  });
});
