/** A rectangle by its corners, in CSS pixels. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Which parts of the drawing are taken, for placing names. Each question costs what lies in the cells asked for. */
export interface LabelRoom {
  takeBox(box: Box): void;
  takeDisc(x: number, y: number, r: number): void;
  /** Whether the box overlaps anything taken; touching edges do not overlap. */
  isTaken(box: Box): boolean;
}

const CELL = 48;

/** Room on a drawing of `width` by `height` pixels. What lies outside counts for the cells at the edge. */
export function labelRoom(width: number, height: number): LabelRoom {
  const columns = Math.max(1, Math.ceil(width / CELL));
  const rows = Math.max(1, Math.ceil(height / CELL));
  const boxes = new Array<number[] | undefined>(columns * rows);
  const discs = new Array<number[] | undefined>(columns * rows);
  const column = (x: number) => Math.max(0, Math.min(columns - 1, Math.floor(x / CELL)));
  const row = (y: number) => Math.max(0, Math.min(rows - 1, Math.floor(y / CELL)));

  const put = (cells: (number[] | undefined)[], box: Box, values: readonly number[]) => {
    const [right, bottom] = [column(box.x1), row(box.y1)];
    for (let r = row(box.y0); r <= bottom; r++) {
      for (let c = column(box.x0); c <= right; c++) {
        (cells[r * columns + c] ??= []).push(...values);
      }
    }
  };
  return {
    takeBox: (box) => put(boxes, box, [box.x0, box.y0, box.x1, box.y1]),
    takeDisc: (x, y, r) => put(discs, { x0: x - r, y0: y - r, x1: x + r, y1: y + r }, [x, y, r]),
    isTaken(box) {
      const [right, bottom] = [column(box.x1), row(box.y1)];
      for (let r = row(box.y0); r <= bottom; r++) {
        for (let c = column(box.x0); c <= right; c++) {
          const cell = r * columns + c;
          if (overlapsBox(boxes[cell], box) || overlapsDisc(discs[cell], box)) return true;
        }
      }
      return false;
    },
  };
}

function overlapsBox(taken: readonly number[] | undefined, { x0, y0, x1, y1 }: Box): boolean {
  if (taken === undefined) return false;
  for (let at = 0; at < taken.length; at += 4) {
    if (x0 < taken[at + 2]! && x1 > taken[at]! && y0 < taken[at + 3]! && y1 > taken[at + 1]!) {
      return true;
    }
  }
  return false;
}

function overlapsDisc(taken: readonly number[] | undefined, { x0, y0, x1, y1 }: Box): boolean {
  if (taken === undefined) return false;
  for (let at = 0; at < taken.length; at += 3) {
    const [x, y, r] = [taken[at]!, taken[at + 1]!, taken[at + 2]!];
    const dx = x - Math.max(x0, Math.min(x1, x));
    const dy = y - Math.max(y0, Math.min(y1, y));
    if (dx * dx + dy * dy < r * r) return true;
  }
  return false;
}
