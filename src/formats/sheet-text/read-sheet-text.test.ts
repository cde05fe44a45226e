import fc from "fast-check";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatCsv } from "../csv-text.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { readSheetText } from "./read-sheet-text.ts";

const NOTHING_CHOSEN = { encoding: null, separator: null, headerRow: null };

function read(content: string | Uint8Array, choices: Partial<typeof NOTHING_CHOSEN> = {}) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readSheetText("t.csv", bytes, { ...NOTHING_CHOSEN, ...choices });
}

const cellsOf = (content: string | Uint8Array) => read(content).rows.map(({ cells }) => cells);

function said(content: string | Uint8Array): string[] {
  return read(content).problems.map(({ row, column, code }) => `${row}:${column} ${code}`);
}

/** Text in an encoding of one byte a character. */
function encoded(text: string, label: string): Uint8Array {
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) bytes.set(decodeBytes(label, Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 63);
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    new DataView(bytes.buffer).setUint16(2 * i, text.charCodeAt(i), isLittle);
  }
  return bytes;
}

describe("A1: small tables", () => {
  test("an empty file is said to be empty", () => expect(said("")).toEqual(["0: file-empty"]));
  test("a header alone is a table without rows", () => {
    expect(read("a,b\n")).toMatchObject({ columns: ["a", "b"], rows: [], problems: [] });
  });
  test("one row is read", () => expect(cellsOf("a,b\n1,x")).toEqual([["1", "x"]]));
  test("without a header the first row is data, and that is said", () => {
    const text = "2020-10-02,Armenia\n2020-10-03,Iran\n";
    expect(read(text)).toMatchObject({ headerRow: 0, columns: ["column 1", "column 2"] });
    expect(cellsOf(text)).toHaveLength(2);
    expect(said(text)).toEqual(["1: header-missing"]);
  });
});

describe("A2: separators", () => {
  test.each([",", ";", "\t", "|"])("%j is found, whatever else the cells hold", (separator) => {
    const rows = [
      ["date", "who", "text"],
      ["2020-10-02", "a", '"1,5; x | y"'],
      ["2020-10-03", "b", "plain"],
    ];
    const grid = read(rows.map((row) => row.join(separator)).join("\n"));
    expect(grid.separator).toBe(separator);
    expect(grid.rows[0]?.cells[2]).toBe("1,5; x | y");
  });
  test("the table decides, not its first line", () => {
    expect(read("x, y and z;w\n1;2\n3;4\n5;6\n").separator).toBe(";");
  });
  test("a line sep=; is obeyed and is no row", () => {
    expect(read("sep=;\na;b\n1;2\n")).toMatchObject({
      separator: ";",
      headerRow: 2,
      rows: [{ line: 3, cells: ["1", "2"] }],
    });
  });
  test("a chosen separator is taken", () => {
    const grid = readSheetText("t", new TextEncoder().encode("a;b,c\n1;2,3\n"), {
      ...NOTHING_CHOSEN,
      separator: ";",
    });
    expect(grid.columns).toEqual(["a", "b,c"]);
  });
});

describe("A3: titles and notes", () => {
  const text =
    "Contacts in autumn\nby the desk\n\ndate,who,kind\n1,a,call\n2,b,call\n\nSource: own research\n";
  test("are named and left out", () => {
    const grid = read(text);
    expect(grid.headerRow).toBe(4);
    expect(grid.rows.map(({ line }) => line)).toEqual([5, 6]);
    expect(grid.skipped.map(({ line, where }) => `${line} ${where}`)).toEqual([
      "1 above",
      "2 above",
      "8 below",
    ]);
    expect(said(text)).toEqual(["1: line-skipped", "2: line-skipped", "8: line-skipped"]);
  });
  test("of two header rows the lower names the columns", () => {
    const grid = read("When,,Who,\nday,place,first,second\n2020,Baku,a,b\n2021,Kyiv,c,d\n");
    expect(grid.columns).toEqual(["day", "place", "first", "second"]);
    expect(grid.headerRow).toBe(2);
  });
});

