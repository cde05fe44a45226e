import { createEventReader } from "../../../formats/event-table/event-reader.ts";
import type { EventReading } from "../../../formats/event-table/event-reading.ts";
import { dataSetOfEvents } from "../../../formats/event-table/event-records.ts";
import { isGzip, MOST_TIMES_UNPACKED, SMALL_UNPACKED } from "../../../formats/gzip.ts";
import type { LayoutGraph } from "../../../layout/graph.ts";
import { openingGraph } from "../../../layout/opening-graph.ts";
import { assembleNetwork } from "../../../network/build-network.ts";
import type { NetworkParts } from "../../../network/network.ts";
import { indexActors, networkParts } from "../../../network/network-parts.ts";
import { allTimeCounts } from "../../../network/all-time-counts.ts";
import { readablePart } from "../../../network/readable-part.ts";
import type { EventFileQuestion, Outset } from "./event-file-messages.ts";

/** More than this, unpacked, is refused: the columns of its contacts would not fit a browser's tab. Bytes. */
const MOST_UNPACKED_BYTES = 4_000_000_000;

/** An event table cannot be read, in words for people. */
export class UnreadableEvents extends Error {
  /** Of the file. */
  readonly path: string;

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.path = path;
  }
}

/** What was read; the graph is null where there is nothing to lay out, or so much that it takes a while. */
export interface ReadEvents {
  readonly reading: EventReading;
  readonly parts: NetworkParts | null;
  readonly outset: Outset | null;
  readonly graph: LayoutGraph | null;
}

/**
 * Event tables of one layout, their network, and what is to be laid out first, from files that may be gzip. Reads a piece at a time. `progress`
 * gets the share of all files that is read.
 * @throws UnreadableEvents where a file vanishes, is damaged or too large
 */
export async function readEventFiles(
  { files, include, today }: EventFileQuestion,
  progress: (share: number) => void,
): Promise<ReadEvents> {
  const reader = createEventReader({ file: files[0]!.path, include, today });
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const read = { bytes: 0, unpacked: 0 };
  for (const [at, given] of files.entries()) {
    if (at > 0) reader.nextFile(given.path);
    const arrived = (bytes: number) => progress((read.bytes + bytes) / total);
    for await (const piece of soundPieces(given, read, arrived)) reader.push(piece);
    read.bytes += given.file.size;
  }
  const reading = reader.finish();
  const { table } = reading;
  if (table === null) return { reading, parts: null, outset: null, graph: null };
  const dataset = dataSetOfEvents(table);
  const actorIndex = indexActors(dataset);
  const parts = networkParts(dataset, actorIndex);
  const network = assembleNetwork(dataset, parts, actorIndex);
  const { level } = dataset.opening;
  const outset = { part: readablePart(network, level), counts: allTimeCounts(network, level) };
  return { reading, parts, outset, graph: openingGraph(network) };
}

type GivenFile = EventFileQuestion["files"][number];

/** Unpacked pieces, as long as they are not beyond reason; `read.unpacked` counts their bytes on. */
async function* soundPieces(
  { path, file }: GivenFile,
  read: { unpacked: number },
  arrived: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  for await (const piece of piecesOf({ path, file }, arrived)) {
    unpacked += piece.length;
    read.unpacked += piece.length;
    if (read.unpacked > MOST_UNPACKED_BYTES) {
      throw new UnreadableEvents(
        path,
        `What is to be read unpacks to more than ${MOST_UNPACKED_BYTES / 1e9} GB, which is more than can be opened here. Open fewer years at a time.`,
      );
    }
    if (unpacked > SMALL_UNPACKED && unpacked > MOST_TIMES_UNPACKED * file.size) {
      throw new UnreadableEvents(
        path,
        `The file unpacks to more than ${MOST_TIMES_UNPACKED} times its size, which no table of events does. It is not read.`,
      );
    }
    yield piece;
  }
}

/** `arrived` gets how many bytes of the file are read. */
async function* piecesOf(
  { path, file }: GivenFile,
  arrived: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  const isPacked = await isPackedFile({ path, file });
  let bytes = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, next) {
        bytes += piece.length;
        arrived(bytes);
        next.enqueue(piece);
      },
    }),
  );
  const pieces = isPacked ? counted.pipeThrough(new DecompressionStream("gzip")) : counted;
  const from = pieces.getReader();
  for (;;) {
    const { value, done } = await from.read().catch((cause: unknown) => {
      const how = isPacked ? "could not be read or unpacked" : "could not be read";
      throw new UnreadableEvents(
        path,
        `The file ${how}. It may be damaged, or have been moved, changed or locked since it was chosen.`,
        { cause },
      );
    });
    if (done) return;
    yield value;
  }
}

async function isPackedFile({ path, file }: GivenFile): Promise<boolean> {
  const start = file.slice(0, 2).arrayBuffer();
  const bytes = await start.catch((cause: unknown) => {
    const message = "The file could not be read. It may have been moved or locked.";
    throw new UnreadableEvents(path, message, { cause });
  });
  return isGzip(new Uint8Array(bytes));
}
