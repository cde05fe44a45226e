import { TABLES } from "../model/dataset.ts";
import type { DataSet, RecordOf, TableName } from "../model/dataset.ts";
import type { Origins, TableOrigin } from "../model/origins.ts";
import { withPlaceholders } from "../model/placeholders.ts";
import { problemAt, quoted } from "../model/problem.ts";
import type { Problem, Report } from "../model/problem.ts";
import { recordsOf } from "../model/records.ts";
import { validate } from "../model/validate.ts";
import { COLUMNS } from "./columns.ts";
import type { RawTable } from "./csv-table.ts";
import type { Description } from "./description.ts";
import { RecordCells } from "./record-cells.ts";
import type { RawRecord, Reading } from "./record-cells.ts";
import type { ReadOptions, ReadResult, SetAsideRow } from "./read-result.ts";
import { CODECS } from "./table-codecs.ts";
import type { TableCodec } from "./table-codecs.ts";

/** What a reader found before records have a meaning. */
export interface RawDataSet {
  readonly description: Description;
  /** The file that holds (or would hold) the description. */
  readonly file: string;
  /** One for each table, empty where there is none. */
  readonly tables: Readonly<Record<TableName, RawTable>>;
  /** What was reported so far. */
  readonly problems: readonly Problem[];
}

/** The data set of raw tables: records read, ids unique, placeholders for actors that only others mention, and validated. */
export function assemble(raw: RawDataSet, options: ReadOptions): ReadResult {
  const problems = [...raw.problems];
  const report: Report = (problem) => problems.push(problem);
  const read = <T extends TableName>(table: T) =>
    readRecords(table, raw.tables[table], { ...options, report });
  const tables = {
    actors: read("actors"),
    representations: read("representations"),
    memberships: read("memberships"),
    contacts: read("contacts"),
    sources: read("sources"),
    events: read("events"),
  };
  const records = {
    representations: tables.representations.records,
    memberships: tables.memberships.records,
    contacts: recordsOf(tables.contacts.records),
    sources: recordsOf(tables.sources.records),
    events: tables.events.records,
  };
  const actors = withPlaceholders({ ...records, actors: tables.actors.records });
  const dataset: DataSet = { ...raw.description, ...records, actors };
  const origins: Origins = {
    file: raw.file,
    tables: {
      actors: tables.actors.origin,
      representations: tables.representations.origin,
      memberships: tables.memberships.origin,
      contacts: tables.contacts.origin,
      sources: tables.sources.origin,
      events: tables.events.origin,
    },
  };
  for (const problem of validate(dataset, { origins, ...options })) problems.push(problem);
  const all = TABLES.map((table) => tables[table]);
  const kept = all.reduce((sum, { records: some }) => sum + some.length, 0);
  const setAside = all.flatMap((table) => table.setAside);
  return {
    dataset,
    problems: inFileOrder(problems, raw),
    rows: kept + setAside.length,
    kept,
    setAsideTotal: setAside.length,
    setAside,
  };
}

interface TableReading<T> {
  readonly records: readonly T[];
  readonly setAside: readonly SetAsideRow[];
  readonly origin: TableOrigin;
}

function readRecords<T extends TableName>(
  table: T,
  raw: RawTable,
  reading: Reading,
): TableReading<RecordOf<T>> {
  const codec: TableCodec<RecordOf<T>> = CODECS[table];
  const records: RecordOf<T>[] = [];
  const rows: number[] = [];
  const setAside: SetAsideRow[] = [...raw.setAside];
  const rowOfId = new Map<string, number>();
  for (const rawRecord of raw.records) {
    const record = codec.read(new RecordCells(raw, rawRecord, reading));
    const id = record !== null && "id" in record ? record.id : null;
    const earlier = id === null ? undefined : rowOfId.get(id);
    if (id !== null && earlier !== undefined)
      reading.report(repeatedId(raw, rawRecord, id, earlier));
    if (record === null || earlier !== undefined) setAside.push(asSetAside(raw, rawRecord));
    else {
      records.push(record);
      rows.push(rawRecord.row);
      if (id !== null) rowOfId.set(id, rawRecord.row);
    }
  }
  setAside.sort((a, b) => a.row - b.row);
  const setAsideIds = new Set(setAside.map((row) => row.id));
  return { records, setAside, origin: { file: raw.file, rows, setAsideIds } };
}

function asSetAside({ file }: RawTable, { row, cells, source }: RawRecord): SetAsideRow {
  return { file, row, id: typeof cells[0] === "string" ? cells[0] : "", text: source() };
}

function repeatedId({ file }: RawTable, { row }: RawRecord, id: string, earlier: number): Problem {
  return problemAt(
    { file, row, column: "id" },
    {
      severity: "error",
      code: "id-repeated",
      text: id,
      message: `Expected each id once, found ${quoted(id)} in row ${String(earlier)} and again here; this row is set aside. Give one of the two another id, or delete it.`,
    },
  );
}

/** Problems by file, row and column; those of one cell in the order in which they were found. */
function inFileOrder(
  problems: readonly Problem[],
  { file, tables }: Pick<RawDataSet, "file" | "tables">,
): readonly Problem[] {
  // In a file of all tables at once a column's name may belong to several; rows keep them apart.
  const columns = new Map<string, number>();
  const files = new Map([[file, 0]]);
  for (const table of TABLES) {
    files.set(tables[table].file, files.get(tables[table].file) ?? files.size);
    for (const [i, { name }] of COLUMNS[table].entries()) {
      columns.set(`${tables[table].file}/${name}`, i);
    }
  }
  const rank = (problem: Problem) => files.get(problem.file) ?? -1;
  const column = (problem: Problem) => columns.get(`${problem.file}/${problem.column}`) ?? -1;
  return problems.toSorted((a, b) => rank(a) - rank(b) || a.row - b.row || column(a) - column(b));
}
