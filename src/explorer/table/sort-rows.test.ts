import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_ROWS, grow } from "./growing.ts";
import { nextSorting, sortRows } from "./sort-rows.ts";
import { rowAfterKey } from "./use-row-keys.ts";

const anyRows = fc.array(
  fc.record({ at: fc.nat(), key: fc.constantFrom("", "a", "B", "b", "é", "z") }),
);

describe("sorting rows", () => {
  it("loses nothing, keeps equal rows in order and empty texts last, in both directions", () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.constantFrom("ascending" as const, "descending" as const),
        (some, direction) => {
          const rows = some.map(({ key }, at) => ({ at, key }));
          const sorted = sortRows(rows, ({ key }) => key, direction);
          expect([...sorted].sort((a, b) => a.at - b.at)).toEqual(rows);
          const rank = (key: string) =>
            ["a", "b", "e", "z"].indexOf(key === "é" ? "e" : key.toLowerCase());
          sorted.forEach((row, index) => {
            const next = sorted[index + 1];
            if (next === undefined || next.key === "") return;
            expect(row.key).not.toBe("");
            const order =
              direction === "ascending"
                ? rank(next.key) - rank(row.key)
                : rank(row.key) - rank(next.key);
            expect(order).toBeGreaterThanOrEqual(0);
            if (order === 0) expect(next.at).toBeGreaterThan(row.at);
          });
        },
      ),
    );
  });

  it("compares numbers as numbers", () => {
    expect(sortRows([10, 9, 100], (n) => n, "descending")).toEqual([100, 10, 9]);
  });

  it("turns around at the second click on a header", () => {
    const byDate = { column: "date", direction: "ascending" } as const;
    const byCount = nextSorting(byDate, "count", "descending");
    expect(byCount).toEqual({ column: "count", direction: "descending" });
    expect(nextSorting(byCount, "count", "descending").direction).toBe("ascending");
  });
});

describe("drawing rows in portions", () => {
  it("comes to all rows of a table of thousands, and waits beyond", () => {
    for (const [total, end] of [
      [10, 10],
      [368, 368],
      [100_000, 1500],
    ] as const) {
      let drawn = FIRST_ROWS;
      for (let frame = 0; frame < 80; frame++) drawn = grow(drawn, total);
      expect(Math.min(drawn, total)).toBe(end);
    }
  });

  it("begins anew after a short table, and keeps what was asked for", () => {
    expect(grow(1500, 5)).toBe(FIRST_ROWS + 25);
    expect(grow(2500, 100_000)).toBe(2500);
  });
});

describe("walking rows by keys", () => {
  it("stays among the rows", () => {
    expect(rowAfterKey("ArrowUp", 0, 5)).toBe(0);
    expect(rowAfterKey("ArrowDown", 0, 5)).toBe(1);
    expect(rowAfterKey("PageDown", 0, 5)).toBe(4);
    expect(rowAfterKey("Home", 3, 5)).toBe(0);
    expect(rowAfterKey("End", 3, 5)).toBe(4);
    expect(rowAfterKey("x", 3, 5)).toBeNull();
  });
});
