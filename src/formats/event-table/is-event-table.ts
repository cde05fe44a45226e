import { parseCsv } from "../csv-text.ts";
import { readLayout } from "./table-layout.ts";

/** Whether a file that begins with these bytes is an event table, as its first row shows. */
export function isEventTable(start: Uint8Array): boolean {
  const text = new TextDecoder().decode(start.subarray(0, FIRST_ROW)).replace(/^\ufeff/, "");
  const [line = ""] = text.split(/[\r\n]/, 1);
  return ["\t", ","].some((separator) => {
    const cells = parseCsv(line, separator).rows[0]?.cells ?? [];
    return "layout" in readLayout(cells);
  });
}

/** No first row of an event table is longer. Bytes. */
const FIRST_ROW = 65_536;
