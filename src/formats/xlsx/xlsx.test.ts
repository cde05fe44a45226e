import { existsSync, readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { arbitraryDataSet } from "../../model/arbitrary-dataset.ts";
import { readFolder } from "../csv-folder.ts";
import { writeDemarcheJson } from "../demarche-json.ts";
import { readBytes } from "../registry.ts";
import { workbook } from "./any-workbook.ts";
import type { Made } from "./any-workbook.ts";
import { escapeCellText, unescapeCellText } from "./cell-text.ts";
import { columnLetters, columnOfReference } from "../workbook/cell-reference.ts";
import { dateText, meaningOfBuiltIn, meaningOfCode } from "./number-formats.ts";
import { readWorkbook } from "./read-workbook.ts";
import { writeXlsx } from "./write-xlsx.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = (made: Made) => {
  const { sheets, problems } = readWorkbook("w.xlsx", workbook(made));
  return {
    rows: sheets[0]?.rows,
    codes: problems.map(({ code, row, column }) => `${code} ${column}${row}`),
  };
};

describe("a workbook's cells", () => {
  test("are text, whatever their type: shared, rich, inline, boolean, number, error", () => {
    const strings =
      "<si><t>plain</t></si><si><r><t>ri</t></r><r><t xml:space='preserve'>ch </t></r><rPh><t>spoken</t></rPh></si><si><t>a_x000D_b_x005F_x000D_</t></si>";
    const rows = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c t="s"><v>2</v></c></row><row><c t="inlineStr"><is><t>in</t></is></c><c t="b"><v>1</v></c><c><v>44106.50</v></c><c t="e"><v>#N/A</v></c><c t="s"><v>9</v></c></row>`;
    expect(rowsOf({ sheets: { S: rows }, strings })).toEqual({
      rows: [
        { line: 2, cells: ["plain", "", "rich ", "a\rb_x000D_"] },
        { line: 3, cells: ["in", "TRUE", "44106.5", "#N/A"] },
      ],
      codes: ["cell-error D3", "cell-text-missing E3"],
    });
  });

  test("D4: formulas count as their last value; one without a value, merged cells and hidden sheets are named", async () => {
    const rows = `<row r="1"><c r="A1" t="str"><f>A2</f><v>x</v></c><c r="B1"><f>1+1</f></c></row>`;
    const sheets = {
      S: `${rows}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells><sheetData>`,
      H: "",
    };
    expect(rowsOf({ sheets })).toEqual({
      rows: [{ line: 1, cells: ["x"] }],
      codes: ["formula-without-value B1", "cells-merged 0"],
    });
    const { problems } = await readBytes(
      "w.xlsx",
      workbook({ sheets: { ...sheets, contacts: "" }, states: { H: "veryHidden" } }),
    );
    expect(problems.find(({ file }) => file === "w.xlsx/H")?.message).toContain("hidden sheet");
  });

  test("B4: numbers with a date's format are dates of the workbook's epoch, 60 is none", () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="[$-409]mmm\\-yy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>`;
    const rows = `<row><c s="1"><v>44106</v></c><c s="1"><v>44106.5</v></c><c s="2"><v>44105</v></c><c s="1"><v>60</v></c><c s="1"><v>59</v></c><c><v>44106</v></c></row>`;
    expect(rowsOf({ sheets: { S: rows }, styles })).toEqual({
      rows: [
        {
          line: 1,
          cells: ["2020-10-02", "2020-10-02T12:00:00", "2020-10", "60", "1900-02-28", "44106"],
        },
      ],
      codes: ["serial-not-a-day D1"],
    });
    const mac = `<row><c s="1"><v>42644</v></c></row>`;
    expect(rowsOf({ sheets: { S: mac }, styles, is1904: true }).rows?.[0]?.cells).toEqual([
      "2020-10-02",
    ]);
  });

  test("A12: a sheet of too many cells is refused with the limit", async () => {
    const row = `<row><c r="XFD1"><v>1</v></c></row>`;
    const { problems } = await readBytes("w.xlsx", workbook({ sheets: { S: row.repeat(310) } }));
    expect(problems.map(({ code }) => code)).toEqual(["sheet-too-large"]);
  });
});

test.each([
  ["d. mmm yyyy", "day"],
  ["yyyy-mm-dd hh:mm", "day"],
  ["mmm yy", "month"],
  ["yyyy", "year"],
  ["[h]:mm:ss", "time"],
  ['0.00 "days"', "number"],
  ["General", "number"],
  ["#,##0_);[Red](#,##0)", "number"],
  ["dd/mm/yyyy;@", "day"],
])("the format %j means a %s", (code, meaning) => {
  expect(meaningOfCode(code)).toBe(meaning);
});

