/**
 * The text of bytes in an encoding that TextDecoder knows; bytes that are none become U+FFFD, a byte order mark is left out. Linear.
 *
 * As the end of a stream, because Node since 20.18.3 takes windows-1252 for Latin-1 when it is given everything at once, and makes control characters
 * of its dashes, quotes and euro signs (https://github.com/nodejs/node/issues/56542).
 */
export function decodeBytes(encoding: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
