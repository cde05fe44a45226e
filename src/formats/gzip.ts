/** What is read whole may unpack to this many bytes, everything in it together. */
export const MOST_UNPACKED = 512 * 1024 * 1024;

/** A file may unpack to this many times its size; tables of text do not by far. */
export const MOST_TIMES_UNPACKED = 200;

/** What unpacks to no more is let through, however small it was. Bytes. */
export const SMALL_UNPACKED = 10_000_000;

/** Whether bytes begin as gzip does, whatever the name says. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
