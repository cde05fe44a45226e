import { formatAddress } from "../address/address.ts";
import { svgText } from "../paint/svg-text.ts";
import { lackingCharacters, loadFaces, type ReadFace } from "../paint/type/faces.ts";
import { embedFaces, outlineTexts, textsOfSvg } from "../paint/type/set-type.ts";
import type { Scene } from "../scene/scene.ts";
import { figureScene, type FigureRequest } from "./figure-scene.ts";
import { formatOptions } from "./options-text.ts";
import { sizeOfPx, type FigureOptions } from "./options.ts";

/** A figure as it is written to files. */
export interface Figure {
  readonly scene: Scene;
  /** The file. */
  readonly svg: string;
  /** Its texts as texts without a font, which other forms are made of. */
  readonly plain: string;
  /** Characters of its texts that the shipped face lacks: boxes stand for them. */
  readonly lacking: readonly string[];
}

/**
 * The figure of what is seen: the one function behind the page's export and `demarche render`.
 * @throws Error where the shipped face cannot be read
 */
export async function composeFigure(request: FigureRequest, readFace: ReadFace): Promise<Figure> {
  const scene = figureScene(request);
  const { ground, text } = request.options;
  const origin = { view: viewAddress(request), figure: formatOptions(request.options) };
  const plain = svgText(scene, { ground, size: paperSize(scene, request.options), origin });
  const texts = textsOfSvg(plain);
  const faces = await loadFaces(texts, readFace);
  const svg = text === "outlines" ? outlineTexts(plain, faces) : embedFaces(plain, faces);
  return { scene, svg, plain, lacking: lackingCharacters(texts, faces) };
}

/** The size chosen; higher by the list of sources where one stands under the figure. */
export function paperSize(scene: Scene, { widthMm, heightMm }: FigureOptions) {
  const added = scene.sources?.heightPx ?? 0;
  return { widthMm, heightMm: added === 0 ? heightMm : sizeOfPx(0, scene.height).heightMm };
}

/** The address of what the figure shows, with nothing in it that the figure does not show. */
function viewAddress({ snapshot: { network, filter }, choices }: FigureRequest): string {
  const { compare, stability, pins, memberships, view } = choices;
  const seen = { filter, compare, stability, pins, memberships, view };
  return formatAddress({ ...seen, theme: "system", show: "diagram", selection: null }, network);
}
