import type { Pins } from "../layout/positions.ts";
import { isBeyond, type Reach } from "../layout/reach.ts";
import { soundPoint } from "../layout/sound-pins.ts";
import { quoted } from "../model/problem.ts";
import type { SceneRequest } from "./scene.ts";

/** Magnification at which a single name fills the screen, and at which the whole extent is a fifth of it. */
export const ZOOM_RANGE = { from: 0.2, to: 40 } as const;

/** A view of a sound point, its magnification to the thousandth and inside {@link ZOOM_RANGE}; null where it is no view. What an address holds and what a figure is drawn from. */
export function soundView(view: SceneRequest["view"], reach: Reach): SceneRequest["view"] {
  if (view === null || ![view.x, view.y, view.zoom].every(Number.isFinite)) return null;
  const zoom = Math.min(ZOOM_RANGE.to, Math.max(ZOOM_RANGE.from, view.zoom));
  return { ...soundPoint(view, reach), zoom: Math.round(zoom * 1000) / 1000 };
}

/** What is changed that was asked for when pins and view are made sound, in sentences; null where nothing is. */
export function sayBroughtBack(
  pins: Pins,
  view: SceneRequest["view"],
  reach: Reach,
): string | null {
  const said = [...pins]
    .filter(([, at]) => isBeyond(at, reach))
    .map(([id]) => `The pin of ${quoted(id)} lay far outside the picture; it is set at its edge.`);
  if (view !== null && isBeyond(view, reach))
    said.push("The view lay outside the picture; it shows the edge instead.");
  if (view !== null && (view.zoom < ZOOM_RANGE.from || view.zoom > ZOOM_RANGE.to))
    said.push("The view was magnified more or less than can be; the nearest that can is shown.");
  return said.length === 0 ? null : said.join(" ");
}
