import { GlyphNames } from "../type/glyph-names.ts";
import type { PlacedGlyph } from "../type/shape-text.ts";
import { pathOperators } from "./path-operators.ts";
import { bytesOf, type PdfFile } from "./pdf-file.ts";

/**
 * The outlines of glyphs as shapes that a page draws by their names (ISO 32000-1, 8.10), filled and stroked in the colours that are set where they are drawn.
 * Halos are made of them: as text they would be found a second time.
 */
export class GlyphShapes {
  readonly #names = new GlyphNames("G");

  /** The name under which the page knows the outline of a glyph. */
  nameOf(placed: PlacedGlyph): string {
    return this.#names.nameOf(placed);
  }

  /** Writes the shapes; gives the dictionary of their names. */
  write(file: PdfFile): string {
    const entries = Array.from(this.#names.outlines, ([name, d]) => {
      return `/${name} ${file.addStream(bytesOf(`${pathOperators(d)}\nB`), FORM)}`;
    });
    return `<< ${entries.join(" ")} >>`;
  }
}

/** Its box has room for every glyph and its halo, in thousandths of the size. */
const FORM = "/Type /XObject /Subtype /Form /BBox [-3000 -3000 5000 4000] ";
