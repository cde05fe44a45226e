import { escapeXml, textElement } from "../xml.ts";
import type { Faces } from "./faces.ts";
import { GlyphNames } from "./glyph-names.ts";
import { outlineText, placeOfText, type TextOutline } from "./outline-text.ts";

/**
 * The texts of one SVG as outlines. Each glyph is written once and each text that has a halo, which stands below it and comes first; elsewhere they are
 * referred to, by `href` and `xlink:href` both, for some programs know only the one.
 */
export class OutlinedTexts {
  readonly #faces: Faces;
  readonly #glyphs = new GlyphNames("g");
  readonly #haloed = new Map<string, string>();

  constructor(faces: Faces) {
    this.#faces = faces;
  }

  /** The glyphs referred to so far, for the definitions of the SVG; empty where there are none. */
  shapes(): string {
    return Array.from(this.#glyphs.outlines, ([id, d]) => `<path id="${id}" d="${d}"/>`).join("\n");
  }

  /** What stands for a text with these attributes. */
  element(attributes: ReadonlyMap<string, string>, text: string): string {
    const outline = outlineText(
      placeOfText(text, (name) => attributes.get(name)),
      this.#faces,
    );
    const words = this.#words(outline);
    const fill = `fill="${escapeXml(attributes.get("fill") ?? "#000000")}"`;
    const stroke = attributes.get("stroke");
    if (stroke !== undefined) {
      const width = Math.round(Number(attributes.get("stroke-width") ?? "1") / outline.scale);
      const line = `stroke="${escapeXml(stroke)}" stroke-width="${width}" stroke-linejoin="round"`;
      return `<g ${fill} ${line}>${this.#defined(outline, words)}</g>`;
    }
    // A halo says nothing that the text over it does not say.
    const title = textElement("title", text);
    const known = this.#haloed.get(keyOf(outline, words));
    if (known !== undefined) return `<use ${referenceTo(known)} ${fill}>${title}</use>`;
    return `<g ${fill} transform="${outline.transform}">${title}${words}</g>`;
  }

  #defined(outline: TextOutline, words: string): string {
    const key = keyOf(outline, words);
    const known = this.#haloed.get(key);
    if (known !== undefined) return `<use ${referenceTo(known)}/>`;
    const id = `w${this.#haloed.size}`;
    this.#haloed.set(key, id);
    return `<g id="${id}" transform="${outline.transform}">${words}</g>`;
  }

  #words({ glyphs }: TextOutline): string {
    return glyphs
      .map((placed) => {
        const { x, y } = placed;
        const place = (x === 0 ? "" : ` x="${x}"`) + (y === 0 ? "" : ` y="${y}"`);
        return `<use ${referenceTo(this.#glyphs.nameOf(placed))}${place}/>`;
      })
      .join("");
  }
}

function keyOf({ transform }: TextOutline, words: string): string {
  return `${transform} ${words}`;
}

function referenceTo(id: string): string {
  return `href="#${id}" xlink:href="#${id}"`;
}
