import { createEventReader } from "../../../formats/event-table/event-reader.ts";
import type { EventReading } from "../../../formats/event-table/event-reading.ts";
import { dataSetOfEvents } from "../../../formats/event-table/event-records.ts";
import { isGzip, MOST_TIMES_UNPACKED, SMALL_UNPACKED } from "../../../formats/gzip.ts";
import type { NetworkParts } from "../../../network/network.ts";
import { networkParts } from "../../../network/network-parts.ts";
import type { EventFileQuestion } from "./event-file-messages.ts";

/** More than this, unpacked, is refused: the columns of its contacts would not fit a browser's tab. Bytes. */
const MOST_UNPACKED_BYTES = 4_000_000_000;

/** An event table cannot be read, in words for people. */
export class UnreadableEvents extends Error {}

/**
 * An event table and its network, from a file that may be gzip. Reads a piece at a time. `progress` gets the share of the file read.
 * @throws UnreadableEvents where the file vanishes, is damaged or too large
 */
export async function readEventFile(
  { file, name, include, today }: EventFileQuestion,
  progress: (share: number) => void,
): Promise<{ readonly reading: EventReading; readonly parts: NetworkParts | null }> {
  const reader = createEventReader({ file: name, include, today });
  let unpacked = 0;
  for await (const piece of piecesOf(file, progress)) {
    unpacked += piece.length;
    if (unpacked > MOST_UNPACKED_BYTES) {
      throw new UnreadableEvents(
        `The file unpacks to more than ${MOST_UNPACKED_BYTES / 1e9} GB, which is more than can be opened here. Split it by years.`,
      );
    }
    if (unpacked > SMALL_UNPACKED && unpacked > MOST_TIMES_UNPACKED * file.size) {
      throw new UnreadableEvents(
        `The file unpacks to more than ${MOST_TIMES_UNPACKED} times its size, which no table of events does. It is not read.`,
      );
    }
    reader.push(piece);
  }
  const reading = reader.finish();
  const { table } = reading;
  return { reading, parts: table === null ? null : networkParts(dataSetOfEvents(table)) };
}

async function* piecesOf(
  file: Blob,
  progress: (share: number) => void,
): AsyncGenerator<Uint8Array> {
  const isPacked = await isPackedFile(file);
  let arrived = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, next) {
        arrived += piece.length;
        progress(arrived / file.size);
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
        `The file ${how}. It may be damaged, or have been moved, changed or locked since it was chosen.`,
        { cause },
      );
    });
    if (done) return;
    yield value;
  }
}

async function isPackedFile(file: Blob): Promise<boolean> {
  const start = file.slice(0, 2).arrayBuffer();
  const bytes = await start.catch((cause: unknown) => {
    throw new UnreadableEvents("The file could not be read. It may have been moved or locked.", {
      cause,
    });
  });
  return isGzip(new Uint8Array(bytes));
}