test("A4: a ragged row is set aside and its neighbours are untouched", () => {
  const text = "a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n";
  expect(cellsOf(text)).toEqual([
    ["1", "2", "3"],
    ["10", "11", "12"],
  ]);
  expect(said(text)).toEqual(["3:c row-ragged", "4: row-ragged"]);
  expect(read(text).setAside.map((row) => row.text)).toEqual(["4,5", "6,7,8,9"]);
});

describe("A5: a quote that is never closed", () => {
  test("loses its row alone, and is reported where it opened", () => {
    const text = 'a,b,c\n1,"open,3\n4,5,6\n7,"x, y",9\n';
    expect(cellsOf(text)).toEqual([
      ["4", "5", "6"],
      ["7", "x, y", "9"],
    ]);
    expect(said(text)).toEqual(["2:b quote-not-closed"]);
  });
  test("glues no rows together where another damaged quote closes it", () => {
    const text = 'a,b,c\n1,2,3\n1,"x,3\n4,5,6\n7,y",9\n10,11,12\n';
    expect(cellsOf(text)).toContainEqual(["4", "5", "6"]);
    expect(said(text)[0]).toBe("3:b quote-not-closed");
  });
  test("leaves cells of several lines as they are", () => {
    expect(cellsOf('a,b,c\n1,"two\nlines, here",3\n4,5,6\n')[0]?.[1]).toBe("two\nlines, here");
  });
});

describe("A4, A5: a damaged row with a cell of several lines", () => {
  const table = (row: string) => `a,b,c,d\n1,2,3,4\n${row}\n5,6,7,8\n`;
  const asideOf = (row: string) => {
    const { rows, setAside } = read(table(row));
    expect(rows.map(({ line }) => line)).toEqual([2, 5]);
    return setAside.map(({ row: line, text }) => [line, text]);
  };
  test("is set aside whole where a separator is too many or missing", () => {
    expect(asideOf('x,,"two\nlines",y,z')).toEqual([[3, 'x,,"two\nlines",y,z']]);
    expect(asideOf('x,"two\nlines",y')).toEqual([[3, 'x,"two\nlines",y']]);
  });
  test("is set aside whole where a quote stands open before or behind that cell, and said where", () => {
    expect(asideOf('"x,"two\nlines",y,z')).toEqual([[3, '"x,"two\nlines",y,z']]);
    expect(asideOf('x,"two\nlines","y,z')).toEqual([[3, 'x,"two\nlines","y,z']]);
    expect(said(table('x,"two\nlines","y,z'))).toEqual(["4:c quote-not-closed"]);
  });
});

test("A2: a blank behind each separator and single quotes are no part of the cells", () => {
  expect(cellsOf('a, b, c\n1, "x, y", \n2, z, 3\n')).toEqual([
    ["1", "x, y", ""],
    ["2", "z", "3"],
  ]);
  expect(cellsOf("a,b\n1,'x, \"y\"'\n2,'it''s'\n")).toEqual([
    ["1", 'x, "y"'],
    ["2", "it's"],
  ]);
  expect(cellsOf("a,b\n1,'tis\n2,rock 'n' roll\n")).toEqual([
    ["1", "'tis"],
    ["2", "rock 'n' roll"],
  ]);
});

test("A6: a quote inside a cell is kept as text", () => {
  expect(cellsOf(`a,b\n37°36'37.8"N,x\n`)).toEqual([[`37°36'37.8"N`, "x"]]);
  expect(said(`a,b\n37°36'37.8"N,x\n`)).toEqual(["2:a quote-inside-cell"]);
});

