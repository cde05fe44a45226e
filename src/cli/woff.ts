import { inflateSync } from "node:zlib";
import { nameTable } from "./font-names.ts";

const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;
const SFNT_HEADER_BYTES = 12;
const SFNT_ENTRY_BYTES = 16;

/** A table of a font, unpacked. `tag` is four letters as one number. */
interface FontTable {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Uint8Array;
}

const NAME_TAG = 0x6e616d65;

/**
 * The TrueType or OpenType font inside a WOFF 1.0 file (W3C Recommendation, 2012): the same tables, unpacked, each on a multiple of four.
 * `family` becomes its only name: @fontsource's semibold calls itself the family "Noto Sans SemiBold", and resvg would draw the regular instead.
 * @throws RangeError for bytes that are no WOFF 1.0
 */
export function unpackWoff(woff: Uint8Array, family: string): Uint8Array {
  const source = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.byteLength < HEADER_BYTES || source.getUint32(0) !== 0x774f4646) {
    throw new RangeError("Expected a WOFF 1.0 font, found other bytes.");
  }
  const tables = Array.from({ length: source.getUint16(12) }, (_, i) => {
    const table = readTable(woff, source, HEADER_BYTES + i * ENTRY_BYTES);
    return table.tag === NAME_TAG ? { ...table, data: nameTable(family) } : table;
  });
  return writeFont(source.getUint32(4), tables);
}

function readTable(woff: Uint8Array, source: DataView, at: number): FontTable {
  const offset = source.getUint32(at + 4);
  const packedLength = source.getUint32(at + 8);
  const packed = woff.subarray(offset, offset + packedLength);
  return {
    tag: source.getUint32(at),
    checksum: source.getUint32(at + 16),
    data: packedLength < source.getUint32(at + 12) ? inflateSync(packed) : packed,
  };
}

function writeFont(flavour: number, tables: readonly FontTable[]): Uint8Array {
  const start = SFNT_HEADER_BYTES + tables.length * SFNT_ENTRY_BYTES;
  const font = new Uint8Array(tables.reduce((sum, { data }) => sum + padded(data), start));
  const target = new DataView(font.buffer);
  writeHeader(target, flavour, tables.length);
  let end = start;
  tables.forEach(({ tag, checksum, data }, i) => {
    const to = SFNT_HEADER_BYTES + i * SFNT_ENTRY_BYTES;
    const fields = [tag, checksum, end, data.length];
    fields.forEach((field, column) => target.setUint32(to + 4 * column, field));
    font.set(data, end);
    end += padded(data);
  });
  return font;
}

function padded({ length }: Uint8Array): number {
  return length + ((4 - (length % 4)) % 4);
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
