import { joined } from "../formats/pieces.ts";
import { FOLDER_FILES } from "../formats/csv-folder.ts";
import type { ReadOptions, ReadResult } from "../formats/read-result.ts";
import { readEventTables } from "../formats/event-table/read-event-table.ts";
import { FORMATS, formatOfFile, formatWithId, readBytes } from "../formats/registry.ts";
import type { Format } from "../formats/registry.ts";
import { UsageError } from "./command.ts";
import type { Data, Given, Options } from "./command.ts";
import type { Effects, FileAccess } from "./effects.ts";
import { oneOf } from "./one-of.ts";
import { readSheetChoices, SHEET_HELP, SHEET_OPTIONS } from "./sheet-flags.ts";
import { unpacked, unpackedStream } from "./unpacked.ts";

const text = { type: "string", multiple: true } as const;

export const DATA_OPTIONS: Options = {
  ...{ format: text, include: text, sheet: text },
  ...SHEET_OPTIONS,
};

export const DATA_HELP = `
DATA is a folder of CSV files or of event tables, or a zip of it, a workbook (.xlsx, .ods), a .demarche.json file, a table of any kind or an event table of ICEWS or
GDELT or with the columns date, source, relation and target (.csv, .tsv, .tab, .txt), a .gz of a file, or - for standard input.
Several event tables, in a folder or named one after the other, are one where they have the same columns.
  --format F   the form of DATA where its name does not tell: ${FORMATS.map(({ id }) => id).join(", ")}
  --include I  of an event table, the rows to keep: contacts (without it), all
  --sheet S    of a workbook, the name or number of the one sheet to read
${SHEET_HELP}
`.trim();

/** Reads DATA. @throws UsageError where it is not there or its form is not known */
export async function readData(data: Data, given: Given, effects: Effects): Promise<ReadResult> {
  const [only, ...others] = data;
  if (others.length === 0) return readOne(only, given, effects);
  const tables = eventTablesAt(data, effects.files);
  return readEventFiles(tables, effects.files, readOptions(given, effects));
}

async function readOne(data: string, given: Given, effects: Effects): Promise<ReadResult> {
  const { files } = effects;
  const format = namedFormat(given.text("format"));
  const options = readOptions(given, effects);
  if (data === "-") {
    if (format === null) throw new UsageError("Expected --format with -, found none.");
    if (format.of === "folder") {
      throw new UsageError(`Expected a form of one file with -, found ${format.id}.`);
    }
    return readFile({ format, name: "-", chunks: effects.input() }, options);
  }
  switch (files.kindOf(data)) {
    case "nothing":
      throw new UsageError(`Expected a folder or file, found nothing at “${data}”.`);
    case "folder":
      return await readDataFolder(data, format, files, options);
    case "file": {
      const known = format ?? formOfPacked(data);
      if (known === null) return readBytes(data, unpacked(data, files.read(data)), options);
      return readFile({ format: known, name: data, chunks: files.stream(data) }, options);
    }
  }
}

interface GivenData {
  readonly format: Format;
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

async function readFile(
  { format, name, chunks }: GivenData,
  options: ReadOptions,
): Promise<ReadResult> {
  if (format.readStream !== undefined) {
    return format.readStream(name, unpackedStream(name, chunks), options);
  }
  const bytes = unpacked(name, await joined(chunks));
  return await format.read(new Map([[name, bytes]]), options);
}

function readOptions(given: Given, { today }: Effects): ReadOptions {
  const include = given.text("include");
  const sheet = given.text("sheet");
  return {
    today,
    choices: readSheetChoices(given),
    ...(include !== null && { include: oneOf("include", include, ["contacts", "all"]) }),
    ...(sheet !== null && { sheet }),
  };
}

async function readDataFolder(
  folder: string,
  named: Format | null,
  files: FileAccess,
  options: ReadOptions,
): Promise<ReadResult> {
  if (named === null && hasNoTableOfOurs(folder, files)) {
    const tables = eventTablesAt([folder], files);
    if (tables.length > 0) return readEventFiles(tables, files, options);
  }
  const format = named ?? FORMATS.find((known) => known.of === "folder");
  if (format?.of !== "folder") {
    throw new UsageError(`Expected one file for ${named?.id ?? ""}, found the folder “${folder}”.`);
  }
  // Only the files of a data set are loaded; the others are passed by name, so that a misspelt one can be pointed out.
  const found = files.list(folder).map((name) => {
    const ours = FOLDER_FILES.includes(name.toLowerCase());
    return [name, ours ? files.read(files.join(folder, name)) : new Uint8Array()] as const;
  });
  return await format.read(new Map(found), options);
}

function hasNoTableOfOurs(folder: string, files: FileAccess): boolean {
  return !files.list(folder).some((name) => FOLDER_FILES.includes(name.toLowerCase()));
}

/**
 * The event tables among the files and in the folders, sorted by code unit; what is in a folder and in no form that is read is passed over.
 * @throws UsageError where there is something else among them
 */
function eventTablesAt(paths: readonly string[], files: FileAccess): readonly string[] {
  const found = paths.flatMap((path) => {
    const kind = files.kindOf(path);
    if (kind === "nothing")
      throw new UsageError(`Expected a folder or file, found nothing at “${path}”.`);
    if (kind === "file") return [path];
    const inside = files.list(path).map((name) => files.join(path, name));
    return inside.filter((file) => formOfPacked(file) !== null);
  });
  const other = found.find((path) => formOfPacked(path)?.readStream === undefined);
  if (other !== undefined) {
    throw new UsageError(
      `Expected event tables alone where several files are read, found “${other}”.`,
    );
  }
  return found.sort();
}

function formOfPacked(path: string): Format | null {
  return formatOfFile(path.replace(/\.gz$/i, ""));
}

async function readEventFiles(
  paths: readonly string[],
  files: FileAccess,
  options: ReadOptions,
): Promise<ReadResult> {
  const tables = paths.map((path) => ({
    name: path,
    chunks: unpackedStream(path, files.stream(path)),
  }));
  return readEventTables(tables, options);
}

function namedFormat(id: string | null): Format | null {
  if (id === null) return null;
  return formatWithId(
    oneOf(
      "format",
      id,
      FORMATS.map((known) => known.id),
    ),
  );
}
