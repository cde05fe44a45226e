import { facesOfSvg, outlineTexts } from "../paint/type/set-type.ts";
import { withDensity } from "../paint/png-density.ts";
import { readShippedFace } from "./shipped-faces.ts";

/** CSS pixels of an inch. */
const PX_PER_INCH = 96;

/**
 * The bytes of a PNG of a figure, drawn by resvg; its density says how large it is on paper. Texts are drawn as outlines of the shipped face, so that it looks the same
 * on every machine.
 * @param scale pixels for each CSS pixel of the `viewBox`
 */
export async function svgToPng(svg: string, scale: number): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js");
  const faces = await facesOfSvg(svg, readShippedFace);
  const width = Number(/ viewBox="0 0 ([\d.]+) /.exec(svg)?.[1]);
  const resvg = new Resvg(outlineTexts(svg, faces), {
    fitTo: { mode: "width", value: Math.ceil(width * scale) },
    font: { loadSystemFonts: false },
  });
  return withDensity(resvg.render().asPng(), PX_PER_INCH * scale);
}
