import fc from "fast-check";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatCsv, parseCsv } from "./csv-text.ts";
import { decodeUtf8 } from "./utf8.ts";

function cells(text: string, separator?: string): (readonly string[])[] {
  return parseCsv(text, separator).rows.map((row) => row.cells);
}

function problems(text: string): string[] {
  return parseCsv(text).problems.map(
    ({ code, line, cell, text: found }) => `${String(line)}:${String(cell)} ${code} ${found}`,
  );
}

describe("parseCsv", () => {
  test.each([
    ["", []],
    ["\n", []],
    ["\n\r\n\r\n", []],
    ["a", [["a"]]],
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r1,2\r",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["a\r\nb\nc\rd", [["a"], ["b"], ["c"], ["d"]]],
    ["a,", [["a", ""]]],
    [
      ",\n,",
      [
        ["", ""],
        ["", ""],
      ],
    ],
    ['""', [[""]]],
    ['"a ""b"" c","d,e","f\r\ng"', [['a "b" c', "d,e", "f\r\ng"]]],
    ['"a" ,b', [["a", "b"]]],
    [" a , b ", [[" a ", " b "]]],
  ])("reads %j", (text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test("reads other separators", () => {
    expect(cells('a;"b;c"\n', ";")).toEqual([["a", "b;c"]]);
    expect(cells("a\tb,c\n", "\t")).toEqual([["a", "b,c"]]);
  });

  test("numbers rows by the line where they begin, as an editor shows it", () => {
    const lines = parseCsv('h\n\n"two\nlines"\r\nx\r\r"a\r\nb\rc"\nlast').rows.map((r) => r.line);
    expect(lines).toEqual([1, 3, 5, 7, 10]);
  });

  test("keeps a quote inside a cell as text and says so", () => {
    expect(cells(`37°36'37.8"N,x\n"he said "hi" to us",y`)).toEqual([
      [`37°36'37.8"N`, "x"],
      ['he said "hi" to us', "y"],
    ]);
    expect(problems(`a,37.8"N\n"he said "hi" to us",y`)).toEqual([
      '1:1 quote-inside-cell 37.8"N',
      '2:0 quote-inside-cell he said "hi" to us',
    ]);
  });

  test("reports a quote that is never closed on its own line and reads on below it", () => {
    const text = 'id,name\n1,"open\n2,b\n3,c\n';
    expect(parseCsv(text)).toEqual({
      rows: [
        { line: 1, cells: ["id", "name"] },
        { line: 3, cells: ["2", "b"] },
        { line: 4, cells: ["3", "c"] },
      ],
      broken: [{ line: 2, text: '1,"open' }],
      problems: [{ code: "quote-not-closed", line: 2, cell: 1, text: '"open' }],
    });
  });

  test("does not let an open quote swallow the rows up to the next quoted cell", () => {
    const text = '1,"open\n2,b\n3,"quoted, text"\n4,"two\nlines",e\n';
    expect(cells(text)).toEqual([
      ["2", "b"],
      ["3", "quoted, text"],
      ["4", "two\nlines", "e"],
    ]);
    expect(problems(text)).toEqual(['1:1 quote-not-closed "open']);
  });

  test("reports the line of the quote, not of the row, where a row has several lines", () => {
    const text = '"a\nb","open\n2,b\n';
    expect(problems(text)).toEqual(['2:1 quote-not-closed "open']);
    expect(parseCsv(text).broken).toEqual([{ line: 1, text: '"a\nb","open' }]);
    expect(cells(text)).toEqual([["2", "b"]]);
  });

  test("reads what formatCsv writes back equal, whatever the cells hold", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", " ", "a", ";", "\t") }),
    );
    const table = fc
      .integer({ min: 1, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })));
    fc.assert(
      fc.property(table, (rows) => {
        const reading = parseCsv(formatCsv(rows));
        expect(reading.rows.map((row) => row.cells)).toEqual(rows);
        expect(reading.problems).toEqual([]);
      }),
    );
  });

  test("accounts for every line of any text, in a row, a broken row or a blank", () => {
    const text = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", " ", "a") });
    fc.assert(
      fc.property(text, (any) => {
        const { rows, broken, problems: found } = parseCsv(any);
        const starts = [...rows, ...broken].map((row) => row.line).sort((a, b) => a - b);
        expect(new Set(starts).size).toBe(starts.length);
        expect(broken).toHaveLength(found.filter((p) => p.code === "quote-not-closed").length);
        const kept = [...rows.flatMap((row) => row.cells), ...broken.map((row) => row.text)].join(
          "",
        );
        expect(kept.replace(/[^a]/g, "")).toBe(any.replace(/[^a]/g, ""));
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['x,""a\n', '"\n', '"a\n', '"""\n', 'a,b"c\n', "\r", '""', '" '])(
    "takes time linear in the text for a file of %j",
    (line) => {
      const started = performance.now();
      parseCsv(line.repeat(200_000));
      expect(performance.now() - started).toBeLessThan(15_000);
    },
  );
});

const SPECTRUM = new URL("../../../shared/data/suites/csv-spectrum/", import.meta.url);

describe.skipIf(!existsSync(SPECTRUM))("csv-spectrum (skipped without the suite's folder)", () => {
  const names = existsSync(SPECTRUM)
    ? readdirSync(new URL("csvs/", SPECTRUM)).map((file) => file.replace(/\.csv$/, ""))
    : [];

  test.each(names.filter((name) => name !== "location_coordinates"))("reads %s", (name) => {
    const bytes = decodeUtf8(readFileSync(new URL(`csvs/${name}.csv`, SPECTRUM)));
    if (!bytes.ok) throw new Error("not UTF-8");
    const [header = [], ...rows] = cells(bytes.text);
    const objects = rows.map((row) => Object.fromEntries(header.map((h, i) => [h, row[i]])));
    expect(objects).toEqual(
      JSON.parse(readFileSync(new URL(`json/${name}.json`, SPECTRUM), "utf8")),
    );
  });

  test("reports the quotes of location_coordinates, whose table contradicts its own JSON", () => {
    const file = readFileSync(new URL("csvs/location_coordinates.csv", SPECTRUM), "utf8");
    expect(problems(file)).toEqual([`2:1 quote-inside-cell 37\ufffd36'37.8"N 121\ufffd2'17.9"W`]);
  });
});
