import { parseCsv } from "../csv-text.ts";
import { readLayout } from "./table-layout.ts";

/** Whether a file that begins with these bytes is an event table, as its first row shows. */
export function isEventTable(start: Uint8Array): boolean {
  const text = new TextDecoder().decode(start.subarray(0, FIRST_ROW)).replace(/^\ufeff/, "");
  const [line = ""] = text.split(/[\r\n]/, 1);
  return ["\t", ","].some((separator) => {
    return isEventRow(parseCsv(line, separator).rows[0]?.cells ?? []);
  });
}

/** Whether a table that begins with these cells is an event table. */
export function isEventRow(cells: readonly string[]): boolean {
  return "layout" in readLayout(cells);
}

/** No first row of an event table is longer. Bytes. */
const FIRST_ROW = 65_536;
