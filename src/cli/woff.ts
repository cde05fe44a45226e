import { inflateSync } from "node:zlib";

const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;
const SFNT_HEADER_BYTES = 12;
const SFNT_ENTRY_BYTES = 16;

/**
 * The TrueType or OpenType font inside a WOFF 1.0 file (W3C Recommendation, 2012): the same tables, unpacked, each on a multiple of four.
 * @throws RangeError for bytes that are no WOFF 1.0
 */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const source = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.byteLength < HEADER_BYTES || source.getUint32(0) !== 0x774f4646) {
    throw new RangeError("Expected a WOFF 1.0 font, found other bytes.");
  }
  const tables = source.getUint16(12);
  const font = new Uint8Array(source.getUint32(16));
  const target = new DataView(font.buffer);
  writeHeader(target, source.getUint32(4), tables);
  let end = SFNT_HEADER_BYTES + tables * SFNT_ENTRY_BYTES;
  for (let i = 0; i < tables; i++) {
    const from = HEADER_BYTES + i * ENTRY_BYTES;
    const to = SFNT_HEADER_BYTES + i * SFNT_ENTRY_BYTES;
    const [offset, packedLength, length] = [4, 8, 12].map((at) => source.getUint32(from + at));
    if (offset === undefined || packedLength === undefined || length === undefined) continue;
    const packed = woff.subarray(offset, offset + packedLength);
    font.set(packedLength < length ? inflateSync(packed) : packed, end);
    target.setUint32(to, source.getUint32(from)); // tag
    target.setUint32(to + 4, source.getUint32(from + 16)); // checksum
    target.setUint32(to + 8, end);
    target.setUint32(to + 12, length);
    end += length + ((4 - (length % 4)) % 4);
  }
  return font;
}

/** The three numbers behind the count of tables help a binary search that nobody makes any more, but must be right. */
function writeHeader(target: DataView, flavour: number, tables: number): void {
  const power = Math.floor(Math.log2(tables));
  target.setUint32(0, flavour);
  target.setUint16(4, tables);
  target.setUint16(6, 2 ** power * SFNT_ENTRY_BYTES);
  target.setUint16(8, power);
  target.setUint16(10, (tables - 2 ** power) * SFNT_ENTRY_BYTES);
}