test("A7: line ends may be mixed, lines blank, separators trail; no phantom rows", () => {
  const grid = read("a,b\r\n1,2\n\n3,4\r5,6,,\r\n,\r\n\r\n7,8");
  expect(grid.rows).toEqual(
    [
      { line: 2, cells: ["1", "2"] },
      { line: 4, cells: ["3", "4"] },
      { line: 5, cells: ["5", "6"] },
      { line: 8, cells: ["7", "8"] },
    ].map((row) => (row.line === 8 ? { ...row, line: 8 } : row)),
  );
});

test("A8: invisible characters are taken from names and kept in cells, a NUL is said", () => {
  const grid = read("\u00a0a\u200b,b\n1\0,x\u00ady\n");
  expect(grid.columns).toEqual(["a", "b"]);
  expect(grid.rows[0]?.cells).toEqual(["1\0", "x\u00ady"]);
  expect(grid.problems.map(({ code }) => code)).toEqual(["header-trimmed", "cell-nul"]);
});

describe("A9: encodings", () => {
  const russian =
    "дата;кто;что\n02.10.2020;Россия, Москва;встреча послов\n03.10.2020;Армения;звонок\n";
  const german =
    "Datum;Wer;Was\n02.10.2020;Österreich;Gespräch über Zölle\n03.10.2020;Türkei;Anruf\n";
  const cases: readonly (readonly [string, string])[] = [
    ["windows-1251", russian],
    ["KOI8-R", russian],
    ["x-mac-cyrillic", russian],
    ["windows-1252", german],
    ["macintosh", german],
    ["windows-1254", "tarih;kim;ne\n2020;Dışişleri Bakanlığı;görüşme yapıldı\n"],
    ["windows-1250", "datum;kdo;co\n2020;Česká republika, Řím;jednání o příměří\n"],
    ["windows-1253", "πότε;ποιος;τι\n2020;Ελλάδα;συνάντηση υπουργών\n"],
  ];
  test.each(cases)("%s is recognised by its letters", (encoding, text) => {
    const grid = read(encoded(text, encoding));
    expect(grid).toMatchObject({ encoding, encodingIsGuess: true });
    expect(grid.columns.join(";")).toBe(text.split("\n", 1)[0]);
  });
  test.each([true, false])(
    "UTF-16 is read with and without a mark (little end first: %s)",
    (little) => {
      for (const mark of ["", "\ufeff"]) {
        const grid = read(utf16(mark + russian, little));
        expect(grid.encoding).toBe(little ? "UTF-16LE" : "UTF-16BE");
        expect(grid.columns[0]).toBe("дата");
      }
    },
  );
  test("the byte that is no UTF-8 is named by its offset", () => {
    const [problem] = read(encoded(german, "windows-1252")).problems;
    expect(problem).toMatchObject({ code: "encoding-guessed", row: 2 });
    expect(problem?.message).toContain("offset 25");
  });
  test("a few lines of another encoding do not spoil the others", () => {
    const utf8 = new TextEncoder().encode("a;b\nä;ö\nü;ß\né;è\n");
    const grid = read(Uint8Array.from([...utf8, ...encoded("Ö;ä\n", "windows-1252")]));
    expect(grid.rows.at(-1)?.cells).toEqual(["Ö", "ä"]);
    expect(grid.problems.map(({ code, row }) => `${row} ${code}`)).toEqual(["5 encoding-mixed"]);
  });
  test("an encoding that is chosen and does not fit is reported line by line", () => {
    const bytes = encoded(german, "windows-1252");
    const grid = readSheetText("t", bytes, { ...NOTHING_CHOSEN, encoding: "UTF-8" });
    expect(grid.problems.map(({ code, row }) => `${row} ${code}`)).toEqual([
      "2 character-lost",
      "3 character-lost",
    ]);
  });
});

test("A10: repeated and dangerous names touch nothing", () => {
  const grid = read("__proto__,a,a,constructor\n1,2,3,4\n5,6,7,8\n");
  expect(grid.columns).toEqual(["__proto__", "a", "a (2)", "constructor"]);
  expect(grid.problems.map(({ code }) => code)).toEqual(["column-repeated"]);
});

