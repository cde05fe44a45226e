/** Which parts of the drawing are taken, for placing labels: a grid of rectangles. Each question costs what lies in the cells asked for. */
export interface LabelRoom {
  /** Takes the rectangle from (x0, y0) to (x1, y1). */
  take(x0: number, y0: number, x1: number, y1: number): void;
  /** Whether the rectangle overlaps a taken one; touching edges do not overlap. */
  isTaken(x0: number, y0: number, x1: number, y1: number): boolean;
}

const CELL = 48;

/** Room on a drawing of `width` by `height` pixels. What lies outside counts for the cells at the edge. */
export function labelRoom(width: number, height: number): LabelRoom {
  const columns = Math.max(1, Math.ceil(width / CELL));
  const rows = Math.max(1, Math.ceil(height / CELL));
  const cells = new Array<number[] | undefined>(columns * rows);
  const column = (x: number) => Math.max(0, Math.min(columns - 1, Math.floor(x / CELL)));
  const row = (y: number) => Math.max(0, Math.min(rows - 1, Math.floor(y / CELL)));

  return {
    take(x0, y0, x1, y1) {
      for (let r = row(y0); r <= row(y1); r++) {
        for (let c = column(x0); c <= column(x1); c++) {
          (cells[r * columns + c] ??= []).push(x0, y0, x1, y1);
        }
      }
    },
    isTaken(x0, y0, x1, y1) {
      for (let r = row(y0); r <= row(y1); r++) {
        for (let c = column(x0); c <= column(x1); c++) {
          const taken = cells[r * columns + c];
          if (taken !== undefined && overlapsAny(taken, x0, y0, x1, y1)) return true;
        }
      }
      return false;
    },
  };
}

// eslint-disable-next-line max-params -- four corners and a list; an object a rectangle would be an allocation a question
function overlapsAny(
  taken: readonly number[],
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): boolean {
  for (let at = 0; at < taken.length; at += 4) {
    if (x0 < taken[at + 2]! && x1 > taken[at]! && y0 < taken[at + 3]! && y1 > taken[at + 1]!) {
      return true;
    }
  }
  return false;
}
