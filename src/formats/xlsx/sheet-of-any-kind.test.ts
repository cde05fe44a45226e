import { expect, test } from "vitest";
import { readBytes } from "../registry.ts";
import { textRow, workbook } from "./any-workbook.ts";

const SHEET = [
  textRow(2, ["", "Meetings of the mission"]),
  textRow(4, ["", "Datum", "Akteur A", "Akteur B", "Art", "Notiz"]),
  textRow(5, ["", "02.10.2020", "Armenia", "Russia", "Telefonat", "first line\nsecond line"]),
  textRow(6, ["", "", "Azerbaijan", "Russia", "Telefonat"]),
  textRow(9, ["", "13.10.2020", "Armenia", "", "Treffen"]),
  textRow(10, ["", "31.02.2020", "Armenia", "Russia", "Treffen"]),
].join("");

/** The sheet with its date merged over two rows, and its title over two columns. */
const MERGED = `${SHEET}</sheetData><mergeCells><mergeCell ref="B5:B7"/><mergeCell ref="B2:C2"/></mergeCells><sheetData>`;

test("D4: any sheet opens: row numbers and line breaks are kept, a date merged down a column counts for each of its rows", async () => {
  const bytes = workbook({ sheets: { Liste: MERGED, "Old notes": "" } });
  const result = await readBytes("w.xlsx", bytes);
  const contacts = [...(result.dataset?.contacts ?? [])];
  expect(contacts.map(({ date, id }) => [date.written, id])).toEqual([
    ["2020-10-02", "2020-10-02-r5"],
    ["2020-10-02", "2020-10-02-r6"],
    ["2020-10-13", "2020-10-13-r9"],
  ]);
  expect(contacts[0]?.summary).toBe("first line\nsecond line");
  expect(result).toMatchObject({ rows: 4, kept: 3, setAsideTotal: 1 });
  expect(result.setAside[0]).toMatchObject({ file: "w.xlsx/Liste", row: 10 });
  const found = result.problems.map(({ row, code, file }) => `${file}:${row} ${code}`);
  expect(found).toEqual(
    expect.arrayContaining([
      "w.xlsx/Liste:0 cells-merged",
      "w.xlsx/Old notes:0 sheet-not-read",
      "w.xlsx/Liste:2 line-skipped",
      "w.xlsx/Liste:10 date-not-a-day",
    ]),
  );
});

test("what was decided about a sheet is obeyed: header row, date order, roles", async () => {
  const rows = [
    textRow(1, ["when", "x", "y"]),
    textRow(2, ["01/02/2020", "Armenia", "Russia"]),
    textRow(3, ["03/04/2020", "Armenia", "Iran"]),
  ];
  const bytes = workbook({ sheets: { S: rows.join("") } });
  const datesWith = async (dateOrder: "day-first" | "month-first") => {
    const roles = [
      ["x", "party"],
      ["y", "party"],
      ["when", "date"],
    ] as const;
    const { dataset } = await readBytes("w.xlsx", bytes, { choices: { dateOrder, roles } });
    return Array.from(dataset?.contacts ?? [], ({ date }) => date.written);
  };
  expect(await datesWith("day-first")).toEqual(["2020-02-01", "2020-04-03"]);
  expect(await datesWith("month-first")).toEqual(["2020-01-02", "2020-03-04"]);
});

test("D5: overlapping merges of a million rows end at the limit of cells", async () => {
  const rows = Array.from({ length: 400 }, (_, i) => textRow(i + 1, [i === 0 ? "a" : "b", "c"]));
  const merges = '<mergeCell ref="A1:A1048576"/>'.repeat(15_000);
  const sheet = `${rows.join("")}</sheetData><mergeCells>${merges}</mergeCells><sheetData>`;
  const { dataset, problems } = await readBytes("w.xlsx", workbook({ sheets: { S: sheet } }));
  expect(dataset).toBeNull();
  expect(problems.map(({ code }) => code)).toEqual(["sheet-too-large"]);
});
