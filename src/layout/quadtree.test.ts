import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGrid } from "./grid-order.ts";
import type { Points } from "./points.ts";
import { createQuadtree, plant, plantByGrid, type Quadtree } from "./quadtree.ts";

/** Places on the edges of cells and off them, near and far, some of them twice. */
const arbitraryPlace = fc.oneof(
  fc.integer({ min: -40, max: 40 }),
  fc.integer({ min: -2000, max: 2000 }).map((k) => k / 16),
  fc.double({ min: -5000, max: 5000, noNaN: true }),
  fc.double({ min: -1e-9, max: 1e-9, noNaN: true }),
);

const arbitraryPoints: fc.Arbitrary<Points> = fc
  .array(fc.tuple(arbitraryPlace, arbitraryPlace), { maxLength: 300 })
  .map((places) => ({
    x: Float64Array.from(places, ([x]) => x),
    y: Float64Array.from(places, ([, y]) => y),
  }));

/** Each cell with its edges and its points in rising order. */
function cellsOf({ cells, cellCount, order }: Quadtree): readonly unknown[] {
  return Array.from({ length: cellCount }, (_, cell) => ({
    points: order.slice(cells.first[cell], cells.end[cell]).sort(),
    edges: [cells.x0[cell], cells.y0[cell], cells.x1[cell], cells.y1[cell]],
    next: cells.next[cell],
    isLeaf: cells.isLeaf[cell],
  }));
}

function expectPlacesOf({ order, x, y }: Quadtree, points: Points): void {
  expect([...x]).toStrictEqual(Array.from(order, (point) => points.x[point]));
  expect([...y]).toStrictEqual(Array.from(order, (point) => points.y[point]));
}

describe("plantByGrid", () => {
  it("makes the cells that plant makes, with the same points", () => {
    fc.assert(
      fc.property(arbitraryPoints, fc.constantFrom(1, 8), (points, leafSize) => {
        const count = points.x.length;
        const plain = createQuadtree(count, leafSize);
        plant(plain, points);
        const gridded = createQuadtree(count, leafSize);
        plantByGrid(gridded, createGrid(count), points);
        expect(cellsOf(gridded)).toStrictEqual(cellsOf(plain));
        expectPlacesOf(gridded, points);
        expectPlacesOf(plain, points);
      }),
    );
  });

  it("plants again where points have moved", () => {
    const count = 500;
    const places = (turn: number) =>
      Float64Array.from({ length: count }, (_, k) => ((k * turn) % 337) - 100);
    const tree = createQuadtree(count, 4);
    const grid = createGrid(count);
    plantByGrid(tree, grid, { x: places(7), y: places(11) });
    const moved = { x: places(13), y: places(5) };
    plantByGrid(tree, grid, moved);
    const fresh = createQuadtree(count, 4);
    plantByGrid(fresh, createGrid(count), moved);
    expect(cellsOf(tree)).toStrictEqual(cellsOf(fresh));
    expectPlacesOf(tree, moved);
  });
});
