import { isEventTable } from "../../formats/event-table/is-event-table.ts";
import { formatOfFile } from "../../formats/registry.ts";
import { MOST_FILES, type GivenFile } from "../opening/dropped-files.ts";

const SHEET_NAME = /\.(csv|tsv|tab|txt)$/i;

/** Bytes in which the first line of an event table ends. */
const FIRST_LINE = 65_536;

/** The one file that is a table of somebody's own: neither a table of our folder nor an event table. Null where there is none, or several. */
export async function findSheet(files: readonly GivenFile[]): Promise<GivenFile | null> {
  if (files.length > MOST_FILES) return null;
  const readable = files.filter(
    ({ path }) => SHEET_NAME.test(path) || formatOfFile(path.replace(/\.gz$/i, "")) !== null,
  );
  const [only] = readable;
  if (only === undefined || readable.length > 1 || !SHEET_NAME.test(only.path)) return null;
  if (formatOfFile(only.path)?.of === "folder") return null;
  return (await startsAsEventTable(only.file)) ? null : only;
}

async function startsAsEventTable(file: Blob): Promise<boolean> {
  try {
    return isEventTable(new Uint8Array(await file.slice(0, FIRST_LINE).arrayBuffer()));
  } catch {
    // Whoever reads the whole file meets the same fault and says it.
    return false;
  }
}
