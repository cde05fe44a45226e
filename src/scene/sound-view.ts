import { soundPoint } from "../layout/sound-pins.ts";
import type { SceneRequest } from "./scene.ts";

/** Magnification at which a single name fills the screen, and at which the whole extent is a fifth of it. */
export const ZOOM_RANGE = { from: 0.2, to: 40 } as const;

/** A view at a sound point, its magnification to the thousandth and inside {@link ZOOM_RANGE}; null where it is no view. What an address holds and what a figure is drawn from. */
export function soundView(view: SceneRequest["view"]): SceneRequest["view"] {
  if (view === null || !Number.isFinite(view.x + view.y + view.zoom)) return null;
  const zoom = Math.min(ZOOM_RANGE.to, Math.max(ZOOM_RANGE.from, view.zoom));
  return { ...soundPoint(view), zoom: Math.round(zoom * 1000) / 1000 };
}
