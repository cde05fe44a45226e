import fc from "fast-check";
import { expect, it } from "vitest";
import { sheetGrid, type GridWish, type SheetGrid } from "./sheet-grid.ts";

const anyWish: fc.Arbitrary<GridWish> = fc
  .record({
    count: fc.integer({ min: 1, max: 60 }),
    width: fc.integer({ min: 100, max: 2000 }),
    height: fc.integer({ min: 60, max: 2000 }),
    aspect: fc.constantFrom(0.5, 1, 1.6, 3),
  })
  .map(({ count, width, height, aspect }) => ({
    count,
    area: { x: 24, y: 70, width, height },
    headingPx: (across) => (across < 150 ? 34 : 20),
    scale: (across, down) => Math.min(across, down * aspect),
  }));

it("gives each panel a place of its own, row by row, within the area", () => {
  fc.assert(
    fc.property(anyWish, (wish) => {
      const { area, count } = wish;
      const grid = sheetGrid(wish);
      if (grid === null) return;
      expect(grid.cells).toHaveLength(count);
      grid.cells.forEach(({ x, y, width, height }, index) => {
        expect(width).toBeGreaterThanOrEqual(80);
        expect(height - grid.headingPx).toBeGreaterThanOrEqual(44);
        expect(x).toBeGreaterThanOrEqual(area.x);
        expect(y).toBeGreaterThanOrEqual(area.y);
        expect(x + width).toBeLessThanOrEqual(area.x + area.width + 1e-6);
        expect(y + height).toBeLessThanOrEqual(area.y + area.height + 1e-6);
        const before = grid.cells[index - 1];
        if (before === undefined) return;
        if (index % grid.columns === 0) expect(y).toBeGreaterThan(before.y + height);
        else expect([x > before.x + width, y === before.y]).toEqual([true, true]);
      });
    }),
  );
});

function scaleIn({ cells, headingPx }: SheetGrid, { scale }: GridWish): number {
  const { width, height } = cells[0]!;
  return scale(width, height - headingPx);
}

it("draws diagrams as large as any number of columns would", () => {
  fc.assert(
    fc.property(anyWish, (wish) => {
      const scales = Array.from({ length: wish.count }, (_, less) => {
        const columns = less + 1;
        const rows = Math.ceil(wish.count / columns);
        const width = (wish.area.width - 18 * (columns - 1)) / columns;
        const height = (wish.area.height - 12 * (rows - 1)) / rows - wish.headingPx(width);
        return width >= 80 && height >= 44 ? wish.scale(width, height) : 0;
      });
      const grid = sheetGrid(wish);
      const found = grid === null ? 0 : scaleIn(grid, wish);
      expect(found).toBeCloseTo(Math.max(...scales), 6);
    }),
  );
});
