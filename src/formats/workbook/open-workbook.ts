import type { Workbook } from "./workbook-sheet.ts";

/** Where a flat spreadsheet says what it is. */
const START = 4096;

/**
 * The sheets of a workbook of any kind, which its bytes tell, whatever its name is. Only what that kind needs is loaded.
 * @throws Unreadable where it is none, or too large
 */
export async function openWorkbook(file: string, bytes: Uint8Array): Promise<Workbook> {
  if (!isOpenDocument(file, bytes)) {
    const { readWorkbook } = await import("../xlsx/read-workbook.ts");
    return readWorkbook(file, bytes);
  }
  const { readOds } = await import("../ods/read-ods.ts");
  return readOds(file, bytes);
}

/** An OpenDocument zip begins with a file that names its type (OpenDocument 1.3 part 2, 3.3); one that was packed anew has its ending. */
function isOpenDocument(file: string, bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, START));
  if (start.startsWith("PK")) {
    const type = start.slice(30, 80);
    return type.startsWith("mimetypeapplication/vnd.oasis") || /\.ods$/i.test(file);
  }
  return start.includes("<office:document");
}
