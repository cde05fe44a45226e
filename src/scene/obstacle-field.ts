import type { Extent, Positions } from "../layout/positions.ts";
import {
  HUB_RADIUS,
  LABEL_GAP,
  LABEL_HEIGHT,
  labelHalfWidth,
  shapeRadius,
} from "../layout/shape.ts";
import type { Network } from "../network/network.ts";
import { allTimeCounts } from "../network/all-time-counts.ts";

/** How unwelcome a line is at each place of the layout: a grid of costs. */
export interface ObstacleField {
  readonly x0: number;
  readonly y0: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  readonly cost: Float32Array;
}

const CELL = 5;
/** Bounds the memory where actors stand far apart. */
const MOST_CELLS = 1000000;
const CLEARANCE = 7;

const SHAPE_COST = 1;
const CLEARANCE_COST = 0.35;
const HUB_COST = 0.6;
const NAME_COST = 0.12;
/** Beyond the outermost actors, where the drawing may end. */
const OUTSIDE_COST = 0.5;

/**
 * The field of all actors, hubs and names that the level has over all time, in layout units. Follows from positions alone, so that what
 * avoids it stays where it is while the window moves. Linear in actors and hubs.
 */
export function obstacleField(positions: Positions, network: Network): ObstacleField {
  const field = emptyField(positions);
  const counts = allTimeCounts(network, positions.level);
  network.dataset.actors.forEach(({ name, short }, actor) => {
    const x = positions.actors[2 * actor]!;
    const y = positions.actors[2 * actor + 1]!;
    if (!(counts.actors[actor]! > 0 && isPlace(x, y))) return;
    const r = shapeRadius(counts.actors[actor]!, counts.mostOfActor);
    stampDisc(field, { x, y, r }, SHAPE_COST);
    const half = labelHalfWidth(short === "" ? name : short);
    const top = y + r + LABEL_GAP;
    stampName(field, { x0: x - half, y0: top, x1: x + half, y1: top + LABEL_HEIGHT });
  });
  for (let at = 0; at < positions.hubs.length; at += 2) {
    const x = positions.hubs[at]!;
    const y = positions.hubs[at + 1]!;
    if (isPlace(x, y)) stampDisc(field, { x, y, r: HUB_RADIUS }, HUB_COST);
  }
  return field;
}

/** The cost at a point. */
export function costAt(field: ObstacleField, x: number, y: number): number {
  const column = Math.floor((x - field.x0) / field.cell);
  const row = Math.floor((y - field.y0) / field.cell);
  if (column < 0 || row < 0 || column >= field.columns || row >= field.rows) {
    return OUTSIDE_COST;
  }
  return field.cost[row * field.columns + column]!;
}

/** Neither NaN nor infinite. */
export function isPlace(x: number, y: number): boolean {
  return x - x === 0 && y - y === 0;
}

function emptyField({ actors, hubs }: Positions): ObstacleField {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const points of [actors, hubs]) {
    for (let at = 0; at < points.length; at += 2) {
      const x = points[at]!;
      const y = points[at + 1]!;
      if (!isPlace(x, y)) continue;
      box.x0 = Math.min(box.x0, x);
      box.y0 = Math.min(box.y0, y);
      box.x1 = Math.max(box.x1, x);
      box.y1 = Math.max(box.y1, y);
    }
  }
  const width = Math.max(0, box.x1 - box.x0);
  const height = Math.max(0, box.y1 - box.y0);
  const cell = Math.max(
    CELL,
    Math.sqrt((width * height) / MOST_CELLS),
    Math.max(width, height) / 100000,
  );
  const columns = Math.floor(width / cell) + 1;
  const rows = Math.floor(height / cell) + 1;
  const start = isPlace(box.x0, box.y0) ? box : { x0: 0, y0: 0 };
  return {
    x0: start.x0,
    y0: start.y0,
    cell,
    columns,
    rows,
    cost: new Float32Array(columns * rows),
  };
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

function stampDisc(field: ObstacleField, { x, y, r }: Disc, cost: number): void {
  const reach = r + CLEARANCE;
  const cells = cellsOf(field, { x0: x - reach, y0: y - reach, x1: x + reach, y1: y + reach });
  const { cell, columns, x0, y0 } = field;
  for (let row = cells.top; row <= cells.bottom; row++) {
    const dy = y0 + (row + 0.5) * cell - y;
    for (let column = cells.left; column <= cells.right; column++) {
      const dx = x0 + (column + 0.5) * cell - x;
      const distance = dx * dx + dy * dy;
      if (distance > reach * reach) continue;
      field.cost[row * columns + column]! += distance > r * r ? cost * CLEARANCE_COST : cost;
    }
  }
}

function stampName(field: ObstacleField, box: Extent): void {
  const { top, bottom, left, right } = cellsOf(field, box);
  for (let row = top; row <= bottom; row++) {
    const start = row * field.columns;
    for (let column = left; column <= right; column++) field.cost[start + column]! += NAME_COST;
  }
}

function cellsOf({ cell, columns, rows, x0, y0 }: ObstacleField, box: Extent) {
  return {
    left: clampCell((box.x0 - x0) / cell, columns),
    right: clampCell((box.x1 - x0) / cell, columns),
    top: clampCell((box.y0 - y0) / cell, rows),
    bottom: clampCell((box.y1 - y0) / cell, rows),
  };
}

function clampCell(at: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(at)));
}
