import { readEventTable } from "../../src/formats/event-table/read-event-table.ts";
import type { DataSet } from "../../src/model/dataset.ts";
import { DRAWING_SIZES, drawingSet } from "./drawing-set.ts";

/** The set that the page's address asks for: made up, of a size, or the event table at an address beside it. */
export async function wishedSet(): Promise<DataSet> {
  const wish = new URLSearchParams(location.search);
  const table = wish.get("table");
  if (table === null) {
    const size = wish.get("size") ?? "L";
    return drawingSet(DRAWING_SIZES[size as keyof typeof DRAWING_SIZES]); // The bench asks for no other.
  }
  const bytes = new Uint8Array(await (await fetch(table)).arrayBuffer());
  const { dataset } = await readEventTable([bytes], { file: table });
  if (dataset === null) throw new Error(`Expected an event table at ${table}.`);
  return dataset;
}
