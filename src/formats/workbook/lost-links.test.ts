import { describe, expect, test } from "vitest";
import { ods } from "../ods/any-ods.ts";
import { readBytes } from "../registry.ts";

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
    expect(performance.now() - started).toBeLessThan(1000);
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
