import { unzlibSync, zlibSync } from "fflate";

/** A table of a font, unpacked. */
export type FontTable = readonly [tag: string, data: Uint8Array];

/** The tables of a font by their tags, unpacked. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * The tables inside a WOFF 1.0 file (W3C Recommendation, 2012).
 * @throws RangeError for bytes that are no WOFF 1.0
 */
export function tablesOfWoff(woff: Uint8Array): FontTables {
  const source = viewOf(woff);
  if (woff.byteLength < WOFF_HEADER || source.getUint32(0) !== 0x774f4646) {
    throw new RangeError("Expected a WOFF 1.0 font, found other bytes.");
  }
  return new Map(
    Array.from({ length: source.getUint16(12) }, (_, index) => {
      const at = WOFF_HEADER + index * WOFF_ENTRY;
      const tag = String.fromCharCode(...woff.subarray(at, at + 4));
      const offset = source.getUint32(at + 4);
      const length = source.getUint32(at + 12);
      const packed = woff.subarray(offset, offset + source.getUint32(at + 8));
      return [tag, packed.length < length ? unzlibSync(packed) : packed] as const;
    }),
  );
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * A TrueType file of these tables, in their order. The three numbers behind the count of tables help a binary search that nobody makes any more, but
 * must be right.
 */
export function writeTrueType(tables: readonly FontTable[]): Uint8Array {
  const start = SFNT_HEADER + SFNT_ENTRY * tables.length;
  const font = new Uint8Array(tables.reduce((sum, [, data]) => sum + padded(data.length), start));
  const view = viewOf(font);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  const search = [tables.length, 16 * 2 ** power, power, 16 * (tables.length - 2 ** power)];
  search.forEach((field, column) => view.setUint16(4 + 2 * column, field));
  let end = start;
  tables.forEach(([tag, data], index) => {
    const at = SFNT_HEADER + SFNT_ENTRY * index;
    writeTag(font, at, tag);
    const fields = [checksum(data), end, data.length];
    fields.forEach((field, column) => view.setUint32(at + 4 + 4 * column, field));
    font.set(data, end);
    end += padded(data.length);
  });
  return font;
}

function writeTag(font: Uint8Array, at: number, tag: string): void {
  for (let letter = 0; letter < 4; letter++) font[at + letter] = tag.charCodeAt(letter);
}

/** A WOFF 1.0 file of these tables, packed and in the order of their tags. */
export function writeWoff(given: readonly FontTable[]): Uint8Array {
  const tables = given
    .map(([tag, data]) => ({ tag, data, packed: packed(data) }))
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const start = WOFF_HEADER + WOFF_ENTRY * tables.length;
  const length = tables.reduce((sum, table) => sum + padded(table.packed.length), start);
  const woff = new Uint8Array(length);
  const view = viewOf(woff);
  const whole = tables.reduce(
    (sum, { data }) => sum + padded(data.length),
    SFNT_HEADER + SFNT_ENTRY * tables.length,
  );
  [0x774f4646, 0x00010000, length].forEach((field, index) => view.setUint32(4 * index, field));
  view.setUint16(12, tables.length);
  view.setUint32(16, whole);
  view.setUint16(20, 1); // Version 1.0 of this font.
  let end = start;
  tables.forEach(({ tag, data, packed: bytes }, index) => {
    const at = WOFF_HEADER + WOFF_ENTRY * index;
    writeTag(woff, at, tag);
    const fields = [end, bytes.length, data.length, checksum(data)];
    fields.forEach((field, column) => view.setUint32(at + 4 + 4 * column, field));
    woff.set(bytes, end);
    end += padded(bytes.length);
  });
  return woff;
}

/** A table that packing does not make shorter stays as it is. */
function packed(data: Uint8Array): Uint8Array {
  const shorter = zlibSync(data, { level: 9 });
  return shorter.length < data.length ? shorter : data;
}

function checksum(data: Uint8Array): number {
  const whole = new Uint8Array(padded(data.length));
  whole.set(data);
  const view = viewOf(whole);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** One after the other, each from a multiple of four bytes on. */
export function joinPadded(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + padded(length), 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += padded(piece.length);
  }
  return whole;
}

/** The next multiple of four. */
export function padded(length: number): number {
  return length + ((4 - (length % 4)) % 4);
}
