import { Readable } from "node:stream";
import { createGunzip, gunzipSync } from "node:zlib";
import { isGzip, MOST_TIMES_UNPACKED, MOST_UNPACKED } from "../formats/gzip.ts";
import { CommandError } from "./command.ts";

/** The bytes, unpacked where they are gzip, whatever the name says. @throws CommandError where they are damaged or too many */
export function unpacked(name: string, bytes: Uint8Array): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED });
  } catch (cause) {
    const tooLarge = cause instanceof RangeError;
    throw unreadable(name, tooLarge ? "it unpacks to more than 512 MB" : DAMAGED, cause);
  }
}

/** As {@link unpacked}, chunk by chunk: no more than a few chunks are held at a time. */
export async function* unpackedStream(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  let start: Uint8Array = new Uint8Array();
  while (start.length < 2) {
    const next = await source.next();
    if (next.done === true) break;
    start = Buffer.concat([start, next.value]);
  }
  const packed = { bytes: 0 };
  const rest = counting(start, source, packed);
  if (!isGzip(start)) {
    yield* rest;
    return;
  }
  let total = 0;
  try {
    for await (const chunk of Readable.from(rest).pipe(createGunzip())) {
      total += (chunk as Buffer).length; // Without an encoding it gives buffers.
      if (total > MOST_TIMES_UNPACKED * packed.bytes) {
        throw unreadable(
          name,
          `it unpacks to more than ${String(MOST_TIMES_UNPACKED)} times its size`,
        );
      }
      yield chunk as Buffer;
    }
  } catch (cause) {
    throw isZlibError(cause) ? unreadable(name, DAMAGED, cause) : cause;
  }
}

const DAMAGED = "its gzip data are damaged";

async function* counting(
  start: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  count: { bytes: number },
): AsyncGenerator<Uint8Array> {
  count.bytes += start.length;
  if (start.length > 0) yield start;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    count.bytes += next.value.length;
    yield next.value;
  }
}

function isZlibError(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && String(cause.code).startsWith("Z_");
}

function unreadable(name: string, why: string, cause?: unknown): CommandError {
  return new CommandError(`cannot read ${name}: ${why}.`, 1, { cause });
}