describe("A12: large cells, lines and tables", () => {
  test("a cell of 5 MB and a line of 20 MB are read", () => {
    expect(read(`a,b,c\n1,"${"x\n".repeat(2_500_000)}",3\n`).rows).toHaveLength(1);
    expect(read(`a,b\n1,${"x".repeat(20_000_000)}\n`).rows).toHaveLength(1);
  });
  test("up to 16,384 columns are read, more are refused", () => {
    const row = (width: number) => Array.from({ length: width }, (_, i) => `c${i}`).join(",");
    expect(read(`${row(16_384)}\n`).columns).toHaveLength(16_384);
    expect(said(`${row(16_385)}\n`)).toEqual(["0: table-too-wide"]);
  });
});

test("A13: a picture that is called a table is refused by what it is", () => {
  expect(said(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toEqual(["0: file-not-text"]);
});

test("every row that is written is read or set aside, whatever it holds", () => {
  const text = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", " ", "a", ";", "1") });
  fc.assert(
    fc.property(text, (any) => {
      const { rows, setAside, skipped, headerRow } = read(any);
      const lines = [...rows.map(({ line }) => line), ...setAside.map(({ row }) => row)];
      lines.push(...skipped.map(({ line }) => line), ...(headerRow > 0 ? [headerRow] : []));
      expect(new Set(lines).size).toBe(lines.length);
    }),
    { numRuns: 500 },
  );
});

test("sound tables are read as they were written", () => {
  // Where cells hold both, separators and line breaks can look like two damaged rows.
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('"', ",", "a", "b", "ä", " ") }),
    fc.string({ unit: fc.constantFrom('"', "\n", "a", "ä", " ") }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 3 });
  fc.assert(
    fc.property(rows, (table) => {
      const filled = table.map((row, i) => [`row ${i}`, ...row.map((text) => `x${text}`)]);
      const grid = read(formatCsv([["id", "b", "c", "d", "e"], ...filled]));
      expect(grid.rows.map(({ cells }) => cells)).toEqual(filled);
    }),
  );
});

test.each(['x,""a\n', '"\n', '"a\n', '"""\n', 'a,b"c\n', "\r", '""', '" ', `${"a".repeat(50)}!`])(
  "D7: takes time linear in the text for a file of %j",
  (line) => {
    const started = performance.now();
    read(line.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(15_000);
  },
);

const SPECTRUM = new URL("../../../../shared/data/suites/csv-spectrum/", import.meta.url);

describe.skipIf(!existsSync(SPECTRUM))("csv-spectrum (skipped without the suite's folder)", () => {
  const names = existsSync(SPECTRUM)
    ? readdirSync(new URL("csvs/", SPECTRUM)).map((file) => file.replace(/\.csv$/, ""))
    : [];
  test.each(names.filter((name) => name !== "location_coordinates"))("reads %s", (name) => {
    const grid = read(readFileSync(new URL(`csvs/${name}.csv`, SPECTRUM)));
    const objects = grid.rows.map(({ cells }) =>
      Object.fromEntries(grid.columns.map((column, i) => [column, cells[i]])),
    );
    expect(objects).toEqual(
      JSON.parse(readFileSync(new URL(`json/${name}.json`, SPECTRUM), "utf8")),
    );
    expect(grid.problems).toEqual([]);
  });
});

const NAUGHTY = new URL(
  "../../../../shared/data/suites/naughty-strings/blns.json",
  import.meta.url,
);

test.skipIf(!existsSync(NAUGHTY))(
  "naughty strings come back unchanged (skipped without them)",
  () => {
    // The suite's file is a list of texts.
    const strings = JSON.parse(readFileSync(NAUGHTY, "utf8")) as string[];
    const rows = strings.map((text, i) => [String(i), text, "end"]);
    expect(cellsOf(formatCsv([["nr", "text", "last"], ...rows]))).toEqual(rows);
  },
);
