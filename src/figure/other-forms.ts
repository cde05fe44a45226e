import { loadFaces, type ReadFace } from "../paint/type/faces.ts";
import { figurePdf } from "../paint/pdf/figure-pdf.ts";
import { outlineTexts, textsOfSvg } from "../paint/type/set-type.ts";
import type { Figure } from "./compose-figure.ts";

/** The figure as a PDF of one page, its texts as text. */
export async function pdfOf(
  { plain }: Figure,
  readFace: ReadFace,
): Promise<Uint8Array<ArrayBuffer>> {
  return figurePdf(plain, await loadFaces(textsOfSvg(plain), readFace));
}

/** The SVG of the figure with its texts as outlines, which pixels are drawn from: it needs no font. */
export async function outlinedSvg({ plain }: Figure, readFace: ReadFace): Promise<string> {
  return outlineTexts(plain, await loadFaces(textsOfSvg(plain), readFace));
}
