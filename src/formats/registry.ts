import type { DataSet } from "../model/dataset.ts";
import { problemAt, quoted } from "../model/problem.ts";
import { readFolder, writeFolder } from "./csv-folder.ts";
import { readDemarcheJson, writeDemarcheJson } from "./demarche-json.ts";
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
  readonly read: (files: Files, options?: ReadOptions) => ReadResult;
  /** The files by name; for a form of one file the name is the data set's id with the first extension. */
  readonly write: (dataset: DataSet) => Files;
}

/** Every form that is read and written, the ordinary one first. */
export const FORMATS: readonly Format[] = [
  {
    id: "csv-folder",
    name: "Folder of CSV files",
    of: "folder",
    extensions: [],
    read: readFolder,
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
];

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
export function readBytes(name: string, bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const format = formatOfFile(name);
  if (format !== null) return format.read(new Map([[name, bytes]]), options);
  const problem = problemAt(
    { file: name, row: 0, column: "" },
    {
      severity: "error",
      code: "format-unknown",
      text: name,
      message: `Expected a folder of CSV files or a .demarche.json file, found ${quoted(name)}. Save the data as one of the two.`,
    },
  );
  return { dataset: null, problems: [problem], rows: 0, kept: 0, setAside: [] };
}

function oneFile(
  read: (file: string, bytes: Uint8Array, options: ReadOptions) => ReadResult,
): Format["read"] {
  return (files, options = {}) => {
    for (const [name, bytes] of files) return read(name, bytes, options);
    throw new RangeError("Expected one file, got none.");
  };
}
