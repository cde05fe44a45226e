import { TABLES } from "../../model/dataset.ts";
import type { TableName } from "../../model/dataset.ts";
import { problemAt, quoted } from "../../model/problem.ts";
import type { Problem, Report } from "../../model/problem.ts";
import { assemble } from "../assemble.ts";
import { rawTables, readSheetTable } from "../csv-table.ts";
import type { RawTable } from "../csv-table.ts";
import { NO_DESCRIPTION, readDescription } from "../description.ts";
import type { Description } from "../description.ts";
import { formatCsv } from "../csv-text.ts";
import { isEventRow } from "../event-table/is-event-table.ts";
import { parseJson } from "../json-text.ts";
import type { JsonEntry } from "../json-text.ts";
import type { ReadOptions, ReadResult } from "../read-result.ts";
import { dataSetOfSheet } from "../sheet/data-set-of-sheet.ts";
import { noGrid } from "../sheet/grid.ts";
import type { Grid } from "../sheet/grid.ts";
import { NO_CHOICES } from "../sheet/sheet-understanding.ts";
import type { SheetChoices } from "../sheet/sheet-understanding.ts";
import { nothingRead } from "../unreadable.ts";
import { linksNotRead, OF_LINKS_AND_NOTES } from "./findings.ts";
import { gridOfSheet } from "./grid-of-sheet.ts";
import { sheetFile } from "./workbook-sheet.ts";
import type { Workbook, WorkbookSheet } from "./workbook-sheet.ts";

/** The sheet of a description: a key and its value a row. */
export const DESCRIPTION_SHEET = "dataset";

/** Reads a sheet of events, given as CSV text. */
export type ReadEvents = (
  file: string,
  chunks: Iterable<Uint8Array>,
  options: ReadOptions,
) => Promise<ReadResult>;

/**
 * The data set in a workbook: sheets named as the tables of our folder, in any order and case; else one sheet, the one that `options.sheet` names or
 * numbers or the first visible one with a table, as events (`readEvents`) or as a table of any kind. Sheets that are not read are named.
 */
export async function dataSetOfWorkbook(
  file: string,
  { sheets, problems }: Workbook,
  options: ReadOptions,
  readEvents: ReadEvents,
): Promise<ReadResult> {
  if (options.sheet === undefined && isDataSet(sheets)) {
    return readTables(file, sheets, problems, options);
  }
  const chosen = chooseSheet(sheets, options.sheet);
  if (chosen === null) return nothingRead([...problems, noSheet(file, sheets, options.sheet)]);
  const result = await readOne(sheetFile(file, chosen.name), chosen, options, readEvents);
  const others = otherSheets(file, sheets, chosen);
  const told = toldOf(file, problems, [chosen]);
  return { ...result, problems: [...told, ...others, ...result.problems] };
}

/**
 * The table in one sheet of a workbook before it has a meaning: in that which `sheet` names or numbers, else in that of contacts or the
 * first visible one. What is wrong is among its problems, also where there is no such sheet. @throws Unreadable where the sheet is too large
 */
export function contactsGrid(
  file: string,
  workbook: Workbook,
  { sheet, headerRow }: Pick<ReadOptions, "sheet"> & Pick<SheetChoices, "headerRow">,
): Grid {
  const ours = workbook.sheets.find(({ name }) => tableOf(name) === "contacts");
  const wanted = sheet === undefined && ours !== undefined ? ours.name : sheet;
  return gridInWorkbook(file, workbook, {
    headerRow,
    ...(wanted !== undefined && { sheet: wanted }),
  });
}

/** As {@link contactsGrid}, but for the sheet that is taken where none is named: the first visible one. @throws Unreadable where it is too large */
export function gridInWorkbook(
  file: string,
  { sheets, problems }: Workbook,
  { sheet, headerRow }: Pick<ReadOptions, "sheet"> & Pick<SheetChoices, "headerRow">,
): Grid {
  const chosen = chooseSheet(sheets, sheet);
  if (chosen === null) return noGrid(file, [...problems, noSheet(file, sheets, sheet)]);
  const grid = gridOfSheet(sheetFile(file, chosen.name), chosen, headerRow);
  const others = otherSheets(file, sheets, chosen);
  const told = toldOf(file, problems, [chosen]);
  return { ...grid, problems: [...told, ...others, ...grid.problems] };
}

async function readOne(
  file: string,
  sheet: WorkbookSheet,
  options: ReadOptions,
  readEvents: ReadEvents,
): Promise<ReadResult> {
  if (isEventRow(sheet.rows[0]?.cells ?? [])) {
    const events = await readEvents(file, [new TextEncoder().encode(csvOf(sheet))], options);
    return { ...events, problems: [...unreadLinks(file, sheet), ...events.problems] };
  }
  const choices = { ...NO_CHOICES, ...options.choices };
  return dataSetOfSheet(gridOfSheet(file, sheet, choices.headerRow), { choices }, options);
}

/** What is to be said of links in a sheet whose columns are known, so that none has a place for them. */
function unreadLinks(file: string, { links }: WorkbookSheet): readonly Problem[] {
  if (links.length === 0) return [];
  return [problemAt({ file, row: 0, column: "" }, linksNotRead(links))];
}

