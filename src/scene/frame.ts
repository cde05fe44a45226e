import type { Extent } from "../layout/positions.ts";
import { isPlace } from "./obstacle-field.ts";
import type { Rectangle, Scene, SceneRequest } from "./scene.ts";

/** Small layouts are not blown up beyond this many pixels a layout unit. */
const LARGEST_FIT = 1.6;

/** Where layout points fall on the drawing: the view's point in the middle of `area`, at `zoom` times the scale that fits the extent into it. */
export function placeLayout(
  { positions, view }: Pick<SceneRequest, "positions" | "view">,
  area: Rectangle,
): Scene["transform"] {
  const extent = soundExtent(positions.extent);
  const fit = Math.min(
    LARGEST_FIT,
    area.width / (extent.x1 - extent.x0),
    area.height / (extent.y1 - extent.y0),
  );
  const scale = fit * (view?.zoom ?? 1);
  const x = view?.x ?? (extent.x0 + extent.x1) / 2;
  const y = view?.y ?? (extent.y0 + extent.y1) / 2;
  return {
    scale,
    dx: area.x + area.width / 2 - x * scale,
    dy: area.y + area.height / 2 - y * scale,
  };
}

/** An extent with a size: at least one unit each way, and not of NaN. */
function soundExtent({ x0, y0, x1, y1 }: Extent): Extent {
  if (!isPlace(x0 + x1, y0 + y1)) return { x0: 0, y0: 0, x1: 1, y1: 1 };
  return { x0, y0, x1: Math.max(x1, x0 + 1), y1: Math.max(y1, y0 + 1) };
}

/** As wide as a phone or a narrow window: type and margins are smaller. */
export function isNarrow(width: number): boolean {
  return width < 700;
}

/** Distance of text and fitted shapes from the edge of the drawing. */
export function marginOf(width: number): number {
  return isNarrow(width) ? 14 : 24;
}
