import { FAMILY_CODES, type Family } from "../model/kinds.ts";
import { isPlace } from "./obstacle-field.ts";
import { leaving, part, reversed, roundedCurve, tenth, along, type End } from "./curve.ts";
import { strandWidth, type MarkScale } from "./mark-sizes.ts";
import type { Curve, StrandMark, Triangle } from "./scene.ts";

/** A bundle of strands between two ends, of which either may be a hub. */
export interface Bundle {
  readonly tie: number;
  readonly start: End;
  readonly end: End;
  /** As in `Bends`. */
  readonly bend: number;
  /** Horizontal scale of the drawing over its vertical one: a bend is of the layout and stretches with it. */
  readonly aspect: number;
  /** Added to each strand's key, for the spokes of a hub; empty for a tie of two. */
  readonly suffix: string;
  /** Indexed by family code. */
  readonly contacts: Uint32Array;
  /** Indexed by family code: contacts addressed to the end, and to the start. */
  readonly forward: Uint32Array;
  readonly backward: Uint32Array;
}

/** Between the edges of neighbouring strands. */
const GAP_PX = 1.6;
/** How much of a shape's half height the bundle may take up where it meets the shape. */
const ROOM_AT_END = 0.72;

/** Appends the bundle's strands to `into`, in the order of families: parallel curves from edge to edge. */
export function addStrands(bundle: Bundle, scale: MarkScale, into: StrandMark[]): void {
  const { start, end, contacts } = bundle;
  if (!isPlace(start.x + end.x, start.y + end.y)) return;
  const middle = bowed(bundle);
  let total = -GAP_PX;
  for (const count of contacts) if (count > 0) total += strandWidth(count, scale) + GAP_PX;

  let offset = -total / 2;
  for (let family = 0; family < contacts.length; family++) {
    const count = contacts[family]!;
    if (count === 0) continue;
    const widthPx = strandWidth(count, scale);
    const curve = shifted(middle, offset + widthPx / 2, [taper(start, total), taper(end, total)]);
    into.push(strand(bundle, family, curve, tenth(widthPx)));
    offset += widthPx + GAP_PX;
  }
}

function bowed({ start, end, bend, aspect }: Bundle): Curve {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const cx = (start.x + end.x) / 2 - 2 * bend * dy * aspect;
  const cy = (start.y + end.y) / 2 + (2 * bend * dx) / aspect;
  return [start.x, start.y, cx, cy, end.x, end.y];
}

function taper(end: End, total: number): number {
  return total <= 0 ? 1 : Math.min(1, (2 * ROOM_AT_END * end.r) / total);
}

/** The curve moved sideways; at its ends by less, so that a wide bundle meets a small shape. */
function shifted(curve: Curve, offset: number, [atStart, atEnd]: readonly [number, number]): Curve {
  const [x0, y0, cx, cy, x1, y1] = curve;
  const before = inverseLength(cx - x0, cy - y0) * offset;
  const after = inverseLength(x1 - cx, y1 - cy) * offset;
  const whole = inverseLength(x1 - x0, y1 - y0) * offset;
  return [
    x0 - (cy - y0) * before * atStart,
    y0 + (cx - x0) * before * atStart,
    cx - (y1 - y0) * whole,
    cy + (x1 - x0) * whole,
    x1 - (y1 - cy) * after * atEnd,
    y1 + (x1 - cx) * after * atEnd,
  ];
}

function inverseLength(dx: number, dy: number): number {
  const square = dx * dx + dy * dy;
  return square === 0 ? 0 : 1 / Math.sqrt(square);
}

const NO_ARROWS: readonly Triangle[] = [];

function strand(bundle: Bundle, code: number, curve: Curve, widthPx: number): StrandMark {
  const { tie } = bundle;
  const family: Family = FAMILY_CODES[code]!;
  const key = `${tie}.${family}${bundle.suffix}`;
  const contacts = bundle.contacts[code]!;
  const from = leaving(curve, bundle.start);
  const to = 1 - leaving(reversed(curve), bundle.end);
  const trimmed = part(curve, from, Math.max(from, to));
  const atStart = bundle.backward[code]! > 0;
  const atEnd = bundle.forward[code]! > 0;
  if (to <= from || !(atStart || atEnd)) {
    const rounded = roundedCurve(trimmed);
    return { key, tie, family, contacts, curve: rounded, widthPx, arrows: NO_ARROWS };
  }
  const pointed = withArrows(trimmed, widthPx, { atStart, atEnd });
  return { key, tie, family, contacts, curve: pointed.curve, widthPx, arrows: pointed.arrows };
}

/** A curve shortened by the arrowheads at its ends, and the arrowheads. */
export function withArrows(
  curve: Curve,
  widthPx: number,
  { atStart, atEnd }: { readonly atStart: boolean; readonly atEnd: boolean },
): Pick<StrandMark, "curve" | "arrows"> {
  if (!atStart && !atEnd) return { curve: roundedCurve(curve), arrows: NO_ARROWS };
  const length = chordLength(curve);
  const head = Math.min(5 + 1.3 * widthPx, length / (atStart && atEnd ? 2 : 1));
  const arrows: Triangle[] = [];
  if (atStart) arrows.push(arrowhead(reversed(curve), head, widthPx));
  if (atEnd) arrows.push(arrowhead(curve, head, widthPx));
  // The line ends within the head, under its widest part.
  const share = length === 0 ? 0 : (0.8 * head) / length;
  const shortened = part(curve, atStart ? share : 0, atEnd ? 1 - share : 1);
  return { curve: roundedCurve(shortened), arrows };
}

function chordLength([x0, y0, cx, cy, x1, y1]: Curve): number {
  const there = Math.sqrt((cx - x0) * (cx - x0) + (cy - y0) * (cy - y0));
  const on = Math.sqrt((x1 - cx) * (x1 - cx) + (y1 - cy) * (y1 - cy));
  return there + on;
}

/** A triangle whose tip is the curve's end and that lies along the last `head` pixels of it. */
function arrowhead(curve: Curve, head: number, widthPx: number): Triangle {
  const [, , , , x, y] = curve;
  const length = chordLength(curve);
  const t = length === 0 ? 1 : 1 - head / length;
  const bx = along(curve, t, 0);
  const by = along(curve, t, 1);
  const half = 2.2 + 0.85 * widthPx;
  const inverse = inverseLength(x - bx, y - by) * half;
  const nx = -(y - by) * inverse;
  const ny = (x - bx) * inverse;
  return [tenth(x), tenth(y), tenth(bx + nx), tenth(by + ny), tenth(bx - nx), tenth(by - ny)];
}
