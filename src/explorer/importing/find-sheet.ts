import { isEventTable } from "../../formats/event-table/is-event-table.ts";
import { formatOfFile } from "../../formats/registry.ts";
import { MOST_FILES, type GivenFile } from "../opening/dropped-files.ts";
import { MOST_BYTES } from "../opening/apart/most-bytes.ts";

const TEXT_NAME = /\.(csv|tsv|tab|txt)$/i;
const WORKBOOK_NAME = /\.(xlsx|xlsm|ods|fods)$/i;
const ZIP_NAME = /\.zip$/i;

/** Bytes in which the first line of an event table ends. */
const FIRST_LINE = 65_536;

/**
 * The one file that may be a table of somebody's own: neither a data set of ours nor an event table, as far as its name, its first bytes
 * and its directory tell. Null where there is none, or several.
 */
export async function findSheet(files: readonly GivenFile[]): Promise<GivenFile | null> {
  if (files.length > MOST_FILES) return null;
  const readable = files.filter(({ path }) => formatOfFile(unpackedName(path)) !== null);
  const [only] = readable;
  if (only === undefined || readable.length > 1) return null;
  try {
    return (await mayBeSheet(only)) ? only : null;
  } catch {
    // Whoever reads the whole file meets the same fault and says it.
    return null;
  }
}

async function mayBeSheet({ path, file }: GivenFile): Promise<boolean> {
  const name = unpackedName(path);
  if (formatOfFile(name)?.of === "folder") return false;
  if (TEXT_NAME.test(name)) return !isEventTable(await firstBytes(file, name !== path));
  const isPacked = name !== path || file.size > MOST_BYTES;
  if (isPacked || !(WORKBOOK_NAME.test(name) || ZIP_NAME.test(name))) return false;
  // Its sheets are named amid their cells: whoever reads them all tells whether they are a data set of ours.
  if (/ods$/i.test(name)) return true;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { chooseInZip, openedZip } = await import("../../formats/zip/read-zip.ts");
  const zip = openedZip(bytes);
  if (WORKBOOK_NAME.test(name)) {
    const { sheetNames } = await import("../../formats/xlsx/workbook-parts.ts");
    const { isDataSet } = await import("../../formats/workbook/data-set-of-workbook.ts");
    return !isDataSet(sheetNames(zip));
  }
  const chosen = chooseInZip(zip);
  return "only" in chosen && (TEXT_NAME.test(chosen.only) || WORKBOOK_NAME.test(chosen.only));
}

function unpackedName(path: string): string {
  return path.replace(/\.gz$/i, "");
}

async function firstBytes(file: Blob, isPacked: boolean): Promise<Uint8Array> {
  if (!isPacked) return new Uint8Array(await file.slice(0, FIRST_LINE).arrayBuffer());
  const reader = file.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return value ?? new Uint8Array();
}
