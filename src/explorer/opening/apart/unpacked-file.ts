import {
  isGzip,
  MOST_TIMES_UNPACKED,
  MOST_UNPACKED,
  SMALL_UNPACKED,
} from "../../../formats/gzip.ts";
import { excerpt } from "../../../model/problem.ts";
import { UnreadableFiles } from "./unreadable-files.ts";

/** The bytes of a file, unpacked where they are gzip, whatever its name says. @throws UnreadableFiles where they are damaged or too many */
export async function unpackedFile(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes;
  const most = Math.min(
    MOST_UNPACKED,
    Math.max(SMALL_UNPACKED, MOST_TIMES_UNPACKED * bytes.length),
  );
  // The bytes are those of a file that was read, never shared memory.
  const packed = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    const reader = packed.stream().pipeThrough(new DecompressionStream("gzip")).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length;
      if (length > most) break;
      pieces.push(next.value);
    }
    if (length > most) await reader.cancel();
  } catch (cause) {
    throw unreadable(path, "its gzip data are damaged", cause);
  }
  if (length > most) throw unreadable(path, "it unpacks to far more than its size, or 512 MB");
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function unreadable(path: string, why: string, cause?: unknown): UnreadableFiles {
  const failure = new UnreadableFiles(`${excerpt(path, 80)} could not be read: ${why}.`);
  failure.cause = cause;
  return failure;
}
