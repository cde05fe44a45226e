import fc from "fast-check";
import { expect, test } from "vitest";
import { guardedCell, unguardedCell } from "./guarded-cell.ts";

test.each([
  "=1+1",
  "+x",
  "-x",
  "@SUM(A1)",
  "\tx",
  "\rx",
  "\nx",
  "\0x",
  "＝1",
  "＋x",
  "－x",
  "＠x",
  "-0044-03-15",
  "-0044",
  "'=1",
])("E4: %j gets an apostrophe", (cell) => expect(guardedCell(cell)).toBe(`'${cell}`));

test.each(["", "2020-10-02", "-5", "+5", "-0.5", "x=1", "'t Hooft", "'", "''"])(
  "E4: %j stays",
  (cell) => {
    expect(guardedCell(cell)).toBe(cell);
    expect(unguardedCell(cell)).toBe(cell);
  },
);

test("E4: whatever a cell holds, it is the same after it was written and read", () => {
  const cell = fc.string({
    unit: fc.constantFrom("'", "=", "-", "+", "@", "\t", "\0", "＝", "5", "0", ".", "a"),
  });
  fc.assert(
    fc.property(fc.oneof(cell, fc.string()), (text) => {
      expect(unguardedCell(guardedCell(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
