import { signal } from "@preact/signals";
import type { Figure } from "../../../figure/compose-figure.ts";
import type { FileFormat } from "../../../figure/other-forms.ts";
import { pngOf } from "../../../paint/png.ts";
import type { Wish } from "./wish.ts";

/** The figure as a file of the format wished for. @throws PngError where the browser cannot draw it */
export async function fileContent(figure: Figure, wish: Wish): Promise<Blob> {
  if (wish.format.peek() === "svg") return new Blob([figure.svg], { type: "image/svg+xml" });
  const [{ outlinedSvg, pdfOf }, { readShippedFace }] = await Promise.all([
    import("../../../figure/other-forms.ts"),
    import("../../../paint/shipped-faces.ts"),
  ]);
  if (wish.format.peek() === "pdf") {
    return new Blob([await pdfOf(figure, readShippedFace)], { type: "application/pdf" });
  }
  const { width, height } = figure.scene;
  const svg = await outlinedSvg(figure, readShippedFace);
  return pngOf({ svg, width, height, magnification: wish.scale.peek() });
}

/** Puts the figure on the clipboard: an SVG as its text, which drawing programs and editors paste; else as a picture, for no browser takes a PDF there. */
export async function copyFigure(figure: Promise<Figure>, wish: Wish): Promise<void> {
  const isText = wish.format.peek() === "svg";
  const content = isText
    ? figure.then(({ svg }) => new Blob([svg], { type: "text/plain" }))
    : figure.then((drawn) => fileContent(drawn, { ...wish, format: signal<FileFormat>("png") }));
  // The promise itself, for a browser must see the content asked for while the click lasts.
  const item = new ClipboardItem({ [isText ? "text/plain" : "image/png"]: content });
  return navigator.clipboard.write([item]);
}
