import { inflateSync } from "node:zlib";

interface Table {
  readonly tag: string;
  readonly data: Uint8Array;
  readonly checksum: number;
}

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const ENTRY = 16;
const HEADER = 12;

/**
 * A WOFF 1.0 file as the TrueType font it holds, for renderers that read no WOFF. `family` replaces the name table: the semibold file of
 * @fontsource calls itself a family of its own, and resvg would not find it as a weight of the regular one.
 */
export function unpackWoff(woff: Uint8Array, family: string): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error("Expected a WOFF 1.0 file.");
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) =>
    tableAt(woff, view, WOFF_HEADER + index * WOFF_ENTRY),
  );
  const renamed = tables.map((table) =>
    table.tag === "name" ? { ...table, data: nameTable(family) } : table,
  );
  return trueType(view.getUint32(4), renamed);
}

function tableAt(woff: Uint8Array, view: DataView, at: number): Table {
  const [offset, packed, length] = [at + 4, at + 8, at + 12].map((field) =>
    view.getUint32(field),
  ) as [number, number, number];
  const raw = woff.subarray(offset, offset + packed);
  return {
    tag: String.fromCharCode(...woff.subarray(at, at + 4)),
    data: packed < length ? inflateSync(raw) : raw,
    checksum: view.getUint32(at + 16),
  };
}

function trueType(flavour: number, tables: readonly Table[]): Uint8Array {
  const directory = HEADER + ENTRY * tables.length;
  const length = tables.reduce((sum, { data }) => sum + padded(data.length), directory);
  const font = new Uint8Array(length);
  const view = new DataView(font.buffer);
  view.setUint32(0, flavour);
  writeSearchFields(view, tables.length);
  let offset = directory;
  tables.forEach(({ tag, data, checksum }, index) => {
    const at = HEADER + ENTRY * index;
    for (let letter = 0; letter < 4; letter++) font[at + letter] = tag.charCodeAt(letter);
    view.setUint32(at + 4, checksum);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, data.length);
    font.set(data, offset);
    offset += padded(data.length);
  });
  return font;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function writeSearchFields(view: DataView, count: number): void {
  const exponent = Math.floor(Math.log2(count));
  view.setUint16(4, count);
  view.setUint16(6, ENTRY * 2 ** exponent);
  view.setUint16(8, exponent);
  view.setUint16(10, ENTRY * (count - 2 ** exponent));
}

/** A name table with family and style only, for Windows in UTF-16. */
function nameTable(family: string): Uint8Array {
  const names = [
    [1, family],
    [2, "Regular"],
    // resvg passes over a font without a PostScript name.
    [6, family.replace(/ /g, "")],
  ] as const;
  const directory = 6 + 12 * names.length;
  const table = new Uint8Array(
    directory + 2 * names.reduce((sum, [, text]) => sum + text.length, 0),
  );
  const view = new DataView(table.buffer);
  view.setUint16(2, names.length);
  view.setUint16(4, directory);
  let offset = 0;
  names.forEach(([id, text], index) => {
    const fields = [3, 1, 0x409, id, 2 * text.length, offset];
    fields.forEach((field, column) => view.setUint16(6 + 12 * index + 2 * column, field));
    for (let letter = 0; letter < text.length; letter++) {
      view.setUint16(directory + offset + 2 * letter, text.charCodeAt(letter));
    }
    offset += 2 * text.length;
  });
  return table;
}
