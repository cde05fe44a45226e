import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ods, odsRow } from "../ods/any-ods.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { textRow, workbook } from "../xlsx/any-workbook.ts";
import { gridOf, HEADER, linked, sourcesOf, talk, textOf } from "./any-links.ts";
import { createLinksNotIn, linkOfFormula } from "./linked-cell.ts";
import { openWorkbook } from "./open-workbook.ts";

describe("formulas that are links", () => {
  test.each([
    ['HYPERLINK("https://a.example/","TASS")', "https://a.example/"],
    ['of:=HYPERLINK("https://a.example/";"TASS")', "https://a.example/"],
    ['= hyperlink( "https://a.example/?q=""x""" )', 'https://a.example/?q="x"'],
    ['HYPERLINK("https://a.example/"&A2,"TASS")', "worked out"],
    ['IF(A1,HYPERLINK(A2,"x"),"")', "worked out"],
    ['"HYPERLINK(" & A1', null],
    ["MYHYPERLINK(A1)", null],
    ["SUM(A1:A3)", null],
  ])("%s", (formula, meant) => {
    const link = linkOfFormula(formula);
    expect(link !== null && typeof link === "object" ? link.address : link).toBe(meant);
  });

  test("have their addresses kept in both forms; those worked out are named", async () => {
    const formula = (ref: string, text: string, f: string) =>
      `<c r="${ref}" t="str">${f}<v>${text}</v></c>`;
    const link = (address: string) => escapeXml(`HYPERLINK("${address}","x")`);
    const row = (line: number, cell: string) =>
      textRow(line, talk("").map(textOf)).replace("</row>", `${cell}</row>`);
    const rows =
      textRow(1, HEADER) +
      row(
        2,
        formula("E2", "TASS", `<f t="shared" ref="E2:E3" si="0">${link("https://a.example/")}</f>`),
      ) +
      row(3, formula("E3", "RIA", '<f t="shared" si="0"/>')) +
      row(4, formula("E4", "AP", "<f>HYPERLINK(A4,&quot;AP&quot;)</f>")) +
      row(5, formula("E5", "go", `<f>${link("#S!A1")}</f>`));
    const xlsx = workbook({ sheets: { S: rows } });
    const { rows: read, problems } = await gridOf("w.xlsx", xlsx);
    expect(read.map(({ cells }) => cells.slice(4))).toEqual([
      ...[
        ["TASS", "https://a.example/"],
        ["RIA", "https://a.example/"],
        ["AP", ""],
        ["go", ""],
      ],
    ]);
    expect(problems).toMatchObject([{ code: "links-without-address", text: "E4" }]);
    const cell = `<table:table-cell table:formula="${escapeXml('of:=HYPERLINK("https://a.example/";"TASS")')}" office:value-type="string" office:string-value="TASS"><text:p>TASS</text:p></table:table-cell>`;
    const fourth = odsRow(talk("").map(textOf).slice(0, 4)).replace("</table:table-row>", cell);
    const sheet = `${odsRow(HEADER)}${fourth}</table:table-row>`;
    expect(await sourcesOf("w.ods", ods({ sheets: { S: sheet } }))).toEqual([
      "TASS @ https://a.example/",
    ]);
  });
});

