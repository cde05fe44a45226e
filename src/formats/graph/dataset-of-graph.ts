import type { ExtraCells, TableName } from "../../model/dataset.ts";
import type { Problem, Report } from "../../model/problem.ts";
import { assemble } from "../assemble.ts";
import type { RawDataSet } from "../assemble.ts";
import { COLUMNS } from "../columns.ts";
import type { RawTable } from "../csv-table.ts";
import { readRawJson } from "../demarche-json.ts";
import { NO_DESCRIPTION } from "../description.ts";
import { jsonValue, parseJson } from "../json-text.ts";
import { sortExtra } from "../record-cells.ts";
import type { RawRecord } from "../record-cells.ts";
import type { ReadOptions, ReadResult } from "../read-result.ts";
import { nothingRead } from "../unreadable.ts";
import { countKinds } from "./count-kinds.ts";
import { EXTRA, RECORD, ROW } from "./graph-of-dataset.ts";
import { actorOfNode, contactsOfEdges } from "./records-of-graph.ts";
import type { RawEdge, RawGraph, RawNode } from "./raw-graph.ts";

/**
 * The data set that a graph is. In a file of ours nodes and edges say which record they are; what was added to it, and all of any other file, is read as
 * an actor for each node and a contact for each edge. Nodes and edges are kept or set aside; none is lost.
 */
export function datasetOfGraph(graph: RawGraph, options: ReadOptions): ReadResult {
  const problems: Problem[] = [...graph.problems];
  const report: Report = (problem) => problems.push(problem);
  const base = graph.rest === null ? untold(graph) : rest(graph, report);
  if (base === null) return nothingRead(problems);
  const ours = graph.rest !== null;
  const isRecord = ({ values }: RawNode | RawEdge) => ours && values.has(RECORD);
  const isContact = ({ values }: RawNode | RawEdge) => ours && values.get(RECORD) === "contact";
  const actors = graph.nodes
    .filter(({ values }) => !ours || !/^(?:contact|placeholder)$/.test(values.get(RECORD) ?? ""))
    .map((node) => (isRecord(node) ? ownActor(node) : actorOfNode(node)));
  const own = [...graph.nodes.filter(isContact), ...graph.edges.filter(isContact)];
  const added = graph.edges.filter((edge) => !isRecord(edge));
  const contacts = [
    ...own.sort((a, b) => rowOf(a) - rowOf(b)).map(ownContact),
    ...contactsOfEdges(graph.file, added, report),
  ];
  const tables = {
    ...base.tables,
    actors: { ...base.tables.actors, records: actors },
    contacts: { ...base.tables.contacts, records: contacts },
  };
  const result = assemble({ ...base, tables, file: graph.file, problems }, options);
  return ours ? result : { ...result, problems: countKinds(result.problems) };
}

type Base = Pick<RawDataSet, "description" | "tables">;

/** Everything of a file of ours but its graph. */
function rest({ file, rest: json }: RawGraph, report: Report): Base | null {
  // Lines inside it are none of the file's own.
  return readRawJson(file, new TextEncoder().encode(json ?? ""), (problem) =>
    report({ ...problem, row: 0 }),
  );
}

function untold({ file, title }: RawGraph): Base {
  const name = (file.split(/[/\\]/).at(-1) ?? file).replace(/\.\w+$/, "");
  const empty = (table: TableName): RawTable => ({ table, file, records: [], setAside: [] });
  const tables = {
    actors: empty("actors"),
    representations: empty("representations"),
    memberships: empty("memberships"),
    contacts: empty("contacts"),
    sources: empty("sources"),
    events: empty("events"),
  };
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const description = { ...NO_DESCRIPTION, id: id || "graph", title: title || name || "Graph" };
  return { description, tables };
}

function rowOf({ values }: RawNode | RawEdge): number {
  return Number(values.get(ROW) ?? 0);
}

function ownActor(node: RawNode): RawRecord {
  const { id, label, values } = node;
  return ownRecord("actors", node, (name) =>
    name === "id" ? id : name === "name" ? label || values.get("label") : values.get(name),
  );
}

function ownContact(item: RawNode | RawEdge): RawRecord {
  return ownRecord("contacts", item, (name) => item.values.get(name));
}

function ownRecord(
  table: "actors" | "contacts",
  { line, values }: RawNode | RawEdge,
  cell: (name: string) => string | undefined,
): RawRecord {
  const cells = COLUMNS[table].map(({ name }) => cell(name) ?? "");
  const extra = ownExtra(values.get(EXTRA));
  return { row: line, cells, extra, source: () => JSON.stringify([...values]) };
}

/** Cells of unknown columns from their JSON; what is not of that form is kept as one cell. */
function ownExtra(text: string | undefined): ExtraCells {
  if (text === undefined) return [];
  const reading = parseJson(text);
  const value = reading.ok ? jsonValue(reading.node) : null;
  if (!Array.isArray(value) || !value.every(isPair)) return [[EXTRA, text]];
  return sortExtra(value);
}

function isPair(value: unknown): value is readonly [string, string] {
  return (
    Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "string")
  );
}
