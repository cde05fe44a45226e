import type { Positions } from "../layout/positions.ts";
import {
  HUB_RADIUS,
  LABEL_GAP,
  LABEL_HEIGHT,
  labelHalfWidth,
  shapeRadius,
} from "../layout/shape.ts";
import type { Network } from "../network/network.ts";
import { allTimeCounts } from "./all-time-counts.ts";

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
    stampDisc(field, x, y, r, SHAPE_COST);
    const half = labelHalfWidth(short === "" ? name : short);
    stampBox(field, [x - half, y + r + LABEL_GAP, x + half, y + r + LABEL_GAP + LABEL_HEIGHT]);
  });
  for (let at = 0; at < positions.hubs.length; at += 2) {
    const x = positions.hubs[at]!;
    const y = positions.hubs[at + 1]!;
    if (isPlace(x, y)) stampDisc(field, x, y, HUB_RADIUS, HUB_COST);
  }
  return field;
}

/** The cost at a point; 0 outside the field. */
export function costAt(field: ObstacleField, x: number, y: number): number {
  const column = Math.floor((x - field.x0) / field.cell);
  const row = Math.floor((y - field.y0) / field.cell);
  if (column < 0 || row < 0 || column >= field.columns || row >= field.rows) return 0;
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

function stampDisc(field: ObstacleField, x: number, y: number, r: number, cost: number): void {
  const reach = r + CLEARANCE;
  const { cell, columns, x0, y0 } = field;
  const first = clampCell((x - reach - x0) / cell, columns);
  const last = clampCell((x + reach - x0) / cell, columns);
  const top = clampCell((y - reach - y0) / cell, field.rows);
  const bottom = clampCell((y + reach - y0) / cell, field.rows);
  for (let row = top; row <= bottom; row++) {
    const dy = y0 + (row + 0.5) * cell - y;
    for (let column = first; column <= last; column++) {
      const dx = x0 + (column + 0.5) * cell - x;
      const distance = dx * dx + dy * dy;
      if (distance > reach * reach) continue;
      field.cost[row * columns + column]! += distance > r * r ? cost * CLEARANCE_COST : cost;
    }
  }
}

function stampBox(
  field: ObstacleField,
  [left, top, right, bottom]: readonly [number, number, number, number],
): void {
  const { cell, columns, rows, x0, y0 } = field;
  const first = clampCell((left - x0) / cell, columns);
  const last = clampCell((right - x0) / cell, columns);
  const end = clampCell((bottom - y0) / cell, rows);
  for (let row = clampCell((top - y0) / cell, rows); row <= end; row++) {
    for (let column = first; column <= last; column++)
      field.cost[row * columns + column]! += NAME_COST;
  }
}

function clampCell(at: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(at)));
}
