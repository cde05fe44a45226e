import { gunzipSync } from "node:zlib";
import { FOLDER_FILES } from "../formats/csv-folder.ts";
import type { ReadResult } from "../formats/read-result.ts";
import { FORMATS, formatOfFile, formatWithId, readBytes } from "../formats/registry.ts";
import type { Format } from "../formats/registry.ts";
import { CommandError, UsageError } from "./command.ts";
import type { Given, Options } from "./command.ts";
import type { Effects } from "./effects.ts";
import { oneOf } from "./one-of.ts";

export const DATA_OPTIONS: Options = { format: { type: "string", multiple: true } };

export const DATA_HELP = `
DATA is a folder of CSV files, a .demarche.json file, a .gz of it, or - for standard input.
  --format F   the form of DATA where its name does not tell: ${FORMATS.map(({ id }) => id).join(", ")}
`.trim();

/** A gzip file may unpack to this many bytes. */
const LARGEST_UNPACKED = 512 * 1024 * 1024;

/** Reads DATA. @throws UsageError where it is not there or its form is not known */
export async function readData(data: string, given: Given, effects: Effects): Promise<ReadResult> {
  const { files, today } = effects;
  const format = namedFormat(given.text("format"));
  if (data === "-") {
    if (format === null) throw new UsageError("Expected --format with -, found none.");
    if (format.of === "folder") {
      throw new UsageError(`Expected a form of one file with -, found ${format.id}.`);
    }
    return format.read(new Map([["-", unpacked("-", await effects.readInput())]]), { today });
  }
  switch (files.kindOf(data)) {
    case "nothing":
      throw new UsageError(`Expected a folder or file, found nothing at “${data}”.`);
    case "folder":
      return readDataFolder(data, format, effects);
    case "file": {
      const bytes = unpacked(data, files.read(data));
      const known = format ?? formatOfFile(data.replace(/\.gz$/i, ""));
      const file = new Map([[data, bytes]]);
      return known === null ? readBytes(data, bytes, { today }) : known.read(file, { today });
    }
  }
}

function readDataFolder(
  folder: string,
  named: Format | null,
  { files, today }: Effects,
): ReadResult {
  const format = named ?? FORMATS.find((known) => known.of === "folder");
  if (format?.of !== "folder") {
    throw new UsageError(`Expected one file for ${named?.id ?? ""}, found the folder “${folder}”.`);
  }
  // Only the files of a data set are loaded; the others are passed by name, so that a misspelt one can be pointed out.
  const found = files.list(folder).map((name) => {
    const ours = FOLDER_FILES.includes(name.toLowerCase());
    return [name, ours ? files.read(files.join(folder, name)) : new Uint8Array()] as const;
  });
  return format.read(new Map(found), { today });
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

/** The bytes, unpacked where they are gzip, whatever the name says. */
function unpacked(name: string, bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_UNPACKED });
  } catch (cause) {
    const tooLarge = cause instanceof RangeError;
    const why = tooLarge ? "it unpacks to more than 512 MB" : "its gzip data are damaged";
    throw new CommandError(`cannot read ${name}: ${why}.`, 1, { cause });
  }
}
