import { describe, expect, test } from "vitest";
import { ods, odsRow } from "../ods/any-ods.ts";
import { readBytes } from "../registry.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { textRow, workbook } from "../xlsx/any-workbook.ts";
import { gridOf, HEADER, linked, talk, textOf } from "./any-links.ts";
import { openWorkbook } from "./open-workbook.ts";

const LINK = '<text:a xlink:href="https://x.example/">x</text:a>';
const cell = (attributes: string, inside = "") =>
  `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
const linkedCell = (attributes: string) => cell(attributes, `<text:p>${LINK}</text:p>`);
const row = (cells: string, attributes = "") =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;

describe("D5: links that repeat without end", () => {
  const twice = 'table:number-columns-repeated="2000000000"';
  test.each([
    ["in a cell", row(linkedCell(twice))],
    [
      "in a formula",
      row(cell(`${twice} table:formula="of:=HYPERLINK([.A9])"`, "<text:p>x</text:p>")),
    ],
    ["in a row", row(linkedCell(""), 'table:number-rows-repeated="2000000000"')],
  ])("%s are refused at once", async (_, sheet) => {
    const started = performance.now();
    const { dataset, problems } = await readBytes("w.ods", ods({ sheets: { S: sheet } }));
    expect(dataset).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(["sheet-too-large"]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
  test("in empty cells of a row that repeats are counted, not gone through", async () => {
    // Links that take much room each, so that it ends within some rows.
    const links = Array.from({ length: 20 }, (_, i) => {
      return `<text:a xlink:href="https://x.example/${i}${"y".repeat(80)}"/>`;
    });
    const empty = cell("", `<text:p>${links.join("")}</text:p>`);
    const sheet = row(
      cell("", "<text:p>x</text:p>") + empty.repeat(2000),
      'table:number-rows-repeated="200000"',
    );
    const started = performance.now();
    const { problems } = await openWorkbook("w.ods", ods({ sheets: { S: sheet } }));
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(problems).toMatchObject([
      {
        code: "links-without-address",
        message: expect.stringMatching(/found more: 399,97\d,\d{3} links \(/) as string,
      },
    ]);
  });
  test("in cells of which each is many in a column behind are refused", async () => {
    const wide = row(cell("", "<text:p>x</text:p>").repeat(10_000));
    const spanned = 'table:number-rows-spanned="1000" table:number-columns-spanned="1"';
    const first = row(
      cell("", "<text:p>x</text:p>").repeat(9999) + cell(spanned, "<text:p>y</text:p>"),
    );
    const narrow = row(cell("", "<text:p>x</text:p>"), 'table:number-rows-repeated="900"');
    const { problems } = await readBytes("w.ods", ods({ sheets: { S: wide + first + narrow } }));
    expect(problems.map(({ code }) => code)).toContain("sheet-too-large");
  });
});

describe("links that a formula works out", () => {
  const formula = (ref: string, text: string, f: string, attributes = "") =>
    `<c r="${ref}" t="str"><f${attributes}>${escapeXml(f)}</f><v>${text}</v></c>`;
  const line = (number: number, url: string, xml: string) =>
    textRow(number, ["2020-10-02", "Iran", "Iraq", "call", url]).replace("</row>", `${xml}</row>`);
  const read = (...rows: readonly string[]) =>
    gridOf(
      "w.xlsx",
      workbook({
        sheets: { S: textRow(1, ["Date", "From", "To", "What", "URL", "Source"]) + rows.join("") },
      }),
    );

  test("are found in the cell that the formula names", async () => {
    const { rows, problems } = await read(
      line(
        2,
        "https://a.example/2",
        formula("F2", "TASS", 'HYPERLINK(E2,"TASS")', ' t="shared" si="0" ref="F2:F3"'),
      ),
      line(3, "https://a.example/3", '<c r="F3" t="str"><f t="shared" si="0"/><v>AFP</v></c>'),
      line(4, "https://a.example/4", formula("F4", "RIA", 'HYPERLINK($E$2,"RIA")')),
    );
    expect(rows.map(({ cells }) => cells.slice(5))).toEqual([
      ["TASS", "https://a.example/2"],
      ["AFP", "https://a.example/3"],
      ["RIA", "https://a.example/2"],
    ]);
    expect(problems).toEqual([]);
  });
  test("are found in OpenDocument too", async () => {
    const source = cell(
      `table:formula="${escapeXml('of:=HYPERLINK([.E2];"TASS")')}" office:value-type="string"`,
      "<text:p>TASS</text:p>",
    );
    const first = odsRow(["2020-10-02", "Iran", "Iraq", "call", "https://a.example/2"]);
    const sheet =
      odsRow(["Date", "From", "To", "What", "URL", "Source"]) +
      first.replace("</table:table-row>", `${source}</table:table-row>`);
    const { rows, problems } = await gridOf("w.ods", ods({ sheets: { S: sheet } }));
    expect(rows[0]?.cells.slice(5)).toEqual(["TASS", "https://a.example/2"]);
    expect(problems).toEqual([]);
  });
  test("are not spoken of where the cell shows its address", async () => {
    const shown = formula("F2", "https://a.example/2", 'HYPERLINK("https://a.example/"&A2)');
    const { problems, linkColumns } = await read(line(2, "", shown));
    expect([problems, linkColumns]).toEqual([[], []]);
  });
  test("are told apart from those that the file lacks, each with its one cause", async () => {
    const rows =
      textRow(1, HEADER) +
      textRow(2, talk("").map(textOf)).replace(
        "</row>",
        `${formula("E2", "TASS", 'HYPERLINK(D2,"TASS")')}</row>`,
      );
    const links = '<hyperlink ref="B2" r:id="none"/>';
    const { problems } = await gridOf("w.xlsx", linked(rows, links, []));
    expect(problems.map(({ message }) => message)).toEqual([
      "Expected the address of each link, found 1 link (B2) whose address the file lacks. Write the addresses into cells.",
      "Expected the address of each link, found 1 link (E2) whose address a formula works out; it is not read. Write the addresses into cells.",
    ]);
  });
});