describe("links of ranges", () => {
  const rows =
    textRow(1, HEADER) + textRow(2, talk("TASS").map(textOf)) + textRow(3, talk("RIA").map(textOf));
  const read = async (links: string, ...relations: readonly string[]) => {
    const { sheets, problems } = await openWorkbook("w.xlsx", linked(rows, links, relations));
    return {
      links: sheets[0]?.links.map(({ line, column, links: behind }) => [
        ...[line, column],
        ...behind.map(({ url }) => url),
      ]),
      codes: problems.map(({ code, text }) => `${code} ${text}`),
    };
  };

  test("count for each cell that holds text, with the place that they name", async () => {
    const link = '<hyperlink ref="E2:F9" r:id="a" location="top"/>';
    expect(await read(link, "a hyperlink https://a.example/ !")).toEqual({
      links: [
        [2, 4, "https://a.example/#top"],
        [3, 4, "https://a.example/#top"],
      ],
      codes: [],
    });
  });
  test("that say they reach everywhere end at the cells that there are", async () => {
    const link = '<hyperlink ref="A1:XFD1048576" r:id="a"/>';
    const { links, codes } = await read(link, "a hyperlink https://a.example/ !");
    expect([links?.length, codes]).toEqual([15, []]);
  });
  test("of which there are too many are named and not read, in little time", async () => {
    const link = '<hyperlink ref="A1:XFD1048576" r:id="a"/>'.repeat(100_000);
    const { links, codes } = await read(link, "a hyperlink https://a.example/ !");
    expect(links?.length).toBe(15);
    expect(codes).toEqual([expect.stringMatching(/^links-without-address .* …$/)]);
  });
  test("without a relation, with a range that is none, or inside the workbook lose nothing silently", async () => {
    const links =
      '<hyperlink ref="A2" r:id="z"/><hyperlink ref="nowhere" r:id="a"/><hyperlink ref="B2" location="S!A1"/><hyperlink ref="Z9" r:id="a"/>';
    expect(await read(links, "a hyperlink https://a.example/ !")).toEqual({
      links: [[9, 25, "https://a.example/"]],
      codes: ["links-without-address A2, nowhere"],
    });
  });
  test("go with what is merged down a column", async () => {
    const merged = `${rows}${textRow(4, talk("").map(textOf))}</sheetData><mergeCells><mergeCell ref="E3:E4"/></mergeCells><sheetData>`;
    const bytes = linked(merged, '<hyperlink ref="E3" r:id="a"/>', [
      "a hyperlink https://a.example/ !",
    ]);
    expect((await gridOf("w.xlsx", bytes)).rows.map(({ cells }) => cells.slice(4))).toEqual([
      ...[
        ["TASS", ""],
        ["RIA", "https://a.example/"],
        ["RIA", "https://a.example/"],
      ],
    ]);
    const cell = (inside: string, spanned = "") =>
      `<table:table-cell ${spanned}>${inside}</table:table-cell>`;
    const a = cell(
      '<text:p><text:a xlink:href="https://a.example/">x</text:a></text:p>',
      'table:number-rows-spanned="2"',
    );
    const sheet = `<table:table-row>${a}${cell("<text:p>b</text:p>")}</table:table-row><table:table-row table:number-rows-repeated="2"><table:covered-table-cell/>${cell('<text:p><text:a xlink:href="https://c.example/">c</text:a></text:p>', 'table:number-columns-repeated="2"')}</table:table-row>`;
    const { sheets } = await openWorkbook("w.ods", ods({ sheets: { S: sheet } }));
    expect(sheets[0]?.links.map(({ line, column }) => [line, column])).toEqual([
      ...[
        [1, 0],
        [2, 0],
        [2, 1],
        [2, 2],
        [3, 1],
        [3, 2],
      ],
    ]);
  });
});

test("what a cell tells of its address is found wherever it stands in the text", () => {
  const word = fc.constantFrom("TASS", "Reuters,", "5 Oct", "-", "(AP)");
  const address = fc.webUrl({ withFragments: true, withQueryParameters: true });
  fc.assert(
    fc.property(fc.array(word), address, fc.array(word), (before, url, behind) => {
      const linksNotIn = createLinksNotIn();
      const links = [{ url, word: "" }];
      // What the text's own reading cuts off at a semicolon it does not tell.
      const isWhole = !/;|,(?:https?:|www\.)/i.test(url);
      if (isWhole) expect(linksNotIn([...before, url, ...behind].join(" "), links)).toEqual([]);
      expect(linksNotIn([...before, ...behind].join(" "), links)).toEqual(links);
    }),
  );
});

test("D7: long texts and addresses cost little", () => {
  const long = "a.b/".repeat(25_000);
  const started = performance.now();
  createLinksNotIn()(
    long,
    [long, `https://${long}`].map((url) => ({ url, word: "" })),
  );
  for (const text of [
    " ".repeat(100_000),
    "=".repeat(100_000),
    `HYPERLINK("${'""'.repeat(50_000)}`,
  ]) {
    linkOfFormula(text);
  }
  expect(performance.now() - started).toBeLessThan(500);
});
