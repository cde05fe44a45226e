import { TABLES } from "../../model/dataset.ts";
import type { DataSet } from "../../model/dataset.ts";
import { problemAt } from "../../model/problem.ts";
import type { Report } from "../../model/problem.ts";
import { descriptionMembers } from "../description.ts";
import { tableRows } from "../table-rows.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { packZip } from "../zip/pack-zip.ts";
import { columnLetters } from "../workbook/cell-reference.ts";
import { DESCRIPTION_SHEET } from "../workbook/data-set-of-workbook.ts";
import { escapeCellText } from "./cell-text.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Spreadsheets cut longer texts off, or call the file broken. */
const LONGEST_CELL = 32_767;

/**
 * A workbook with a sheet for the description and one for each table. Every cell is typed and formatted as text, so that no spreadsheet takes one for a
 * formula or rewrites a date. Equal data sets give equal bytes. It is read back equal.
 */
export function writeXlsx(dataset: DataSet, report: Report): Uint8Array {
  const sheets = [
    { name: DESCRIPTION_SHEET, rows: descriptionRows(dataset) },
    ...TABLES.map((name) => ({ name, rows: [...tableRows(name, dataset)] })),
  ];
  const files = new Map<string, string>([
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbookXml(sheets.map(({ name }) => name))],
    ["xl/_rels/workbook.xml.rels", workbookRelations(sheets.length)],
    ["xl/styles.xml", STYLES],
  ]);
  for (const [i, { name, rows }] of sheets.entries()) {
    files.set(`xl/worksheets/sheet${String(i + 1)}.xml`, sheetXml(rows));
    reportLongCells(name, rows, report);
  }
  const encoder = new TextEncoder();
  return packZip(new Map([...files].map(([name, text]) => [name, encoder.encode(text)])));
}

function descriptionRows(dataset: DataSet): string[][] {
  const members = descriptionMembers(dataset).map(([key, value], i) => {
    // The first six are texts; a text under any other key is JSON too, so that it comes back as what it was.
    return [key, i < 6 ? String(value) : JSON.stringify(value)];
  });
  return [["key", "value"], ...members];
}

function sheetXml(rows: readonly (readonly string[])[]): string {
  const width = rows[0]?.length ?? 1;
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const columns = `<cols><col min="1" max="${String(width)}" width="24" style="1" customWidth="1"/></cols>`;
  const xml = [`${HEAD}<worksheet xmlns="${MAIN}">${view}${columns}<sheetData>`];
  for (const [i, cells] of rows.entries()) xml.push(rowXml(i + 1, cells));
  xml.push("</sheetData></worksheet>\n");
  return xml.join("");
}

function rowXml(line: number, cells: readonly string[]): string {
  const style = line === 1 ? 2 : 1;
  const xml = cells.map((cell, column) =>
    cell === ""
      ? ""
      : `<c r="${columnLetters(column)}${String(line)}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeCellText(cell))}</t></is></c>`,
  );
  return `<row r="${String(line)}">${xml.join("")}</row>`;
}

/** Format 49 is text. Style 1 is a cell, 2 a header. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>\n`;

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, i) => `<sheet name="${name}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="4"/></bookViews><sheets>${sheets.join("")}</sheets></workbook>\n`;
}

function workbookRelations(sheets: number): string {
  const targets = Array.from(
    { length: sheets },
    (_, i) => ["worksheet", `worksheets/sheet${String(i + 1)}.xml`] as const,
  );
  return relations([...targets, ["styles", "styles.xml"]]);
}

function relations(targets: readonly (readonly [type: string, path: string])[]): string {
  const list = targets.map(
    ([type, path], i) =>
      `<Relationship Id="rId${String(i + 1)}" Type="${RELATIONS}/${type}" Target="${path}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>\n`;
}

function contentTypes(sheets: number): string {
  const parts = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/styles.xml", "styles"],
    ...Array.from({ length: sheets }, (_, i) => [
      `/xl/worksheets/sheet${String(i + 1)}.xml`,
      "worksheet",
    ]),
  ].map(
    ([path = "", type = ""]) =>
      `<Override PartName="${path}" ContentType="${SHEET_TYPE}.${type}+xml"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join("")}</Types>\n`;
}

function reportLongCells(
  sheet: string,
  rows: readonly (readonly string[])[],
  report: Report,
): void {
  for (const [i, cells] of rows.entries()) {
    for (const [at, cell] of cells.entries()) {
      if (cell.length <= LONGEST_CELL) continue;
      report(
        problemAt(
          { file: sheet, row: i + 1, column: rows[0]?.[at] ?? "" },
          {
            severity: "warning",
            code: "cell-too-long",
            text: cell,
            message: `Expected at most 32,767 characters in a cell, found ${String(cell.length)}; it is written whole, but a spreadsheet will cut it off. Write the data set as JSON or CSV too.`,
          },
        ),
      );
    }
  }
}
