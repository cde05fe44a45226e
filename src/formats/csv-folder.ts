import { TABLES } from "../model/dataset.ts";
import type { DataSet, TableName } from "../model/dataset.ts";
import { problemAt, quoted } from "../model/problem.ts";
import type { Finding, Problem, Report } from "../model/problem.ts";
import { assemble } from "./assemble.ts";
import { COLUMNS } from "./columns.ts";
import { rawTables, readCsvTable } from "./csv-table.ts";
import type { RawTable } from "./csv-table.ts";
import { formatCsv } from "./csv-text.ts";
import { NO_DESCRIPTION, formatDescription, notThis, readDescription } from "./description.ts";
import type { Description } from "./description.ts";
import { guardedCell } from "./guarded-cell.ts";
import { parseJson } from "./json-text.ts";
import type { Files, ReadOptions, ReadResult } from "./read-result.ts";
import { tableRows } from "./table-rows.ts";
import { readText } from "./utf8.ts";

const DESCRIPTION_FILE = "dataset.json";

/** The files of a data set's folder. */
export const FOLDER_FILES: readonly string[] = [
  DESCRIPTION_FILE,
  ...TABLES.map((table) => `${table}.csv`),
];

/** Tables whose absence shows in what the data mean, and is reported there. */
const CHECKED_TABLES: readonly TableName[] = ["actors", "sources"];

/**
 * The data set in the files of a folder, by name (a path's last part, case not counted). Only `contacts.csv` must be there.
 * Deterministic; linear in the bytes but for the search for near names of unknown actors.
 */
export function readFolder(files: Files, options: ReadOptions = {}): ReadResult {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const found = findFiles(files, report);
  const texts = new Map<string, string>();
  for (const [name, file] of found) {
    const text = readText(file.path, file.bytes, report);
    if (text !== null) texts.set(name, text);
  }
  if (!texts.has("contacts.csv")) {
    if (!found.has("contacts.csv")) report(noContacts());
    return { dataset: null, problems, rows: 0, kept: 0, setAsideTotal: 0, setAside: [] };
  }
  const fileOf = (name: string) => found.get(name)?.path ?? name;
  const description = readDescriptionFile(fileOf(DESCRIPTION_FILE), texts, found, report);
  const table = (name: TableName): RawTable => {
    const origin = { table: name, file: fileOf(`${name}.csv`) };
    const text = texts.get(`${name}.csv`);
    if (text !== undefined) return readCsvTable(origin, text, report);
    if (!found.has(`${name}.csv`) && !CHECKED_TABLES.includes(name)) report(missingTable(name));
    return { ...origin, records: [], setAside: [] };
  };
  const tables = rawTables(table);
  return assemble({ description, file: fileOf(DESCRIPTION_FILE), tables, problems }, options);
}

/** The files of the folder: always all seven, UTF-8, LF, the same bytes for equal data sets. {@link readFolder} reads them back equal. */
export function writeFolder(dataset: DataSet): Files {
  const encoder = new TextEncoder();
  const files = new Map([[DESCRIPTION_FILE, encoder.encode(formatDescription(dataset))]]);
  for (const table of TABLES) {
    files.set(`${table}.csv`, encoder.encode(formatCsv(guardedRows(table, dataset))));
  }
  return files;
}

function* guardedRows(table: TableName, dataset: DataSet): Generator<string[]> {
  for (const row of tableRows(table, dataset)) yield row.map(guardedCell);
}

interface FoundFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Our files by their plain names. Tables and JSON files that are none of ours are named, so that a misspelt file is noticed. */
function findFiles(files: Files, report: Report): ReadonlyMap<string, FoundFile> {
  const found = new Map<string, FoundFile>();
  for (const [path, bytes] of files) {
    const name = (path.split(/[/\\]/).at(-1) ?? "").toLowerCase();
    const earlier = found.get(name);
    if (FOLDER_FILES.includes(name) && earlier === undefined) found.set(name, { path, bytes });
    else if (earlier !== undefined) report(wholeFile(path, sameFileTwice(path, earlier.path)));
    else if (/\.(?:csv|json|tsv|xlsx)$/.test(name)) report(wholeFile(path, unusedFile(path)));
  }
  return found;
}

function readDescriptionFile(
  file: string,
  texts: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, FoundFile>,
  report: Report,
): Description {
  const text = texts.get(DESCRIPTION_FILE);
  if (text === undefined) {
    if (!found.has(DESCRIPTION_FILE)) report(wholeFile(file, noDescription()));
    return NO_DESCRIPTION;
  }
  const reading = parseJson(text);
  if (!reading.ok) {
    const { line, column, message } = reading.problem;
    const where = `Column ${String(column)}: ${message} The description is left out.`;
    const finding = { severity: "error", code: "json-not-read", text: "", message: where } as const;
    report(problemAt({ file, row: line, column: "" }, finding));
    return NO_DESCRIPTION;
  }
  if (reading.node.type === "object") return readDescription(reading.node.entries, file, report);
  report(wholeFile(file, notThis("an object with id, title and licence", reading.node)));
  return NO_DESCRIPTION;
}

function wholeFile(file: string, finding: Finding): Problem {
  return problemAt({ file, row: 0, column: "" }, finding);
}

function noContacts(): Problem {
  return wholeFile("contacts.csv", {
    severity: "error",
    code: "file-missing",
    text: "",
    message:
      "Expected a file contacts.csv, found none; without contacts there is nothing to read. Choose the folder that holds it.",
  });
}

function missingTable(table: TableName): Problem {
  return wholeFile(`${table}.csv`, {
    severity: "warning",
    code: "file-missing",
    text: "",
    message: `Expected a file ${table}.csv, found none; the data set is read without ${table}. Add it, if only with its header row: ${COLUMNS[table].map(({ name }) => name).join(",")}.`,
  });
}

function noDescription(): Finding {
  return {
    severity: "warning",
    code: "file-missing",
    text: "",
    message:
      "Expected a file dataset.json, found none; the data set has no title, licence or opening window. Add it with at least id, title and licence.",
  };
}

function sameFileTwice(path: string, earlier: string): Finding {
  return {
    severity: "error",
    code: "file-twice",
    text: path,
    message: `Expected one file of this name, found ${quoted(earlier)} and ${quoted(path)}; the first one is read. Put each data set into a folder of its own.`,
  };
}

function unusedFile(path: string): Finding {
  return {
    severity: "notice",
    code: "file-not-read",
    text: path,
    message: `${quoted(path)} is no part of a data set folder and is not read. The files of one are ${FOLDER_FILES.join(", ")}.`,
  };
}
