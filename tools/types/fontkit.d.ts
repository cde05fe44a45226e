/** The part of fontkit that is used. */
declare module "fontkit" {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    /** What it stands for. */
    readonly codePoints: readonly number[];
    /** In units of the font, y growing upwards. */
    readonly path: {
      readonly commands: readonly {
        readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
        readonly args: readonly number[];
      }[];
    };
  }
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
  }
  export interface Font {
    readonly unitsPerEm: number;
    /** The last width holds for all glyphs after it. */
    readonly hmtx: {
      readonly metrics: { readonly length: number; get(id: number): { readonly advance: number } };
    };
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    /** Called by fontkit itself too, so that what replaces it replaces every glyph. */
    getGlyph(id: number, codePoints?: readonly number[]): Glyph;
    layout(
      text: string,
      features: undefined,
      script: undefined,
      language: undefined,
      direction: "ltr" | "rtl",
    ): GlyphRun;
  }
  export interface FontCollection {
    readonly fonts: readonly Font[];
  }
  export function create(buffer: Uint8Array, postscriptName?: string): Font | FontCollection;
}
