import { zlibSync } from "fflate";
import { viewOf, type FontTables } from "./open-type.ts";

/**
 * A font with the outlines of some glyphs alone, as WOFF 1.0. Glyphs keep their numbers, so that what maps characters to them, joins and kerns them stays
 * as it is; the others are empty. Of the same input the same bytes, in every engine.
 * @throws RangeError for a font without TrueType outlines
 */
export function subsetFont(tables: FontTables, glyphs: Iterable<number>): Uint8Array {
  const kept = pick(tables, keptOutlines(tables, glyphs), KEPT);
  return writeWoff([...kept, ["post", namelessPost(tables)] as const]);
}

/** The same as TrueType without what shapes text, for a file that names glyphs by their numbers. */
export function subsetOutlines(tables: FontTables, glyphs: Iterable<number>): Uint8Array {
  return writeTrueType(pick(tables, keptOutlines(tables, glyphs), OUTLINES));
}

type Table = readonly [tag: string, data: Uint8Array];

function pick(tables: FontTables, outlines: FontTables, tags: readonly string[]): Table[] {
  return tags.flatMap((tag) => {
    const data = outlines.get(tag) ?? tables.get(tag);
    return data === undefined ? [] : [[tag, data] as const];
  });
}

const OUTLINES = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];

/** Without `post`, whose names of glyphs nobody needs, and what is for variable fonts and old screens. */
const KEPT = [
  ...["GDEF", "GPOS", "GSUB", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"],
  "name",
] as const;

function tableOf(tables: FontTables, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (table === undefined)
    throw new RangeError(`Expected a font with the table ${tag}, found none.`);
  return table;
}

/** Version 3: no names of glyphs. */
function namelessPost(tables: FontTables): Uint8Array {
  const post = new Uint8Array(tableOf(tables, "post").subarray(0, 32));
  viewOf(post).setUint32(0, 0x00030000);
  return post;
}

/** `glyf`, `loca` and `head` with the glyphs asked for, those they are made of, and the box of what is lacking. */
function keptOutlines(tables: FontTables, glyphs: Iterable<number>): FontTables {
  const outlines = glyphOutlines(tables);
  const kept = withComponents(outlines, glyphs);
  const offsets = new Uint8Array(4 * (outlines.length + 1));
  const places = viewOf(offsets);
  const pieces: Uint8Array[] = [];
  let end = 0;
  outlines.forEach((outline, id) => {
    places.setUint32(4 * id, end);
    if (!kept.has(id)) return;
    pieces.push(outline);
    end += padded(outline.length);
  });
  places.setUint32(4 * outlines.length, end);
  const head = new Uint8Array(tableOf(tables, "head")); // A copy; slice would be none of bytes that Node read.
  viewOf(head).setInt16(50, 1); // Long offsets in loca.
  viewOf(head).setUint32(8, 0); // The checksum of the whole, which nobody checks in a WOFF.
  return new Map([
    ["glyf", joinPadded(pieces)],
    ["loca", offsets],
    ["head", head],
  ]);
}

function glyphOutlines(tables: FontTables): readonly Uint8Array[] {
  const glyf = tableOf(tables, "glyf");
  const loca = viewOf(tableOf(tables, "loca"));
  const isLong = viewOf(tableOf(tables, "head")).getInt16(50) === 1;
  const count = viewOf(tableOf(tables, "maxp")).getUint16(4);
  const at = (id: number) => (isLong ? loca.getUint32(4 * id) : 2 * loca.getUint16(2 * id));
  return Array.from({ length: count }, (_, id) => glyf.subarray(at(id), at(id + 1)));
}

function withComponents(outlines: readonly Uint8Array[], glyphs: Iterable<number>): Set<number> {
  const kept = new Set<number>();
  const waiting = [0, ...glyphs];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const outline = outlines[id];
    if (outline === undefined || kept.has(id)) continue;
    kept.add(id);
    waiting.push(...componentsOf(outline));
  }
  return kept;
}

const MORE_COMPONENTS = 0x20;
const WORD_ARGUMENTS = 0x01;
const SCALES: readonly (readonly [flag: number, bytes: number])[] = [
  [0x08, 2],
  [0x40, 4],
  [0x80, 8],
];

/** The glyphs that a glyph is made of (OpenType, `glyf`, composite description). */
function componentsOf(outline: Uint8Array): readonly number[] {
  if (outline.length < 10 || viewOf(outline).getInt16(0) >= 0) return [];
  const view = viewOf(outline);
  const ids: number[] = [];
  for (let at = 10, flags = MORE_COMPONENTS; (flags & MORE_COMPONENTS) !== 0;) {
    flags = view.getUint16(at);
    ids.push(view.getUint16(at + 2));
    at += 4 + ((flags & WORD_ARGUMENTS) === 0 ? 2 : 4);
    at += SCALES.find(([flag]) => (flags & flag) !== 0)?.[1] ?? 0;
  }
  return ids;
}

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/** The three numbers behind the count of tables help a binary search that nobody makes any more, but must be right. */
function writeTrueType(tables: readonly Table[]): Uint8Array {
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

function writeWoff(given: readonly Table[]): Uint8Array {
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

function joinPadded(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + padded(length), 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += padded(piece.length);
  }
  return whole;
}

function padded(length: number): number {
  return length + ((4 - (length % 4)) % 4);
}