function readTables(
  file: string,
  sheets: readonly WorkbookSheet[],
  found: readonly Problem[],
  options: ReadOptions,
): ReadResult {
  const { ours, others } = ourSheets(sheets);
  const problems = [
    ...toldOf(file, found, [...ours.values()]),
    ...others.map((sheet) => otherSheet(file, sheet)),
  ];
  const report: Report = (problem) => problems.push(problem);
  const table = (name: TableName): RawTable => {
    const origin = { table: name, file: sheetFile(file, name) };
    const sheet = ours.get(name);
    if (sheet === undefined) return { ...origin, records: [], setAside: [] };
    if (sheet.hidden) report(hiddenSheet(file, sheet));
    unreadLinks(origin.file, sheet).forEach(report);
    return readSheetTable(origin, sheet.rows, report);
  };
  const origin = sheetFile(file, DESCRIPTION_SHEET);
  const about = ours.get(DESCRIPTION_SHEET);
  if (about !== undefined) unreadLinks(origin, about).forEach(report);
  const description = readDescriptionSheet(file, about, report);
  const tables = rawTables(table);
  return assemble({ description, file: origin, tables, problems }, options);
}

/** The sheets of a data set by their names in small letters, the first of each, and those that are not read. */
function ourSheets(sheets: readonly WorkbookSheet[]) {
  const ours = new Map<string, WorkbookSheet>();
  const others: WorkbookSheet[] = [];
  for (const sheet of sheets) {
    const name = sheet.name.trim().toLowerCase();
    if (ours.has(name) || (tableOf(name) === null && name !== DESCRIPTION_SHEET))
      others.push(sheet);
    else ours.set(name, sheet);
  }
  return { ours, others };
}

/** What was found in a workbook, without what is to be said of links and notes in sheets that are not read. */
function toldOf(
  file: string,
  problems: readonly Problem[],
  read: readonly WorkbookSheet[],
): readonly Problem[] {
  const files = new Set(read.map(({ name }) => sheetFile(file, name)));
  return problems.filter(
    (problem) => !OF_LINKS_AND_NOTES.has(problem.code) || files.has(problem.file),
  );
}

/** Whether sheets of these names are a data set of ours, rather than tables of somebody's own. */
export function isDataSet(sheets: readonly Pick<WorkbookSheet, "name">[]): boolean {
  return sheets.some(({ name }) => tableOf(name) === "contacts");
}

function tableOf(name: string): TableName | null {
  return TABLES.find((table) => table === name.trim().toLowerCase()) ?? null;
}

/** Texts stand as they are, everything else as JSON. */
function readDescriptionSheet(
  file: string,
  sheet: WorkbookSheet | undefined,
  report: Report,
): Description {
  if (sheet === undefined) return NO_DESCRIPTION;
  const entries = sheet.rows.flatMap(({ line, cells: [key = "", value = ""] }): JsonEntry[] => {
    if (key === "" || (key === "key" && value === "value")) return [];
    const json = /^(?:opening|kinds)$/.test(key) || !TEXTS.has(key) ? parseJson(value) : null;
    if (json?.ok === true) return [{ key, line, value: { ...json.node, line } }];
    return [{ key, line, value: { type: "text", line, text: value } }];
  });
  return readDescription(entries, sheetFile(file, DESCRIPTION_SHEET), report);
}

const TEXTS: ReadonlySet<string> = new Set([
  ...["id", "title", "description", "licence", "language", "version"],
]);

/** The sheet that is named or numbered, else the first visible one with a table; null where there is none. */
export function chooseSheet(
  sheets: readonly WorkbookSheet[],
  wanted: string | undefined,
): WorkbookSheet | null {
  if (wanted === undefined) {
    return sheets.find(({ hidden, rows }) => !hidden && rows.length > 1) ?? null;
  }
  return sheets.find(({ name }) => name === wanted) ?? sheets[Number(wanted) - 1] ?? null;
}

/** Rows keep their numbers: those without a cell become empty lines. A cell's own line breaks become blanks, for the same reason. */
function csvOf({ rows }: WorkbookSheet): string {
  const lines: string[] = [];
  for (const row of rows) {
    while (lines.length < row.line - 1) lines.push("\n");
    lines.push(formatCsv([row.cells.map((cell) => cell.replace(/[\r\n]+/g, " "))]));
  }
  return lines.join("");
}

function otherSheets(
  file: string,
  sheets: readonly WorkbookSheet[],
  chosen: WorkbookSheet,
): readonly Problem[] {
  return sheets.filter((sheet) => sheet !== chosen).map((sheet) => otherSheet(file, sheet));
}

function otherSheet(file: string, { name, hidden }: WorkbookSheet): Problem {
  return problemAt(
    { file: sheetFile(file, name), row: 0, column: "" },
    {
      severity: "notice",
      code: "sheet-not-read",
      text: name,
      message: `The ${hidden ? "hidden sheet" : "sheet"} ${quoted(name)} is not read. Sheets of a data set are named ${TABLES.join(", ")} and ${DESCRIPTION_SHEET}; of other workbooks one sheet is read.`,
    },
  );
}

function hiddenSheet(file: string, { name }: WorkbookSheet): Problem {
  return problemAt(
    { file: sheetFile(file, name), row: 0, column: "" },
    {
      severity: "notice",
      code: "sheet-hidden",
      text: name,
      message: `The sheet ${quoted(name)} is hidden in the workbook; it is read all the same.`,
    },
  );
}

function noSheet(
  file: string,
  sheets: readonly WorkbookSheet[],
  wanted: string | undefined,
): Problem {
  const names = sheets.map(({ name }) => quoted(name)).join(", ");
  return problemAt(
    { file, row: 0, column: "" },
    {
      severity: "error",
      code: "sheet-missing",
      text: wanted ?? "",
      message:
        wanted === undefined
          ? `Expected a visible sheet with a table, found none among ${names}. Show the sheet and save the workbook again.`
          : `Expected a sheet ${quoted(wanted)}, found ${names}. Name one of them, or its number from 1.`,
    },
  );
}
