import type { ReadResult } from "../read-result.ts";
import { createEventReader } from "./event-reader.ts";
import type { EventReaderOptions } from "./event-reading.ts";
import { dataSetOfEvents } from "./event-records.ts";

/** The data set of an event table whose bytes come in chunks, of any sizes. Memory as {@link createEventReader} says. */
export async function readEventTable(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: EventReaderOptions,
): Promise<ReadResult> {
  const reader = createEventReader(options);
  for await (const chunk of chunks) reader.push(chunk);
  const { table, problems, rows, kept } = reader.finish();
  const dataset = table === null ? null : dataSetOfEvents(table);
  return { dataset, problems, rows, kept, setAside: [], setAsideTotal: rows - kept };
}
