import { TABLES } from "../../model/dataset.ts";
import type { TableName } from "../../model/dataset.ts";
import { problemAt, quoted } from "../../model/problem.ts";
import type { Problem, Report } from "../../model/problem.ts";
import { assemble } from "../assemble.ts";
import { readSheetTable } from "../csv-table.ts";
import type { RawTable } from "../csv-table.ts";
import { NO_DESCRIPTION, readDescription } from "../description.ts";
import type { Description } from "../description.ts";
import { formatCsv } from "../csv-text.ts";
import { parseJson } from "../json-text.ts";
import type { JsonEntry } from "../json-text.ts";
import type { ReadOptions, ReadResult } from "../read-result.ts";
import { nothingRead } from "../unreadable.ts";
import type { Grid } from "./grid.ts";
import { readWorkbook, sheetFile } from "./read-workbook.ts";

/** The sheet of a description: a key and its value a row. */
export const DESCRIPTION_SHEET = "dataset";

/** Reads one sheet that is none of ours, given as CSV text. */
export type ReadOneTable = (
  file: string,
  bytes: Uint8Array,
  options: ReadOptions,
) => ReadResult | Promise<ReadResult>;

/**
 * The data set in a workbook: sheets named as the tables of our folder, in any order and case; else one sheet, the one that `options.sheet` names or
 * numbers or the first visible one with a table, as `readOne` reads it. Sheets that are not read are named.
 *
 * @throws Unreadable where the file is no workbook
 */
export async function readXlsx(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions,
  readOne: ReadOneTable,
): Promise<ReadResult> {
  const { grids, problems } = readWorkbook(file, bytes);
  if (options.sheet === undefined && grids.some(({ name }) => tableOf(name) === "contacts")) {
    return readTables(file, grids, problems, options);
  }
  const chosen = chooseGrid(grids, options.sheet);
  if (chosen === null) return nothingRead([...problems, noSheet(file, grids, options.sheet)]);
  const name = sheetFile(file, chosen.name);
  const csv = new TextEncoder().encode(csvOf(chosen));
  const result = await readOne(name, csv, options);
  const others = grids.filter((grid) => grid !== chosen).map((grid) => otherSheet(file, grid));
  return { ...result, problems: [...problems, ...others, ...result.problems] };
}

function readTables(
  file: string,
  grids: readonly Grid[],
  found: readonly Problem[],
  options: ReadOptions,
): ReadResult {
  const problems = [...found];
  const report: Report = (problem) => problems.push(problem);
  const ours = new Map<string, Grid>();
  for (const grid of grids) {
    const name = grid.name.trim().toLowerCase();
    if (ours.has(name) || (tableOf(name) === null && name !== DESCRIPTION_SHEET)) {
      report(otherSheet(file, grid));
    } else ours.set(name, grid);
  }
  const table = (name: TableName): RawTable => {
    const origin = { table: name, file: sheetFile(file, name) };
    const grid = ours.get(name);
    if (grid === undefined) return { ...origin, records: [], setAside: [] };
    if (grid.hidden) report(hiddenSheet(file, grid));
    return readSheetTable(origin, grid.rows, report);
  };
  const description = readDescriptionSheet(file, ours.get(DESCRIPTION_SHEET), report);
  const tables = {
    actors: table("actors"),
    representations: table("representations"),
    memberships: table("memberships"),
    contacts: table("contacts"),
    sources: table("sources"),
    events: table("events"),
  };
  const origin = sheetFile(file, DESCRIPTION_SHEET);
  return assemble({ description, file: origin, tables, problems }, options);
}

function tableOf(name: string): TableName | null {
  return TABLES.find((table) => table === name.trim().toLowerCase()) ?? null;
}

/** Texts stand as they are, everything else as JSON. */
function readDescriptionSheet(file: string, grid: Grid | undefined, report: Report): Description {
  if (grid === undefined) return NO_DESCRIPTION;
  const entries = grid.rows.flatMap(({ line, cells: [key = "", value = ""] }): JsonEntry[] => {
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

function chooseGrid(grids: readonly Grid[], wanted: string | undefined): Grid | null {
  if (wanted === undefined) {
    return grids.find(({ hidden, rows }) => !hidden && rows.length > 1) ?? null;
  }
  return grids.find(({ name }) => name === wanted) ?? grids[Number(wanted) - 1] ?? null;
}

/** Rows keep their numbers: those without a cell become empty lines. A cell's own line breaks become blanks, for the same reason. */
function csvOf({ rows }: Grid): string {
  let text = "";
  let line = 1;
  for (const row of rows) {
    for (; line < row.line; line++) text += "\n";
    text += formatCsv([row.cells.map((cell) => cell.replace(/[\r\n]+/g, " "))]);
    line++;
  }
  return text;
}

function otherSheet(file: string, { name, hidden }: Grid): Problem {
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

function hiddenSheet(file: string, { name }: Grid): Problem {
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

function noSheet(file: string, grids: readonly Grid[], wanted: string | undefined): Problem {
  const names = grids.map(({ name }) => quoted(name)).join(", ");
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
