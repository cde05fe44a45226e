import type { ReadOptions, ReadResult } from "../read-result.ts";
import { createEventReader } from "./event-reader.ts";
import type { EventReaderOptions, EventReading } from "./event-reading.ts";
import { dataSetOfEvents } from "./event-records.ts";

/** An event table as it comes. */
export interface EventTableFile {
  readonly name: string;
  /** Unpacked, of any sizes. */
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** The data set of event tables of one layout, one after the other. @throws RangeError where there is none */
export async function readEventTables(
  files: readonly EventTableFile[],
  options: ReadOptions,
): Promise<ReadResult> {
  const [first, ...others] = files;
  if (first === undefined) throw new RangeError("Expected at least one table, got none.");
  const reader = createEventReader({ ...options, file: first.name });
  for await (const chunk of first.chunks) reader.push(chunk);
  for (const { name, chunks } of others) {
    reader.nextFile(name);
    for await (const chunk of chunks) reader.push(chunk);
  }
  return resultOf(reader.finish());
}

/** The data set of an event table whose bytes come in chunks, of any sizes. Memory as {@link createEventReader} says. */
export async function readEventTable(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: EventReaderOptions,
): Promise<ReadResult> {
  const reader = createEventReader(options);
  for await (const chunk of chunks) reader.push(chunk);
  return resultOf(reader.finish());
}

function resultOf({ table, problems, rows, kept }: EventReading): ReadResult {
  const dataset = table === null ? null : dataSetOfEvents(table);
  return { dataset, problems, rows, kept, setAside: [], setAsideTotal: rows - kept };
}
