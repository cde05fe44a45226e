import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { contactsOf } from "../sheet/any-sheet.ts";
import { readBytes } from "../registry.ts";
import { openTableFile } from "../table-file.ts";
import { ods, odsContent, odsRow } from "./any-ods.ts";
import type { MadeOds } from "./any-ods.ts";
import { readOds } from "./read-ods.ts";

const cell = (attributes: string, inside = "") =>
  `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
const p = (text: string) => `<text:p>${text}</text:p>`;
const row = (cells: string, attributes = "") =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;

function read(made: MadeOds) {
  const { sheets, problems } = readOds("w.ods", ods(made));
  return {
    rows: sheets[0]?.rows.map(({ line, cells }) => [line, ...cells]),
    codes: problems.map(({ code, row: line, column }) => `${code} ${column}${line}`),
    sheets,
  };
}
const cellsOf = (xml: string, styles = "") =>
  read({ sheets: { S: row(xml) }, styles }).rows?.[0]?.slice(1);

describe("the cells of a spreadsheet", () => {
  test("are their values, whatever is shown of them", () => {
    const cells = [
      cell('office:value-type="float" office:value="1234.50"', p("1.234,5")),
      cell('office:value-type="percentage" office:value="0.5"', p("50 %")),
      cell('office:value-type="currency" office:value="7" office:currency="EUR"', p("7,00 €")),
      cell('office:value-type="boolean" office:boolean-value="true"', p("WAHR")),
      cell('office:value-type="time" office:time-value="PT14H05M00S"', p("14:05")),
      cell('office:value-type="string" office:string-value="kept"', p("shown")),
      cell('office:value-type="string"', p("text")),
      cell("", p("untyped")),
    ];
    expect(cellsOf(cells.join(""))).toEqual([
      ...["1234.5", "0.5", "7", "TRUE", "14:05:00", "kept", "text", "untyped"],
    ]);
  });

  test("B4, B6: dates are days as written, or the month or year that is shown", () => {
    const format = (name: string, parts: readonly string[]) =>
      `<number:date-style style:name="${name}">${parts.map((part) => `<number:${part}/>`).join("")}</number:date-style><style:style style:name="c${name}" style:data-style-name="${name}"/><style:style style:name="d${name}" style:parent-style-name="c${name}"/>`;
    const styles =
      format("D", ["day", "month", "year"]) +
      format("M", ["month", "year"]) +
      format("Y", ["year"]);
    const dated = (value: string, style: string) =>
      cell(`table:style-name="${style}" office:value-type="date" office:date-value="${value}"`);
    const xml =
      dated("2020-10-02", "cD") +
      dated("2020-10-02T14:30:00", "cD") +
      dated("2020-10-02T00:00:00", "cD") +
      dated("2020-10-01", "cM") +
      dated("2020-10-02", "dM") +
      dated("2020-01-01", "dY") +
      dated("-0044-03-15", "cD") +
      dated("2020-02-30", "cD");
    expect(cellsOf(xml, styles)).toEqual([
      ...["2020-10-02", "2020-10-02T14:30:00", "2020-10-02", "2020-10", "2020-10-02", "2020"],
      ...["-0044-03-15", "2020-02-30"],
    ]);
    const column = `<table:table-column/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="cM"/>`;
    const bare = cell('office:value-type="date" office:date-value="2020-10-01"');
    const { rows } = read({ sheets: { S: column + row(bare + bare) }, styles });
    expect(rows).toEqual([[1, "2020-10-01", "2020-10"]]);
  });

  test("keep blanks, tabs and lines that are meant, and none that lay the file out", () => {
    const text = p(
      '\n   a <text:span>b</text:span>\n c<text:s text:c="3"/>d<text:tab/>e<text:line-break/>f <text:s/>\n',
    );
    expect(cellsOf(cell("", `${text}\n  ${p("")}${p(" g ")}`))).toEqual(["a b c   d\te\nf  \n\ng"]);
  });

  test("are without the notes, drawings and charts beside them", () => {
    const note = `<office:annotation>${p("a remark")}<text:list>${p("more")}</text:list></office:annotation>`;
    const drawing = `<draw:frame><draw:text-box>${p("a box")}</draw:text-box></draw:frame>`;
    const chart = `<draw:frame><draw:object><table:table table:name="local">${odsRow(["x", "y"])}</table:table></draw:object></draw:frame>`;
    const link = '<text:a xlink:href="https://a.example/">TASS</text:a>';
    const sheet = `<table:shapes>${chart}</table:shapes>${row(cell("", note + drawing + chart + p(link)))}${odsRow(["end"])}`;
    const { rows, sheets } = read({ sheets: { S: sheet } });
    expect(rows).toEqual([
      [1, "TASS"],
      [2, "end"],
    ]);
    expect(sheets).toHaveLength(1);
  });

  test("that repeat are there as often, empty ones at the end are not", () => {
    const twice = `table:number-columns-repeated="2"`;
    const xml =
      row(cell(twice) + cell(twice, p("x")) + cell('table:number-columns-repeated="16380"')) +
      row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="3"') +
      row(cell("", p("y")), 'table:number-rows-repeated="2"') +
      row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048570"');
    expect(read({ sheets: { S: xml } }).rows).toEqual([
      [1, "", "", "x", "x"],
      [5, "y"],
      [6, "y"],
    ]);
  });

  test("D4: merged cells, failed formulas and formulas without a value are named", () => {
    const xml =
      row(
        cell('table:number-rows-spanned="3"', p("2020-10-02")) +
          cell(
            'table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"',
            p("#DIV/0!"),
          ) +
          cell('table:formula="of:=A1"'),
      ) +
      row("<table:covered-table-cell/>" + cell("", p("b"))) +
      row("<table:covered-table-cell/>" + cell("", p("c")));
    expect(read({ sheets: { S: xml } })).toMatchObject({
      rows: [
        [1, "2020-10-02", "#DIV/0!"],
        [2, "2020-10-02", "b"],
        [3, "2020-10-02", "c"],
      ],
      codes: ["cell-error B1", "formula-without-value C1", "cells-merged 0"],
    });
  });
});

const TALKS =
  odsRow(["Talks of the mission"]) +
  row("", 'table:number-rows-repeated="2"') +
  odsRow(["Datum", "Akteur A", "Akteur B", "Art"]) +
  odsRow(["02.10.2020", "Armenien", "Russland", "Telefonat"]);

describe("a spreadsheet", () => {
  test("opens by any one sheet, packed or flat; sheets that are hidden or not read are named", async () => {
    const made: MadeOds = {
      sheets: { Old: odsRow(["a", "b"]) + odsRow(["c", "d"]), Talks: TALKS, Empty: "" },
      styles: `<style:style style:name="s-Old" style:family="table"><style:table-properties table:display="false"/></style:style>`,
    };
    for (const [name, bytes] of [
      ["w.ods", ods(made)],
      ["w.fods", odsContent(made)],
    ] as const) {
      const { dataset, problems, rows, kept } = await readBytes(name, bytes);
      expect([rows, kept]).toEqual([1, 1]);
      expect([...(dataset?.contacts ?? [])]).toMatchObject([
        { id: "2020-10-02-r5", kind: "call", participants: ["armenien", "russland"] },
      ]);
      expect(dataset?.title).toBe("w, Talks");
      expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual(
        expect.arrayContaining([`${name}/Old sheet-not-read`, `${name}/Empty sheet-not-read`]),
      );
      expect(problems.find(({ file }) => file === `${name}/Old`)?.message).toContain(
        "hidden sheet",
      );
      const table = await openTableFile(name, bytes);
      expect(table?.sheets).toEqual([
        { name: "Old", hidden: true },
        { name: "Talks", hidden: false },
        { name: "Empty", hidden: false },
      ]);
    }
    const other = await readBytes("w.ods", ods(made), { sheet: "9" });
    expect(other.problems.map(({ code }) => code)).toContain("sheet-missing");
  });

  test("with sheets of ours is a data set, needs no questions, and is none of a zip's", async () => {
    const bytes = ods({
      sheets: {
        actors:
          odsRow(["id", "name", "kind"]) +
          odsRow(["a", "A", "state"]) +
          odsRow(["b", "B", "state"]),
        Contacts:
          odsRow(["id", "date", "kind", "participants"]) +
          odsRow(["c", "2020-10-02", "call", "a;b"]),
      },
    });
    expect(await openTableFile("w.ods", bytes)).toBeNull();
    for (const [name, content] of [
      ["w.ods", bytes],
      ["w.zip", zipSync({ "in/w.ods": bytes })],
    ] as const) {
      const { dataset, setAside } = await readBytes(name, content);
      expect(dataset).toMatchObject({ actors: [{ id: "a" }, { id: "b" }] });
      expect([...(dataset?.contacts ?? [])]).toMatchObject([{ id: "c", participants: ["a", "b"] }]);
      expect(setAside).toEqual([]);
    }
  });

  test("taken over from another file is no sheet of this one", () => {
    const linked = `<table:table-source xlink:href="other.ods"/>${odsRow(["x", "y"])}`;
    expect(
      readOds("w.ods", ods({ sheets: { Mine: odsRow(["a"]), Theirs: linked } })).sheets,
    ).toMatchObject([{ name: "Mine" }]);
  });
});

describe("D3, D4, D5: what is refused", () => {
  const refused = async (bytes: Uint8Array, name = "w.ods") => {
    const { dataset, problems } = await readBytes(name, bytes);
    expect(dataset).toBeNull();
    return `${problems[0]?.code}: ${problems[0]?.message}`;
  };
  const sheets = { S: odsRow(["a"]) };

  test("a spreadsheet with a password", async () => {
    const manifest =
      "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    const bytes = ods({ sheets, files: { "META-INF/manifest.xml": manifest } });
    expect(await refused(bytes)).toMatch(
      /^workbook-encrypted: This spreadsheet is protected by a password\./,
    );
  });
  test("a document of another type, or without content", async () => {
    const text = ods({ sheets, type: "application/vnd.oasis.opendocument.text" });
    expect(await refused(text)).toContain("opendocument.text");
    expect(
      await refused(
        zipSync({
          mimetype: new TextEncoder().encode("application/vnd.oasis.opendocument.spreadsheet"),
        }),
      ),
    ).toMatch(/^workbook-damaged/);
    expect(await refused(ods({ sheets: {} }))).toMatch(/^workbook-damaged/);
    expect(await refused(new TextEncoder().encode("a;b\n1;2\n"))).toMatch(/^workbook-damaged/);
  });
  test("a DOCTYPE, before any entity of it is looked at", async () => {
    const before = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>';
    expect(await refused(ods({ sheets, before }))).toMatch(/^xml-doctype/);
    expect(await refused(odsContent({ sheets, before }), "w.fods")).toMatch(/^xml-doctype/);
  });
  test.each([
    ["a cell", row(cell('table:number-columns-repeated="2000000000"', p("x")))],
    ["a row", row(cell("", p("x")), 'table:number-rows-repeated="2000000000"')],
    ["a gap", row(cell('table:number-columns-repeated="2000000000"') + cell("", p("x")))],
    ["rows of cells", row(cell('table:number-columns-repeated="16000"', p("x"))).repeat(400)],
  ])("%s that repeats without end", async (_, sheet) => {
    expect(await refused(ods({ sheets: { S: sheet } }))).toMatch(/^sheet-too-large/);
  });
  test("a bomb of text", async () => {
    const bytes = zipSync({
      mimetype: new TextEncoder().encode("application/vnd.oasis.opendocument.spreadsheet"),
      "content.xml": new Uint8Array(40_000_000).fill(32),
    });
    expect(await refused(bytes)).toMatch(/^zip-too-large/);
  });
  test("macros are named, and not run", () => {
    const { problems } = readOds(
      "w.ods",
      ods({ sheets, files: { "Basic/Standard/M.xml": "<x/>" } }),
    );
    expect(problems.map(({ code }) => code)).toEqual(["macros-not-read"]);
  });
});

test("the same table says the same in a spreadsheet and as text", async () => {
  const rows = [
    ["Date", "From", "To", "What"],
    ["2 Oct 2020", "Russia", "Armenia", "phone call"],
    ["early October 2020", "Iran", "Azerbaijan", "letter"],
  ];
  const { dataset } = await readBytes("t.ods", ods({ sheets: { S: rows.map(odsRow).join("") } }));
  const dates = Array.from(dataset?.contacts ?? [], ({ date, kind }) => `${date.written} ${kind}`);
  const text = contactsOf(rows.map((cells) => cells.join(",")).join("\n"));
  expect(dates).toEqual(text.map((line) => line.split(":")[0]));
});
