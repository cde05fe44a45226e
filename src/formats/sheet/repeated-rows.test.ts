import fc from "fast-check";
import { expect, test } from "vitest";
import { findRepeats } from "./repeated-rows.ts";

const rowsOf = (cells: readonly (readonly string[])[]) =>
  cells.map((row, i) => ({ line: i + 2, cells: row }));

test("a row repeats the first one before it that says the same in every cell", () => {
  const cell = fc.constantFrom("", "a", "b", "ab");
  const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 30 });
  fc.assert(
    fc.property(tables, (cells) => {
      const rows = rowsOf(cells);
      const texts = cells.map((row) => row.join("|"));
      const naive = rows.flatMap((row, i) => {
        const first = texts.indexOf(texts[i]!);
        return first < i ? [{ row, earlier: first + 2 }] : [];
      });
      expect(findRepeats(rows)).toEqual(naive);
    }),
  );
});

test("cells are told apart by where they end", () => {
  expect(
    findRepeats(
      rowsOf([
        ["ab", "c"],
        ["a", "bc"],
        ["abc", ""],
      ]),
    ),
  ).toEqual([]);
});
