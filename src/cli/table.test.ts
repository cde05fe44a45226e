import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { textRow, workbook } from "../formats/xlsx/any-workbook.ts";
import { ods, odsRow } from "../formats/ods/any-ods.ts";
import { demarche } from "./any-run.ts";

const scratch = mkdtempSync(join(tmpdir(), "demarche-table-"));
afterAll(() => rmSync(scratch, { recursive: true }));

const rows = [
  textRow(3, ["Date", "From", "To", "What"]),
  textRow(4, ["2020-10-02", "Armenia", "Russia", "call"]),
];
const BOOK = workbook({ sheets: { Notes: textRow(1, ["x"]), Talks: rows.join("") } });

test("says how a sheet of a workbook is understood, chosen by name, by number or by itself", async () => {
  const file = join(scratch, "talks.xlsx");
  writeFileSync(file, BOOK);
  for (const sheet of [[], ["--sheet", "Talks"], ["--sheet", "2"]]) {
    const { code, out } = await demarche(["table", file, "--json", ...sheet]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ...{ encoding: "", separator: "", headerRow: 3, setAside: 0 },
      columns: [
        { name: "Date", role: "date" },
        { name: "From", role: "sender" },
        { name: "To", role: "recipient" },
        { name: "What", role: "kind" },
      ],
      rows: [["2020-10-02", "Armenia", "Russia", "call"]],
    });
  }
  const told = await demarche(["table", "-"], BOOK);
  expect(told.out).toContain("Sheet: -/Talks\nHeader row: 3\n");
  expect(told.err).toContain("The sheet “Notes” is not read");
  const flags = ["--header-row", "4", "--role", "2020-10-02=none"];
  const other = JSON.parse((await demarche(["table", file, "--json", ...flags])).out) as unknown;
  expect(other).toMatchObject({ headerRow: 4, rows: [], columns: [{ role: null }, {}, {}, {}] });
});

test("a sheet that is not there, a file that is no workbook and a sheet of a text are refused in a line", async () => {
  const file = join(scratch, "text.xlsx");
  writeFileSync(file, "a;b\n");
  const missing = await demarche(["table", "-", "--sheet", "Three"], BOOK);
  expect(missing).toMatchObject({ code: 1 });
  expect(missing.err).toContain("Expected a sheet “Three”");
  expect(await demarche(["table", file])).toMatchObject({ code: 1, out: "" });
  const text = await demarche(
    ["table", "-", "--sheet", "2"],
    new TextEncoder().encode("a,b\n1,2\n"),
  );
  expect(text).toMatchObject({ code: 2, out: "" });
});

test("a sheet of an OpenDocument spreadsheet is understood, checked and converted like one of a workbook", async () => {
  const talks = odsRow(["Date", "From", "To"]) + odsRow(["2020-10-02", "Armenia", "Russia"]);
  const book = ods({ sheets: { Notes: odsRow(["x"]), Talks: talks } });
  const file = join(scratch, "talks.ods");
  writeFileSync(file, book);
  for (const given of [
    ["table", file, "--json"],
    ["table", "-", "--json", "--sheet", "Talks"],
  ]) {
    expect(JSON.parse((await demarche(given, book)).out)).toMatchObject({
      ...{ encoding: "", headerRow: 1, setAside: 0 },
      columns: [{ role: "date" }, { role: "sender" }, { role: "recipient" }],
      rows: [["2020-10-02", "Armenia", "Russia"]],
    });
  }
  const checked = await demarche(["check", file, "--json"]);
  expect(JSON.parse(checked.out)).toMatchObject({ ok: true, rows: 1, kept: 1 });
  const out = join(scratch, "talks.demarche.json");
  expect((await demarche(["convert", file, "-o", out])).code).toBe(0);
  expect(
    (await demarche(["convert", "-", "--format", "ods", "-o", "-", "--to", "gexf"], book)).out,
  ).toContain("<gexf");
  const broken = await demarche(["convert", file, "-o", join(scratch, "t.ods")]);
  expect(broken.code).toBe(2);
});
