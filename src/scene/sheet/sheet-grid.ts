import type { Rectangle } from "../scene.ts";

/** Between neighbouring panels, in CSS pixels. */
const GAP_X = 18;
const GAP_Y = 12;

/** A diagram smaller than this shows nothing, and has no room for the words that there is none, in CSS pixels. */
const LEAST_PLOT = { width: 80, height: 44 } as const;

/** Where the panels of a sheet stand, each the same size. */
export interface SheetGrid {
  readonly columns: number;
  /** Whole panels, headings included, in reading order. */
  readonly cells: readonly Rectangle[];
  /** The height of a heading, the same in all. */
  readonly headingPx: number;
}

/** What a grid is chosen for. */
export interface GridWish {
  readonly count: number;
  readonly area: Rectangle;
  /** The height that headings take in panels of this width. */
  readonly headingPx: (width: number) => number;
  /** How large the diagram is drawn in a plot of this size; the larger the better. */
  readonly scale: (width: number, height: number) => number;
}

/**
 * The grid in which the diagrams are drawn largest; of equal ones that with the fewest cells left empty, then that with the fewest columns. Null where
 * there is no room for so many. Linear in the square of the panels.
 */
export function sheetGrid({ count, area, headingPx, scale }: GridWish): SheetGrid | null {
  let best: SheetGrid | null = null;
  let bestScale = 0;
  let fewestEmpty = Infinity;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    // With as many rows fewer columns are wider.
    if (Math.ceil(count / (columns - 1)) === rows) continue;
    const width = (area.width - (columns - 1) * GAP_X) / columns;
    const height = (area.height - (rows - 1) * GAP_Y) / rows;
    const heading = headingPx(width);
    if (width < LEAST_PLOT.width || height - heading < LEAST_PLOT.height) continue;
    const found = scale(width, height - heading);
    const empty = rows * columns - count;
    if (found < bestScale || (found === bestScale && empty >= fewestEmpty)) continue;
    [bestScale, fewestEmpty] = [found, empty];
    best = { columns, headingPx: heading, cells: cellsOf({ count, area, columns, width, height }) };
  }
  return best;
}

function cellsOf({ count, area, columns, width, height }: CellSizes): readonly Rectangle[] {
  return Array.from({ length: count }, (_, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const [x, y] = [area.x + column * (width + GAP_X), area.y + row * (height + GAP_Y)];
    return { x, y, width, height };
  });
}

interface CellSizes extends Pick<GridWish, "count" | "area"> {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}
