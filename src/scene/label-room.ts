import type { Leader } from "./scene.ts";

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
  /** Takes the box of a text. */
  takeText(box: Box): void;
  /** Takes the room of a leader, a pixel and a half to either side. */
  takeLine(line: Leader): void;
  /** Whether the box overlaps anything taken; touching edges do not overlap. */
  isTaken(box: Box): boolean;
  /** Whether a leader would cross a text or another leader, or come nearer than a pixel and a half or three. */
  crossesText(line: Leader): boolean;
}

const CELL = 48;
/** What a leader takes to either side. */
const HALF_LINE_PX = 1.5;

type Cells = (number[] | undefined)[];

/** Room on a drawing of `width` by `height` pixels. What lies outside counts for the cells at the edge. */
export function labelRoom(width: number, height: number): LabelRoom {
  const columns = Math.max(1, Math.ceil(width / CELL));
  const rows = Math.max(1, Math.ceil(height / CELL));
  const [boxes, texts, lines, discs] = [0, 0, 0, 0].map(
    (): Cells => new Array<number[] | undefined>(columns * rows),
  ) as [Cells, Cells, Cells, Cells];
  const column = (x: number) => Math.max(0, Math.min(columns - 1, Math.floor(x / CELL)));
  const row = (y: number) => Math.max(0, Math.min(rows - 1, Math.floor(y / CELL)));

  const put = (cells: Cells, box: Box, values: readonly number[]) => {
    const [right, bottom] = [column(box.x1), row(box.y1)];
    for (let r = row(box.y0); r <= bottom; r++) {
      for (let c = column(box.x0); c <= right; c++) {
        (cells[r * columns + c] ??= []).push(...values);
      }
    }
  };
  const valuesOf = ({ x0, y0, x1, y1 }: Box | Leader) => [x0, y0, x1, y1];
  return {
    takeBox: (box) => put(boxes, box, valuesOf(box)),
    takeText(box) {
      put(boxes, box, valuesOf(box));
      put(texts, box, valuesOf(box));
    },
    takeLine: (line) => put(lines, around(line), valuesOf(line)),
    takeDisc: (x, y, r) => put(discs, { x0: x - r, y0: y - r, x1: x + r, y1: y + r }, [x, y, r]),
    isTaken(box) {
      const [right, bottom] = [column(box.x1), row(box.y1)];
      for (let r = row(box.y0); r <= bottom; r++) {
        for (let c = column(box.x0); c <= right; c++) {
          const cell = r * columns + c;
          if (overlapsBox(boxes[cell], box) || overlapsDisc(discs[cell], box)) return true;
          if (overlapsLine(lines[cell], box)) return true;
        }
      }
      return false;
    },
    crossesText(line) {
      const box = around(line);
      const [right, bottom] = [column(box.x1), row(box.y1)];
      for (let r = row(box.y0); r <= bottom; r++) {
        for (let c = column(box.x0); c <= right; c++) {
          const cell = r * columns + c;
          if (crossesBox(texts[cell], line) || crossesLine(lines[cell], line)) return true;
        }
      }
      return false;
    },
  };
}

function around({ x0, y0, x1, y1 }: Leader): Box {
  return {
    x0: Math.min(x0, x1) - HALF_LINE_PX,
    y0: Math.min(y0, y1) - HALF_LINE_PX,
    x1: Math.max(x0, x1) + HALF_LINE_PX,
    y1: Math.max(y0, y1) + HALF_LINE_PX,
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

function overlapsLine(taken: readonly number[] | undefined, box: Box): boolean {
  if (taken === undefined) return false;
  for (let at = 0; at < taken.length; at += 4) if (meets(lineAt(taken, at), box)) return true;
  return false;
}

function crossesBox(taken: readonly number[] | undefined, line: Leader): boolean {
  if (taken === undefined) return false;
  for (let at = 0; at < taken.length; at += 4) if (meets(line, lineAt(taken, at))) return true;
  return false;
}

function crossesLine(taken: readonly number[] | undefined, line: Leader): boolean {
  if (taken === undefined) return false;
  for (let at = 0; at < taken.length; at += 4) {
    if (areNear(line, lineAt(taken, at))) return true;
  }
  return false;
}

/** Four numbers as a line or a box. */
function lineAt(values: readonly number[], at: number): Leader {
  return { x0: values[at]!, y0: values[at + 1]!, x1: values[at + 2]!, y1: values[at + 3]! };
}

/** Whether what a leader takes overlaps a box: no line of an axis nor one along the leader parts the two. */
function meets(line: Leader, box: Box): boolean {
  const { x0, y0, x1, y1 } = around(line);
  if (x0 >= box.x1 || x1 <= box.x0 || y0 >= box.y1 || y1 <= box.y0) return false;
  const [dx, dy] = [line.x1 - line.x0, line.y1 - line.y0];
  const [x, y] = [(box.x0 + box.x1) / 2 - line.x0, (box.y0 + box.y1) / 2 - line.y0];
  const reach = ((box.x1 - box.x0) * Math.abs(dy) + (box.y1 - box.y0) * Math.abs(dx)) / 2;
  return Math.abs(x * dy - y * dx) < reach + HALF_LINE_PX * Math.sqrt(dx * dx + dy * dy);
}

/** Whether what two leaders take overlaps: they cross, or an end of one is near the other. */
function areNear(one: Leader, other: Leader): boolean {
  const isNear = 4 * HALF_LINE_PX * HALF_LINE_PX;
  return (
    (areParted(one, other) && areParted(other, one)) ||
    squareTo(one, other.x0, other.y0) < isNear ||
    squareTo(one, other.x1, other.y1) < isNear ||
    squareTo(other, one.x0, one.y0) < isNear ||
    squareTo(other, one.x1, one.y1) < isNear
  );
}

/** Whether the ends of the other line lie on two sides of the first. */
function areParted({ x0, y0, x1, y1 }: Leader, other: Leader): boolean {
  const side = (x: number, y: number) => (x - x0) * (y1 - y0) - (y - y0) * (x1 - x0);
  return side(other.x0, other.y0) * side(other.x1, other.y1) < 0;
}

/** Square of the distance of a point from a line. */
function squareTo({ x0, y0, x1, y1 }: Leader, x: number, y: number): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const share = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.max(0, Math.min(1, share));
  const [ax, ay] = [x0 + at * dx - x, y0 + at * dy - y];
  return ax * ax + ay * ay;
}
