import type { Face } from "./faces.ts";
import { glyphPath } from "./outline-text.ts";
import type { PlacedGlyph } from "./shape-text.ts";

/** Names for the outlines of glyphs in a file, each written once however often it is drawn. */
export class GlyphNames {
  readonly #letter: string;
  readonly #known = new Map<Face, Map<number, string>>();
  readonly #outlines = new Map<string, string>();

  /** @param letter the names are this and a number */
  constructor(letter: string) {
    this.#letter = letter;
  }

  nameOf({ face, glyph }: PlacedGlyph): string {
    const ofFace = this.#known.get(face) ?? new Map<number, string>();
    this.#known.set(face, ofFace);
    const known = ofFace.get(glyph.id);
    if (known !== undefined) return known;
    const name = `${this.#letter}${this.#outlines.size}`;
    ofFace.set(glyph.id, name);
    this.#outlines.set(name, glyphPath(glyph));
    return name;
  }

  /** Name -> path in whole units of the face, in the order of first use. */
  get outlines(): ReadonlyMap<string, string> {
    return this.#outlines;
  }
}
