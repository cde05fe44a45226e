import { describe, expect, test } from "vitest";
import { ods, odsRow } from "../ods/any-ods.ts";
import { readBytes } from "../registry.ts";
import { sheetRelations, textRow, workbook } from "../xlsx/any-workbook.ts";
import { gridOf, HEADER, talk, textOf } from "./any-links.ts";
import { openWorkbook } from "./open-workbook.ts";

describe("damaged parts beside a sheet", () => {
  const rows = textRow(1, HEADER) + textRow(2, talk("TASS").map(textOf));
  test("leave the sheet read where they hold its notes", async () => {
    const files = {
      ...sheetRelations("c comments ../comments1.xml"),
      "xl/comments1.xml": '<comments><commentList><comment ref="A1">',
    };
    const { dataset, problems } = await readBytes(
      "w.xlsx",
      workbook({ sheets: { S: rows }, files }),
    );
    expect(dataset?.contacts).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: "notes-not-counted",
      severity: "warning",
      file: "w.xlsx/S",
    });
  });
  test("leave it read where they say to what it refers, once", async () => {
    const sheet = `${rows}</sheetData><hyperlinks><hyperlink ref="E2" r:id="a"/></hyperlinks><sheetData>`;
    const files = { "xl/worksheets/_rels/s0.xml.rels": "<Relationships><Relationship Id=" };
    const { dataset, problems } = await readBytes(
      "w.xlsx",
      workbook({ sheets: { S: sheet }, files }),
    );
    expect(dataset?.contacts).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(["links-not-known", "source-without-url"]);
  });
  test("are read once, however often a sheet refers to them", async () => {
    const many = Array.from({ length: 2000 }, (_, i) => `c${i} comments ../comments1.xml`);
    const notes = Array.from({ length: 20_000 }, (_, i) => `<comment ref="A${i + 1}"/>`);
    const files = {
      ...sheetRelations(...many),
      "xl/comments1.xml": `<comments><commentList>${notes.join("")}</commentList></comments>`,
    };
    const started = performance.now();
    const { problems } = await openWorkbook("w.xlsx", workbook({ sheets: { S: rows }, files }));
    expect(problems[0]?.message).toContain("Notes on 20,000 cells");
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

test("notes and links that stand at no cell are not spoken of", async () => {
  const rows = textRow(1, HEADER) + textRow(2, talk("TASS").map(textOf));
  const sheet = `${rows}</sheetData><hyperlinks><hyperlink ref="" r:id="zz"/><hyperlink r:id="a"/></hyperlinks><sheetData>`;
  const files = {
    ...sheetRelations("c comments ../comments1.xml", "a hyperlink https://a.example/ !"),
    "xl/comments1.xml": "<comments><commentList><comment/></commentList></comments>",
  };
  expect(
    (await openWorkbook("w.xlsx", workbook({ sheets: { S: sheet }, files }))).problems,
  ).toEqual([]);
});

test("notes and lost links are told of sheets that are read, and of no others", async () => {
  const note = `<office:annotation><text:p>n</text:p></office:annotation>`;
  const rowsOf = (texts: readonly string[]) => odsRow(texts).replace("<text:p>", `${note}<text:p>`);
  const formula =
    '<table:table-row><table:table-cell table:formula="of:=HYPERLINK([.Z9])" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>';
  const table = rowsOf(["Date", "From", "To"]) + odsRow(["2020-10-02", "Iran", "Iraq"]) + formula;
  const told = async (sheets: Readonly<Record<string, string>>, sheet?: string) => {
    const options = sheet === undefined ? {} : { sheet };
    const { problems } = await readBytes("w.ods", ods({ sheets }), options);
    const codes = problems.filter(({ code }) => /^(?:notes|links)-/.test(code));
    return codes.map(({ file, code }) => `${file} ${code}`);
  };
  const both = (name: string) => [
    `w.ods/${name} links-without-address`,
    `w.ods/${name} notes-not-read`,
  ];
  expect(await told({ A: table, B: table })).toEqual(both("A"));
  expect(await told({ A: table, B: table }, "B")).toEqual(both("B"));
  const contacts =
    rowsOf(["id", "date", "kind", "participants"]) + odsRow(["c", "2020-10-02", "call", "a;b"]);
  expect(await told({ Other: table, Contacts: contacts })).toEqual([
    "w.ods/Contacts notes-not-read",
  ]);
  const { problems } = await gridOf("w.ods", ods({ sheets: { A: table, B: table } }));
  expect(problems.filter(({ file }) => file === "w.ods/B").map(({ code }) => code)).toEqual([
    "sheet-not-read",
  ]);
});
