import { create, type Font, type Glyph } from "fontkit";
import { writeTrueType, type FontTables } from "./font-file.ts";

/**
 * A font as it shapes and draws text. fontkit is given the tables as they are: in a WOFF it would unpack all outlines anew for each glyph.
 * @throws RangeError for tables that are no single font
 */
export function openFont(tables: FontTables): Font {
  const font = create(writeTrueType([...tables]));
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
