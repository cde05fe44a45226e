import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { DataSet } from "../model/dataset.ts";
import { AMERICAN, GERMAN, hasOffice, savedByOffice } from "../../tools/office.ts";
import { readFolder, writeFolder } from "./csv-folder.ts";
import { parseCsv } from "./csv-text.ts";
import { writeDemarcheJson } from "./demarche-json.ts";
import type { Files } from "./read-result.ts";
import { formatWithId, readBytes } from "./registry.ts";
import { escapeXml } from "./xml/escape-xml.ts";
import { writeXlsx } from "./xlsx/write-xlsx.ts";

const CASE = new URL("../../data/karabakh-2020/", import.meta.url);
const caseFiles: Files = new Map(
  readdirSync(CASE).map((name) => [name, new Uint8Array(readFileSync(new URL(name, CASE)))]),
);
const { dataset } = readFolder(caseFiles);

const canonical = (data: DataSet | null) =>
  data === null ? "" : new TextDecoder().decode(writeDemarcheJson(data));
const tablesOf = (files: Files): Files =>
  new Map([...files].filter(([name]) => name.endsWith(".csv")));
const readTables = (files: Files, tables: Files) =>
  formatWithId("csv-folder").read(new Map([...files, ...tables]));

const NO_REPORT = () => undefined;

describe.skipIf(!hasOffice())("skipped without LibreOffice Calc", () => {
  describe.each([GERMAN, AMERICAN])("set to $tag", (locale) => {
    test("it opens and saves the case as CSV, and nothing is lost", async () => {
      const saved = savedByOffice(tablesOf(caseFiles), "csv", locale);
      const result = await readTables(caseFiles, saved);
      expect(canonical(result.dataset)).toBe(canonical(dataset));
    });

    test("it opens and saves the case as XLSX, and nothing is lost", async () => {
      const book = new Map([["case.xlsx", writeXlsx(dataset!, NO_REPORT)]]);
      const saved = savedByOffice(book, "xlsx", locale).get("case.xlsx")!;
      const result = await readBytes("case.xlsx", saved);
      expect(canonical(result.dataset)).toBe(canonical(dataset));
    });

    test("it saves the case as ODS, packed and flat, and nothing is lost", async () => {
      const book = new Map([["case.xlsx", writeXlsx(dataset!, NO_REPORT)]]);
      for (const form of ["ods", "fods"] as const) {
        const saved = savedByOffice(book, form, locale).get(`case.${form}`)!;
        const result = await readBytes(`case.${form}`, saved);
        expect(canonical(result.dataset)).toBe(canonical(dataset));
      }
    });

    test("a table that it opens as text has the same values in ODS and XLSX", async () => {
      const text =
        "Talks,,,,\n,,,,\nDate,From,To,What,Count\n2020-10-02,Russia,Armenia,call,1\n2020-10-03,Iran,Armenia,visit,2\n,,,,\nTotal,,,,3\n";
      const given = new Map([["talks.csv", new TextEncoder().encode(text)]]);
      for (const form of ["ods", "fods", "xlsx"] as const) {
        const saved = savedByOffice(given, form, locale).get(`talks.${form}`)!;
        const { dataset: read, rows, kept, problems } = await readBytes(`talks.${form}`, saved);
        expect([rows, kept]).toEqual([2, 2]);
        expect([...(read?.contacts ?? [])]).toMatchObject([
          { date: { written: "2020-10-02" }, kind: "call", extra: [["Count", "1"]] },
          { date: { written: "2020-10-03" }, kind: "visit", extra: [["Count", "2"]] },
        ]);
        expect(problems.map(({ code }) => code)).toEqual([
          ...["sources-missing", "line-skipped", "line-skipped"],
        ]);
      }
    });

    test("B2, B6: dates that it rewrites as its country does are the same days", async () => {
      const sheet = new Map([["contacts.fods", datedSheet(caseFiles.get("contacts.csv")!)]]);
      const contacts = savedByOffice(sheet, "csv", locale);
      const text = new TextDecoder().decode(contacts.get("contacts.csv"));
      expect(text).toMatch(locale === GERMAN ? /;27\.09\.20/ : /,09\/27\/20/);
      const result = await readTables(caseFiles, contacts);
      expect(canonical(result.dataset)).toBe(canonical(dataset));
      expect(result.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(result.problems.map(({ code }) => code)).toContain("date-not-edtf");
    });

    test("E4: cells that look like formulas, numbers and days stay the texts that they are", async () => {
      const data = withTexts(HAZARDS);
      const book = new Map([["texts.xlsx", writeXlsx(data, NO_REPORT)]]);
      const saved = savedByOffice(book, "xlsx", locale).get("texts.xlsx")!;
      const fromBook = await readBytes("texts.xlsx", saved);
      expect(canonical(fromBook.dataset)).toBe(canonical(data));
      // A spreadsheet makes numbers and days of texts in CSV, and they are gone; formulas are guarded.
      const guarded = withTexts(HAZARDS.filter((text) => /^[=+\-@]/.test(text)));
      const files = writeFolder(guarded);
      const fromFolder = await readTables(files, savedByOffice(tablesOf(files), "csv", locale));
      expect(canonical(fromFolder.dataset)).toBe(canonical(guarded));
    });
  });
});

const HAZARDS = [
  ...["=1+1", "+49 30 1234", "-5", "-44,5", "@home", '=HYPERLINK("http://x.example";"y")'],
  ...["1,5", "1.5", "1e5", "0012", "TRUE", "1/2", "3-4", "02.10.2020", "10/2/2020", "Oct-20"],
];

/** A data set of one contact for each text, which is its summary, and of actors that have them as names. */
function withTexts(texts: readonly string[]): DataSet {
  const actors = texts.map((name, i) => `a${i},"${name.replaceAll('"', '""')}",,state,`);
  const contacts = texts.map(
    (text, i) => `c${i},2020-10-02,call,a0;a${i === 0 ? 1 : i},"${text.replaceAll('"', '""')}"`,
  );
  const encode = (header: string, rows: readonly string[]) =>
    new TextEncoder().encode(`${header}\n${rows.join("\n")}\n`);
  const files = new Map([
    ["actors.csv", encode("id,name,short,kind,aliases", actors)],
    ["contacts.csv", encode("id,date,kind,participants,summary", contacts)],
  ]);
  return readFolder(files).dataset!;
}

/** A flat spreadsheet of a table whose second column holds its whole days as dates, shown as the reader's country writes them. */
function datedSheet(table: Uint8Array): Uint8Array {
  const rows = parseCsv(new TextDecoder().decode(table)).rows.map(({ cells }) => {
    const xml = cells.map((cell, column) =>
      column === 1 && /^\d{4}-\d\d-\d\d$/.test(cell)
        ? `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell}"/>`
        : `<table:table-cell office:value-type="string"><text:p>${escapeXml(cell)}</text:p></table:table-cell>`,
    );
    return `<table:table-row>${xml.join("")}</table:table-row>`;
  });
  const part = (name: string) => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
  const spaces = ["office", "table", "text", "style"].map(
    (name) => `xmlns:${name}="${part(name)}"`,
  );
  const number = `xmlns:number="${part("datastyle")}"`;
  const mark = "<number:text>.</number:text>";
  const style = `<number:date-style style:name="short" number:automatic-order="true"><number:day number:style="long"/>${mark}<number:month number:style="long"/>${mark}<number:year/></number:date-style><style:style style:name="day" style:family="table-cell" style:data-style-name="short"/>`;
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${spaces.join(" ")} ${number} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>${style}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="contacts">${rows.join("")}</table:table></office:spreadsheet></office:body></office:document>`,
  );
}
