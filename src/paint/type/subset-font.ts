import {
  joinPadded,
  padded,
  viewOf,
  writeTrueType,
  writeWoff,
  type FontTable,
  type FontTables,
} from "./font-file.ts";

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

function pick(tables: FontTables, outlines: FontTables, tags: readonly string[]): FontTable[] {
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
