import type { DataSet } from "../model/dataset.ts";
import type { Report } from "../model/problem.ts";
import { writeFolder } from "./csv-folder.ts";
import { readDemarcheJson, writeDemarcheJson } from "./demarche-json.ts";
import { isEventTable } from "./event-table/is-event-table.ts";
import { joined, peeked } from "./pieces.ts";
import type { Files, ReadOptions, ReadResult } from "./read-result.ts";

/** A form in which data sets are kept. A new one is a file of this room and a line in {@link FORMATS}. */
export interface Format {
  /** As in `--format`. */
  readonly id: string;
  /** In words, for lists and messages. */
  readonly name: string;
  /** Whether a data set of this form is a folder of files or one file. */
  readonly of: "folder" | "file";
  /** Ends of file names, lower case, by which a file is recognised; empty for a folder. */
  readonly extensions: readonly string[];
  readonly read: (files: Files, options?: ReadOptions) => ReadResult | Promise<ReadResult>;
  /** For forms of one file that are too large to be held whole: reads it as its bytes come, unpacked. */
  readonly readStream?: (
    file: string,
    chunks: AsyncIterable<Uint8Array>,
    options?: ReadOptions,
  ) => Promise<ReadResult>;
  /**
   * The files by name; for a form of one file the name is the data set's id with the first extension. What the form cannot carry is reported. Null for
   * a form that is only read.
   */
  readonly write: ((dataset: DataSet, report: Report) => Files | Promise<Files>) | null;
}

/** Every form that is read, the ordinary one first. */
export const FORMATS: readonly Format[] = [
  {
    id: "csv-folder",
    name: "Folder of CSV files",
    of: "folder",
    extensions: [],
    read: readTables,
    write: writeFolder,
  },
  {
    id: "demarche-json",
    name: "Démarche JSON",
    of: "file",
    extensions: [".demarche.json", ".json"],
    read: oneFile(readDemarcheJson),
    write: (dataset) => new Map([[`${dataset.id}.demarche.json`, writeDemarcheJson(dataset)]]),
  },
  {
    id: "xlsx",
    name: "Excel workbook",
    of: "file",
    extensions: [".xlsx", ".xlsm"],
    read: oneFile(readWorkbook),
    write: async (dataset, report) => {
      const { writeXlsx } = await import("./xlsx/write-xlsx.ts");
      return new Map([[`${dataset.id}.xlsx`, writeXlsx(dataset, report)]]);
    },
  },
  {
    id: "ods",
    name: "OpenDocument spreadsheet",
    of: "file",
    extensions: [".ods", ".fods"],
    read: oneFile(readWorkbook),
    write: null,
  },
  {
    id: "zip",
    name: "Zip of CSV files",
    of: "file",
    extensions: [".zip"],
    read: oneFile(async (file, bytes, options) => {
      const { readZip } = await import("./zip/read-zip.ts");
      return readZip(file, bytes, options, readBytes);
    }),
    write: async (dataset) => {
      const { packZip } = await import("./zip/pack-zip.ts");
      return new Map([[`${dataset.id}.zip`, packZip(writeFolder(dataset))]]);
    },
  },
  graphFormat("gexf", "GEXF, for Gephi", [".gexf"]),
  graphFormat("graphml", "GraphML", [".graphml"]),
  {
    id: "table",
    name: "Table of any kind, or of events (ICEWS, GDELT)",
    of: "file",
    extensions: [".tsv", ".csv", ".tab", ".txt"],
    read: oneFile((file, bytes, options) => readTable(file, [bytes], options)),
    readStream: readTable,
    write: null,
  },
  {
    id: "event-table",
    name: "Event table (ICEWS, GDELT)",
    of: "file",
    extensions: [],
    read: oneFile((file, bytes, options) => readEvents(file, [bytes], options)),
    readStream: readEvents,
    write: null,
  },
  {
    id: "sheet",
    name: "Table of any kind",
    of: "file",
    extensions: [],
    read: oneFile(readSheetFile),
    write: null,
  },
];

/** The data set in the tables of a folder. */
export async function readTables(files: Files, options?: ReadOptions): Promise<ReadResult> {
  const { readSavedFolder } = await import("./saved-folder.ts");
  return readSavedFolder(files, options);
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A table of events by its first row; any other is read whole. */
async function readTable(
  file: string,
  chunks: Chunks,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const { start, all } = await peeked(chunks);
  if (isEventTable(start)) return readEvents(file, all, options);
  return readSheetFile(file, await joined(all), options);
}

/** Loaded when it is needed: what it knows of events and countries is larger than the other forms together. */
async function readEvents(
  file: string,
  chunks: Chunks,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const { readEventTable } = await import("./event-table/read-event-table.ts");
  return readEventTable(chunks, { ...options, file });
}

async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<ReadResult> {
  const { readAnyWorkbook } = await import("./workbook/read-any-workbook.ts");
  return readAnyWorkbook(file, bytes, options, readEvents);
}

function graphFormat(id: "gexf" | "graphml", name: string, extensions: readonly string[]): Format {
  return {
    ...{ id, name, of: "file", extensions },
    read: oneFile(async (file, bytes, options) => {
      const { readGraph } = await import("./graph/read-graph.ts");
      return readGraph(id, file, bytes, options);
    }),
    write: async (dataset, report) => {
      const { writeGexf, writeGraphml } = await import("./graph/write-graph.ts");
      const bytes = (id === "gexf" ? writeGexf : writeGraphml)(dataset, report);
      return new Map([[`${dataset.id}.${id}`, bytes]]);
    },
  };
}

async function readSheetFile(
  file: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const { readSheet } = await import("./sheet-text/read-sheet.ts");
  return readSheet(file, bytes, options);
}

/** The form with an id of {@link FORMATS}. @throws RangeError for any other */
export function formatWithId(id: string): Format {
  const format = FORMATS.find((known) => known.id === id);
  if (format === undefined) throw new RangeError(`Expected the id of a form, got ${id}.`);
  return format;
}

/** The form of a file by its name, or null. One table of a folder, alone, is read as that folder. */
export function formatOfFile(name: string): Format | null {
  const lower = name.toLowerCase();
  if (
    /(?:^|[/\\])(?:contacts|actors|representations|memberships|sources|events)\.csv$/.test(lower)
  ) {
    return formatWithId("csv-folder");
  }
  return FORMATS.find(({ extensions }) => extensions.some((end) => lower.endsWith(end))) ?? null;
}

/** The data set in the bytes of one file, whose form its name tells. */
export async function readBytes(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const format = formatOfFile(name);
  if (format !== null) return await format.read(new Map([[name, bytes]]), options);
  const { unknownForm } = await import("./unknown-form.ts");
  return unknownForm(name, bytes, readableEnds());
}

/** The ends of file names that are read, each once, in the order of the forms. */
export function readableEnds(): readonly string[] {
  return [...new Set(FORMATS.flatMap(({ extensions }) => extensions))];
}

function oneFile(
  read: (file: string, bytes: Uint8Array, options: ReadOptions) => ReturnType<Format["read"]>,
): Format["read"] {
  return (files, options = {}) => {
    for (const [name, bytes] of files) return read(name, bytes, options);
    throw new RangeError("Expected one file, got none.");
  };
}
