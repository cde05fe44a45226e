import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { naiveRows } from "./naive-rows.ts";
import type { NaiveRow } from "./naive-rows.ts";
import { createRowScanner, LONGEST_ROW } from "./row-scanner.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** What the scanner tells of the text, cut into chunks of the sizes given, in turn. */
function scan(text: string, sizes: readonly number[] = [1 << 30]): NaiveRow[] {
  const rows: NaiveRow[] = [];
  const scanner = createRowScanner({
    row({ bytes, cells, starts, ends, line }) {
      const texts = Array.from({ length: cells }, (_, cell) =>
        decoder.decode(bytes.subarray(starts[cell], ends[cell])),
      );
      rows.push({ line, cells: texts });
    },
    broken: (broken, line) => rows.push({ line, broken }),
  });
  const bytes = new TextEncoder().encode(text);
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    scanner.push(bytes.slice(at, at + size));
    at += size;
  }
  scanner.finish();
  return rows;
}

const arbitraryTable = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom("\t", ",", ";", "\n", "\n", "\r\n", '"', '","', '""'),
      },
      { weight: 1, arbitrary: fc.constantFrom("\r", "\ufeff", "é", "名", "a\nb", " ") },
      { weight: 4, arbitrary: fc.string({ unit: "grapheme-ascii", maxLength: 4 }) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

describe("a row scanner", () => {
  test("tells the rows that a plain reading finds, wherever the bytes are cut", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1 });
    fc.assert(
      fc.property(arbitraryTable, sizes, (text, cuts) => {
        const expected = naiveRows(text);
        expect(scan(text)).toEqual(expected);
        expect(scan(text, cuts)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test("leaves quotes between tabs alone", () => {
    expect(scan('a\t"b\tc"\nd\te\t""\n')).toEqual([
      { line: 1, cells: ["a", '"b', 'c"'] },
      { line: 2, cells: ["d", "e", '""'] },
    ]);
  });

  test("reads quoted cells with separators, quotes and line breaks in them", () => {
    expect(scan('a,"b, ""c""\nd"\r\n\n"e",\n')).toEqual([
      { line: 1, cells: ["a", 'b, "c"\nd'] },
      { line: 4, cells: ["e", ""] },
    ]);
  });

  test("goes on below a line whose quote is not closed", () => {
    expect(scan('a,b\n"c,d\ne,f\n"g"h,i\nj,k')).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, broken: "quote-inside-cell" },
      { line: 3, cells: ["e", "f"] },
      { line: 4, broken: "quote-inside-cell" },
      { line: 5, cells: ["j", "k"] },
    ]);
  });

  test.each(["\t", ","])(
    "sets aside a cell of megabytes and reads on, separated by %j",
    (separator) => {
      const long = "x".repeat(5_000_000);
      const text = ["a", "b"].join(separator) + `\n${long}${separator}c\nd${separator}e\n`;
      const expected = [
        { line: 1, cells: ["a", "b"] },
        { line: 2, broken: "row-too-long" },
        { line: 3, cells: ["d", "e"] },
      ];
      expect(scan(text)).toEqual(expected);
      expect(scan(text, [70_001])).toEqual(expected);
      expect(scan(text.replace(`${separator}c`, `${separator}"c"`), [9_999])).toEqual(expected);
    },
  );

  test.each([-2, -1, 0, 1])("agrees with itself about a row of the greatest length %d", (more) => {
    const row = "x".repeat(LONGEST_ROW + more);
    expect(scan(`a,b\n${row}\nc,d`, [7919])).toEqual(scan(`a,b\n${row}\nc,d`));
    expect(scan(`a,b\n${row}`, [7919])).toEqual(scan(`a,b\n${row}`));
    expect(scan(`a,b\n"${row}\nc,d"\ne,f`, [7919])).toEqual(scan(`a,b\n"${row}\nc,d"\ne,f`));
  });

  test("is not slowed down by quotes that never close", () => {
    const rows = scan(`a,b\n${'"c,d\n'.repeat(50_001)}`);
    expect(rows).toHaveLength(50_002);
  });
});
