import { TABLES } from "../model/dataset.ts";
import type { DataSet, ExtraCells, TableName } from "../model/dataset.ts";
import { problemAt, quoted } from "../model/problem.ts";
import type { Finding, Problem, Report } from "../model/problem.ts";
import { trimInvisible } from "../model/trim-invisible.ts";
import { assemble } from "./assemble.ts";
import type { RawDataSet } from "./assemble.ts";
import { COLUMNS, columnIndex } from "./columns.ts";
import { rawTables } from "./csv-table.ts";
import type { RawTable } from "./csv-table.ts";
import {
  descriptionMembers,
  formatMember,
  isNull,
  notThis,
  readDescription,
  readJsonText,
  withoutRepeats,
} from "./description.ts";
import type { FindAt } from "./description.ts";
import { jsonText } from "./json-node-text.ts";
import { jsonValue, parseJson } from "./json-text.ts";
import type { JsonEntry, JsonNode } from "./json-text.ts";
import { sortExtra } from "./record-cells.ts";
import type { RawCell, RawRecord } from "./record-cells.ts";
import type { ReadOptions, ReadResult, SetAsideRow } from "./read-result.ts";
import { writeRecords } from "./table-codecs.ts";
import type { WrittenRecord } from "./table-codecs.ts";
import { nothingRead } from "./unreadable.ts";
import { readText } from "./utf8.ts";

/** The version of the form that is written, and the newest that is fully understood. */
export const FORMAT_VERSION = 1;

/**
 * The data set in a `*.demarche.json` file (demarche.schema.json describes it). A problem's row is the line of the record,
 * its column the key. Deterministic; linear in the bytes but for the search for near names of unknown actors.
 */
export function readDemarcheJson(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): ReadResult {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const raw = readRawJson(file, bytes, report);
  return raw === null ? nothingRead(problems) : assemble({ ...raw, file, problems }, options);
}

/** The tables and the description of a `*.demarche.json` file before they have a meaning; null, with an error reported, where it is none. */
export function readRawJson(
  file: string,
  bytes: Uint8Array,
  report: Report,
): Pick<RawDataSet, "description" | "tables"> | null {
  const entries = readTop(file, bytes, report);
  if (entries === null) return null;
  const find: FindAt = (row, column, finding) => {
    report(problemAt({ file, row, column }, finding));
  };
  const top = new Map(withoutRepeats(entries, find).map((entry) => [entry.key, entry]));
  const version = top.get("formatVersion");
  if (version !== undefined) checkVersion(version, find);
  const own: readonly string[] = ["format", "formatVersion", ...TABLES];
  const rest = [...top.values()].filter(({ key }) => !own.includes(key));
  const table = (name: TableName) => readTable({ table: name, file }, top.get(name)?.value, find);
  const tables = rawTables(table);
  return { description: readDescription(rest, file, report), tables };
}

/** The bytes of a `*.demarche.json` file: a record a line, the same bytes for equal data sets. {@link readDemarcheJson} reads them back equal. */
export function writeDemarcheJson(dataset: DataSet): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode([...demarcheJsonPieces(dataset)].join(""));
}

/** Records in one piece of a file: one is written in a few milliseconds. */
const PIECE = 250;

/** The text of the file that {@link writeDemarcheJson} writes, in pieces, for those who have something else to do in between. */
export function* demarcheJsonPieces(dataset: DataSet): Generator<string> {
  const members = [
    ["format", "demarche"] as const,
    ["formatVersion", FORMAT_VERSION] as const,
    ...descriptionMembers(dataset),
  ].map((member) => formatMember(member, 2));
  yield `{\n  ${members.join(",\n  ")}`;
  for (const table of TABLES) {
    let text = `,\n  "${table}": [`;
    let count = 0;
    for (const record of writeRecords(table, dataset[table])) {
      text += `${count === 0 ? "" : ","}\n    ${recordLine(table, record)}`;
      count++;
      if (count % PIECE > 0) continue;
      yield text;
      text = "";
    }
    yield `${text}${count === 0 ? "]" : "\n  ]"}`;
  }
  yield "\n}\n";
}

