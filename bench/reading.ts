import { createEventReader } from "../src/formats/event-table/event-reader.ts";
import type { EventReading } from "../src/formats/event-table/event-reading.ts";
import { summarise, timeRuns } from "./clock.ts";
import { heldBytes } from "./collector.ts";
import { SIZES } from "./event-set.ts";
import type { Options } from "./options.ts";
import { dsvReader } from "./peers/d3-dsv.ts";
import { papaReaders } from "./peers/papa-parse.ts";
import type { RowReader } from "./peers/row-reader.ts";
import { udsvReader } from "./peers/udsv.ts";
import { createPlainColumns, placesOf, type Places } from "./plain-columns.ts";
import { madeUpTable } from "./reading-table.ts";
import { ONCE, type Result } from "./result.ts";
import { readTableFile } from "./table-file.ts";

/** As a file's stream cuts it. */
const CHUNK = 1 << 16;

/** Peers that hold everything as one string are given no more than a string can be. */
const MOST_TEXT = 500_000_000;

/** What is read: bytes, and for peers the separator and the columns where a header names them. */
interface Table {
  readonly on: string;
  readonly bytes: Uint8Array;
  readonly separator: string;
  readonly places: Places | null;
}

/** Reading event tables of the size and shape of event data, or one file, beside the least that a script of one's own would do and beside parsers. */
export async function readingBench(
  _root: string,
  { sizes, peers, data }: Options,
): Promise<readonly Result[]> {
  const readers = peers ? [...(await papaReaders()), await dsvReader(), await udsvReader()] : [];
  if (data !== null) return benchTable(tableOfFile(data), readers);
  return sizes
    .filter((size) => size !== "XXL")
    .flatMap((size) => {
      const { contacts, actors } = SIZES[size];
      const bytes = madeUpTable(contacts, actors);
      const table: Table = { on: size, bytes, separator: ",", places: [0, 1, 2, 3] };
      expectAllRows(table, contacts);
      return benchTable(table, readers);
    });
}

function tableOfFile(path: string): Table {
  const { name, bytes, separator, header } = readTableFile(path);
  return { on: name, bytes, separator, places: placesOf(header) };
}

function benchTable(table: Table, readers: readonly RowReader[]): readonly Result[] {
  const { on, bytes } = table;
  const timing = timeRuns(5, () => readTable(bytes));
  const row = { on, what: "read events", unit: "ms", ...timing } as const;
  const perSecond = bytes.length / 1000 / timing.median;
  const plain = [PLAIN, ...readers].flatMap((reader): readonly Result[] => {
    if (table.places === null || bytes.length > MOST_TEXT) return [];
    const { median } = timeRuns(3, () => readPlainly(table, table.places!, reader));
    return [{ ...row, peer: { name: reader.name, median } }];
  });
  return [
    ...(plain.length === 0 ? [{ ...row, peer: null }] : plain),
    { ...ONCE, on, what: "read events", unit: "MB/s", median: perSecond, peer: null },
    ...memoryResults(table),
  ];
}

/** Nothing but what the language has. */
const PLAIN: RowReader = {
  name: "split + Map",
  read: (text, separator, take) => {
    for (const line of text.split("\n")) take(line.split(separator));
  },
};

function readTable(bytes: Uint8Array, after?: () => void): EventReading {
  const reader = createEventReader({ file: "made-up.csv" });
  for (let at = 0; at < bytes.length; at += CHUNK) {
    reader.push(bytes.subarray(at, at + CHUNK));
    after?.();
  }
  return reader.finish();
}

function readPlainly({ bytes, separator }: Table, places: Places, reader: RowReader): number {
  const columns = createPlainColumns(places);
  reader.read(new TextDecoder().decode(bytes), separator, columns.take);
  return columns.kept();
}

/** A reader that leaves out rows would be quick. */
function expectAllRows(table: Table, rows: number): void {
  const reading = readTable(table.bytes);
  if (reading.rows !== rows || reading.kept !== readPlainly(table, [0, 1, 2, 3], PLAIN)) {
    throw new Error(`Expected ${rows} rows, and as many kept as the peer keeps.`);
  }
}

/** The columns' size, and how many times that is held while reading: after every hundredth piece, and at the end with what it is made of. */
function memoryResults({ on, bytes }: Table): readonly Result[] {
  const before = heldBytes();
  const held: number[] = [];
  let piece = 0;
  const reading = readTable(bytes, () => {
    if (piece++ % 100 === 0) held.push(heldBytes() - before);
  });
  held.push(heldBytes() - before);
  const columns = columnBytes(reading);
  return [
    { ...ONCE, on, what: "columns of contacts", unit: "kB", median: columns / 1000, peer: null },
    {
      ...{ on, what: "memory while reading", unit: "times", peer: null },
      ...summarise(held.map((each) => each / columns)),
    },
  ];
}

function columnBytes({ table }: EventReading): number {
  const columns = Object.values(table?.columns ?? {}) as readonly unknown[]; // Of any sort.
  return columns.reduce<number>(
    (sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );
}
