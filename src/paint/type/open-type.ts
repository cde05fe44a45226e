import { create, type Font, type Glyph } from "fontkit";
import { unzlibSync } from "fflate";

/** The tables of a font by their tags, unpacked. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;

/**
 * The tables inside a WOFF 1.0 file (W3C Recommendation, 2012).
 * @throws RangeError for bytes that are no WOFF 1.0
 */
export function tablesOfWoff(woff: Uint8Array): FontTables {
  const source = viewOf(woff);
  if (woff.byteLength < HEADER_BYTES || source.getUint32(0) !== 0x774f4646) {
    throw new RangeError("Expected a WOFF 1.0 font, found other bytes.");
  }
  return new Map(
    Array.from({ length: source.getUint16(12) }, (_, index) => {
      const at = HEADER_BYTES + index * ENTRY_BYTES;
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

/** A font as it shapes and draws text. @throws RangeError for bytes that are no single font */
export function openFont(bytes: Uint8Array): Font {
  const font = create(bytes);
  if ("fonts" in font) throw new RangeError("Expected one font, found a collection.");
  return withoutMemory(font);
}

/**
 * fontkit keeps each glyph with the characters for which it was first asked, none where it was a part of another, and joins and places glyphs by their
 * characters: how a text is set would depend on what was set before. Here each glyph that is asked for has its own.
 */
function withoutMemory(font: Font): Font {
  const kept = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = kept(id, codePoints);
    return Object.create(glyph, {
      codePoints: { value: codePoints },
      isMark: { value: codePoints.length > 0 && codePoints.every(isMark) },
      isLigature: { value: codePoints.length > 1 },
      // Worked out once for all.
      advanceWidth: { get: () => glyph.advanceWidth },
      path: { get: () => glyph.path },
    }) as Glyph; // It has all of its prototype.
  };
  return font;
}

function isMark(codePoint: number): boolean {
  return /^\p{M}$/u.test(String.fromCodePoint(codePoint));
}
