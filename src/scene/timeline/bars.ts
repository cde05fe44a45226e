import type { Day } from "../../model/day.ts";
import { FAMILY_CODES } from "../../model/kinds.ts";
import { pxPerDay, xOfDay, type Axis } from "./axis.ts";

/** A histogram stacked by family: `bin * FAMILY_CODES.length + family` -> contacts, bins from `edges[b]` to `edges[b + 1]`. */
export interface Histogram {
  readonly edges: readonly Day[];
  readonly counts: Uint32Array;
}

/** A bin that is not empty is at least so high, so that one contact beside three hundred is still seen. */
const LOWEST_BAR_PX = 3;

export function binTotal({ counts }: Histogram, bin: number): number {
  let total = 0;
  const end = (bin + 1) * FAMILY_CODES.length;
  for (let at = bin * FAMILY_CODES.length; at < end; at++) total += counts[at]!;
  return total;
}

/** The contacts of the fullest bin; 0 where all are empty. */
export function fullestBin(histogram: Histogram): number {
  let most = 0;
  for (let b = 0; b + 1 < histogram.edges.length; b++)
    most = Math.max(most, binTotal(histogram, b));
  return most;
}

/** The round number that the top of the scale stands for, at or above `most`: 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 30, 36, 40, 50, 60, 80, 100, ... */
export function roundAbove(most: number): number {
  if (most <= 4) return Math.max(1, most);
  let power = 1;
  while (power * 10 < most) power *= 10;
  for (const step of [1, 1.2, 1.6, 2, 2.4, 3, 3.6, 4, 5, 6, 8, 10]) {
    const round = step * power;
    if (Number.isInteger(round) && round >= most) return round;
  }
  return power * 10;
}

/** From how many contacts to how high, in CSS pixels; whole numbers. */
export type HeightScale = (contacts: number) => number;

export function linearHeights(top: number, heightPx: number): HeightScale {
  return (contacts) => visible(contacts, (contacts / top) * heightPx);
}

/** For an overview, where a bin of one contact stands beside one of three hundred. */
export function rootHeights(top: number, heightPx: number): HeightScale {
  return (contacts) => visible(contacts, Math.sqrt(contacts / top) * heightPx);
}

function visible(contacts: number, heightPx: number): number {
  return contacts === 0 ? 0 : Math.max(Math.round(heightPx), LOWEST_BAR_PX);
}

/** Left edge and width of a bar in whole CSS pixels, cut off at the ends of the axis; bars of equally long bins are equally wide. */
export function barExtent(
  axis: Axis,
  from: Day,
  to: Day,
): { readonly x: number; readonly w: number } {
  const slot = (to - from) * pxPerDay(axis);
  const gap = slot >= GAP_FROM_PX ? 1 : 0;
  const left = Math.round(xOfDay(axis, from));
  const right = left + Math.max(1, Math.floor(slot) - gap);
  const x = Math.max(left, 0);
  return { x, w: Math.max(0, Math.min(right, axis.widthPx) - x) };
}

/** Narrower bars stand without a gap between them. */
const GAP_FROM_PX = 3;

/**
 * One path a family, indexed by family code, in whole CSS pixels: stacked upwards from `baseY`. The height of a stack is that of its
 * total, so rounding moves borders between families by less than a pixel and never the top.
 */
export function stackedPaths(
  histogram: Histogram,
  axis: Axis,
  heights: HeightScale,
  baseY: number,
): readonly string[] {
  const paths = FAMILY_CODES.map(() => "");
  for (let b = 0; b + 1 < histogram.edges.length; b++) {
    const total = binTotal(histogram, b);
    if (total === 0) continue;
    const { x, w } = barExtent(axis, histogram.edges[b]!, histogram.edges[b + 1]!);
    const height = heights(total);
    let below = 0;
    FAMILY_CODES.forEach((_, family) => {
      const count = histogram.counts[b * FAMILY_CODES.length + family]!;
      const bottom = Math.round((below / total) * height);
      below += count;
      const top = Math.round((below / total) * height);
      if (top > bottom)
        paths[family] = (paths[family] ?? "") + rectangle(x, baseY - top, w, top - bottom);
    });
  }
  return paths;
}

/** One path of all bins, in whole CSS pixels, upwards from `baseY`. */
export function plainPath(
  histogram: Histogram,
  axis: Axis,
  heights: HeightScale,
  baseY: number,
): string {
  let path = "";
  for (let b = 0; b + 1 < histogram.edges.length; b++) {
    const height = heights(binTotal(histogram, b));
    if (height === 0) continue;
    const { x, w } = barExtent(axis, histogram.edges[b]!, histogram.edges[b + 1]!);
    path += rectangle(x, baseY - height, w, height);
  }
  return path;
}

function rectangle(x: number, y: number, w: number, h: number): string {
  return `M${x} ${y}h${w}v${h}h${-w}z`;
}
