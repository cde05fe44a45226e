import type { Face } from "../type/faces.ts";
import { glyphPath } from "../type/outline-text.ts";
import type { PlacedGlyph } from "../type/shape-text.ts";
import { pathOperators } from "./path-operators.ts";
import { bytesOf, type PdfFile } from "./pdf-file.ts";

/**
 * The outlines of glyphs as shapes that a page draws by their names (ISO 32000-1, 8.10), filled and stroked in the colours that are set where they are drawn.
 * Halos are made of them: as text they would be found a second time.
 */
export class GlyphShapes {
  readonly #names = new Map<Face, Map<number, string>>();
  readonly #paths: string[] = [];

  /** The name under which the page knows the outline of a glyph. */
  nameOf({ face, glyph }: PlacedGlyph): string {
    const ofFace = this.#names.get(face) ?? new Map<number, string>();
    this.#names.set(face, ofFace);
    const known = ofFace.get(glyph.id);
    if (known !== undefined) return known;
    const name = `G${this.#paths.length}`;
    ofFace.set(glyph.id, name);
    this.#paths.push(glyphPath(glyph));
    return name;
  }

  /** Writes the shapes; gives the dictionary of their names. */
  write(file: PdfFile): string {
    const entries = this.#paths.map((d, index) => {
      const shape = file.addStream(bytesOf(`${pathOperators(d)}\nB`), FORM);
      return `/G${index} ${shape}`;
    });
    return `<< ${entries.join(" ")} >>`;
  }
}

/** Its box has room for every glyph and its halo, in thousandths of the size. */
const FORM = "/Type /XObject /Subtype /Form /BBox [-3000 -3000 5000 4000] ";
