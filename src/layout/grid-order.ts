import type { Points, Square } from "./points.ts";

/** How often the square is quartered to a grid. */
export const GRID_LEVELS = 7;
const LINES = 1 << GRID_LEVELS;

/** Points by the cells of a grid. */
export interface Grid {
  /** Cell, by quarters of quarters in the order of the tree, -> the rank at which its points begin. */
  readonly offsets: Int32Array;
  readonly cellOf: Uint16Array;
}

/** A grid with room for some points. */
export function createGrid(points: number): Grid {
  return { offsets: new Int32Array(LINES * LINES + 1), cellOf: new Uint16Array(points) };
}

/** Puts points of a square into the order of a grid's cells, which is that of Morton's curve: a counting sort. Linear. */
export function sortByGrid(
  { offsets, cellOf }: Grid,
  points: Points,
  { x0, y0, side }: Square,
  ranked: Points & { readonly order: Int32Array },
): void {
  const step = side / LINES;
  offsets.fill(0);
  for (let point = 0; point < cellOf.length; point++) {
    const column = lineOf(points.x[point]!, x0, step);
    const row = lineOf(points.y[point]!, y0, step);
    const cell = SPREAD[column]! + 2 * SPREAD[row]!;
    cellOf[point] = cell;
    offsets[cell]! += 1;
  }
  let end = 0;
  for (let cell = 0; cell < offsets.length; cell++) offsets[cell] = end += offsets[cell]!;
  for (let point = cellOf.length - 1; point >= 0; point--) {
    const rank = --offsets[cellOf[point]!]!;
    ranked.order[rank] = point;
    ranked.x[rank] = points.x[point]!;
    ranked.y[rank] = points.y[point]!;
  }
}

/** Which line of the grid a place is in, as comparing it to the lines' edges says. */
function lineOf(place: number, edge: number, step: number): number {
  const line = Math.floor((place - edge) / step);
  return place < edge + line * step ? line - 1 : line;
}

/** Line -> its bits, a zero before each. */
const SPREAD = Uint16Array.from({ length: LINES }, (_, line) => {
  let spread = 0;
  for (let level = 0; level < GRID_LEVELS; level++) spread |= ((line >> level) & 1) << (2 * level);
  return spread;
});