function recordLine(table: TableName, { cells, extra }: WrittenRecord): string {
  const known = COLUMNS[table].map(({ name }, i) => [name, cells[i] ?? ""] as const);
  const members = known.filter(([, cell]) => cell.length > 0).map((member) => formatMember(member));
  const others = extra.map(([name, text, as]) =>
    as === "json" ? `${JSON.stringify(name)}: ${text}` : formatMember([name, text]),
  );
  return `{ ${[...members, ...others].join(", ")} }`;
}

/** The members of the file's object; null, with an error reported, where there is none. */
function readTop(file: string, bytes: Uint8Array, report: Report): readonly JsonEntry[] | null {
  const text = readText(file, bytes, report);
  if (text === null) return null;
  const reading = parseJson(text);
  if (!reading.ok) {
    const { line, column, message } = reading.problem;
    const finding = {
      severity: "error",
      code: "json-not-read",
      text: "",
      message: `Column ${String(column)}: ${message} The file is not read.`,
    } as const;
    report(problemAt({ file, row: line, column: "" }, finding));
    return null;
  }
  const top = reading.node;
  if (top.type === "object" && top.entries.some(({ key }) => key === "contacts")) {
    return top.entries;
  }
  report(problemAt({ file, row: top.line, column: "" }, notOurs()));
  return null;
}

function notOurs(): Finding {
  return {
    severity: "error",
    code: "json-not-a-data-set",
    text: "",
    message:
      "Expected an object with at least a list “contacts”, found other JSON; the file is not read. demarche.schema.json describes the form.",
  };
}

function checkVersion({ line, value }: JsonEntry, find: FindAt): void {
  const version = jsonValue(value);
  if (version === FORMAT_VERSION) return;
  const text = JSON.stringify(version);
  find(line, "formatVersion", {
    severity: "warning",
    code: "format-version",
    text,
    message: `Expected the format version ${String(FORMAT_VERSION)}, found ${quoted(text)}; what this version of Démarche knows is read. Look for a newer one before saving over the file.`,
  });
}

function readTable(
  origin: Pick<RawTable, "table" | "file">,
  node: JsonNode | undefined,
  find: FindAt,
): RawTable {
  const records: RawRecord[] = [];
  const setAside: SetAsideRow[] = [];
  if (node !== undefined && node.type !== "array" && !isNull(node)) {
    find(node.line, origin.table, notThis("a list of records", node));
  }
  for (const item of node?.type === "array" ? node.items : []) {
    if (item.type === "object") records.push(readRecord(origin.table, item, find));
    else {
      find(item.line, origin.table, notThis("a record in braces", item));
      setAside.push({ file: origin.file, row: item.line, id: "", text: sourceOf(item) });
    }
  }
  return { ...origin, records, setAside };
}

function readRecord(
  table: TableName,
  node: Extract<JsonNode, { readonly type: "object" }>,
  find: FindAt,
): RawRecord {
  const cells: RawCell[] = COLUMNS[table].map(() => "");
  const extra: ExtraCells[number][] = [];
  const named = node.entries.map((entry) => ({ ...entry, key: columnName(table, entry.key) }));
  for (const entry of withoutRepeats(named, find)) {
    const position = columnIndex(table, entry.key);
    const column = COLUMNS[table][position];
    if (column === undefined) {
      const { key, value } = entry;
      if (value.type !== "text") extra.push([key, jsonText(value), "json"]);
      else if (value.text !== "") extra.push([key, value.text]);
    } else {
      cells[position] =
        column.separator === null ? readJsonText(entry, find) : readList(entry, find);
    }
  }
  return { row: node.line, cells, extra: sortExtra(extra), source: () => sourceOf(node) };
}

function columnName(table: TableName, key: string): string {
  return COLUMNS[table][columnIndex(table, key)]?.name ?? (trimInvisible(key) || "column");
}

/** Several texts; one text alone is read like a cell of CSV. */
function readList(entry: JsonEntry, find: FindAt): RawCell {
  if (entry.value.type !== "array") return readJsonText(entry, find);
  return entry.value.items.map((value) =>
    readJsonText({ key: entry.key, line: value.line, value }, find),
  );
}

function sourceOf(node: JsonNode): string {
  return JSON.stringify(jsonValue(node));
}
