import type { ReadFace } from "../paint/type/faces.ts";
import { figurePdf } from "../paint/pdf/figure-pdf.ts";
import { facesOfSvg, outlineTexts } from "../paint/type/set-type.ts";
import type { Figure } from "./compose-figure.ts";

/** What a figure can be saved as. */
export type FileFormat = "svg" | "png" | "pdf";

/** The figure as a PDF of one page, its texts as text. */
export async function pdfOf(
  { plain }: Figure,
  readFace: ReadFace,
): Promise<Uint8Array<ArrayBuffer>> {
  return figurePdf(plain, await facesOfSvg(plain, readFace));
}

/** The SVG of the figure with its texts as outlines, which pixels are drawn from: it needs no font. */
export async function outlinedSvg({ plain }: Figure, readFace: ReadFace): Promise<string> {
  return outlineTexts(plain, await facesOfSvg(plain, readFace));
}
