import { formatAddress } from "../address/address.ts";
import { svgText } from "../paint/svg-text.ts";
import type { Scene } from "../scene/scene.ts";
import { figureScene, type FigureRequest } from "./figure-scene.ts";
import { formatOptions } from "./options-text.ts";
import { sizeOfPx, type FigureOptions } from "./options.ts";

/** A figure as it is written to files. */
export interface Figure {
  readonly scene: Scene;
  readonly svg: string;
}

/** The figure of what is seen: the one function behind the page's export and `demarche render`. */
export function composeFigure(request: FigureRequest): Figure {
  const scene = figureScene(request);
  const { ground } = request.options;
  const origin = { view: viewAddress(request), figure: formatOptions(request.options) };
  return {
    scene,
    svg: svgText(scene, { ground, size: paperSize(scene, request.options), origin }),
  };
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