test("built-in formats and times of day are known", () => {
  expect([14, 17, 20, 22, 1].map(meaningOfBuiltIn)).toEqual([
    "day",
    "month",
    "time",
    "day",
    "number",
  ]);
  expect(dateText(0.75, "time", false)).toBe("18:00:00");
  expect(dateText(-1, "day", false)).toBeNull();
});

test("columns are numbered as spreadsheets letter them", () => {
  for (const [index, letters] of [
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [16_383, "XFD"],
  ] as const) {
    expect(columnLetters(index)).toBe(letters);
    expect(columnOfReference(`${letters}12`)).toBe(index);
  }
  expect(columnOfReference("XFE1")).toBe(-1);
});

describe("D4: a file that is no workbook gets a sentence", () => {
  const compound = (name: string) =>
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(name, "utf16le"));
  test.each([
    ["with a password", "a.xlsx", compound("EncryptedPackage"), "workbook-encrypted"],
    ["of the old kind", "a.xls", compound("Workbook"), "workbook-old"],
    ["of the old kind under a new name", "a.xlsx", compound("Workbook"), "workbook-old"],
    ["that is text", "a.xlsx", utf8("a;b\n"), "workbook-damaged"],
    ["without its parts", "a.xlsx", zipSync({ a: utf8("b") }), "workbook-damaged"],
    [
      "with a DOCTYPE",
      "a.xlsx",
      zipSync({ "xl/workbook.xml": utf8("<!DOCTYPE x><x/>") }),
      "xml-doctype",
    ],
  ])("%s", async (_, name, bytes, code) => {
    const { dataset, problems } = await readBytes(name, bytes);
    expect(dataset).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});

test("one sheet of another workbook is read as a table of events, the one that is asked for", async () => {
  const row = (cells: readonly string[]) =>
    `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;
  const table = (source: string) =>
    row(["date", "source", "relation", "target"]) + row(["2018-01-01", source, "Consult", "B"]);
  const bytes = workbook({
    sheets: { Notes: row(["x"]), Hidden: table("H"), One: table("First"), Two: table("Second") },
    states: { Hidden: "hidden" },
  });
  const actorsOf = async (sheet?: string) => {
    const { dataset } = await readBytes("w.xlsx", bytes, sheet === undefined ? {} : { sheet });
    return dataset?.actors.map(({ name }) => name);
  };
  expect(await actorsOf()).toContain("First");
  expect(await actorsOf("Two")).toContain("Second");
  expect(await actorsOf("2")).toContain("H");
  expect((await readBytes("w.xlsx", bytes, { sheet: "Three" })).problems[0]?.code).toBe(
    "sheet-missing",
  );
});

describe("a workbook of ours", () => {
  const lost = () => {
    throw new Error("Expected nothing to be lost.");
  };

  test("brings back any data set, the same bytes each time", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataSet, async (dataset) => {
        const bytes = writeXlsx(dataset, lost);
        const result = await readBytes("w.xlsx", bytes);
        expect(result.dataset).toEqual(dataset);
        expect(result.setAside).toEqual([]);
        expect(writeXlsx(dataset, lost)).toEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });

  test("brings back the case, byte for byte, and types every cell as text (E4)", async () => {
    const folder = new URL("../../../data/karabakh-2020/", import.meta.url);
    const { dataset } = readFolder(
      new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))])),
    );
    const again = await readBytes("w.xlsx", writeXlsx(dataset!, lost));
    expect(Buffer.from(writeDemarcheJson(again.dataset!)).equals(writeDemarcheJson(dataset!))).toBe(
      true,
    );
  });

  const NAUGHTY = new URL(
    "../../../../shared/data/suites/naughty-strings/blns.json",
    import.meta.url,
  );
  test.skipIf(!existsSync(NAUGHTY))(
    "carries every naughty string (skipped without the suite's folder)",
    () => {
      for (const naughty of JSON.parse(readFileSync(NAUGHTY, "utf8")) as string[]) {
        expect(unescapeCellText(escapeCellText(naughty))).toBe(naughty);
      }
    },
  );

  test("carries what looks like an escape up to a unit that needs one", () => {
    for (const text of [
      "_x000D\0",
      "_xa00a\ud800",
      "_x005F\r",
      "_x000D_xa00a\ud800",
      "_x000D_x000D_",
    ]) {
      expect(unescapeCellText(escapeCellText(text))).toBe(text);
    }
    expect(escapeCellText("_x000D")).toBe("_x000D");
  });

  test("carries any text, halves of characters too", () => {
    const unit = fc.constantFrom(
      "_x000D_",
      "_xa00a",
      "_",
      "x",
      "0",
      "\r",
      "\0",
      "\ud800",
      "\udc00",
      "\uffff",
      "a",
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(unescapeCellText(escapeCellText(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
