import type { Extent } from "../layout/positions.ts";
import { isPlace } from "./obstacle-field.ts";
import type { Rectangle, SceneRequest, Transform } from "./scene.ts";
import { isNarrow } from "./type-sizes.ts";

/** Small layouts are not blown up beyond this many pixels a layout unit. */
const LARGEST_FIT = 1.6;
/** A drawing taller than the layout may stretch it so far, a wider one so far: distance means nothing, and names need the room. */
const MOST_TALLER = 2.2;
const MOST_WIDER = 1.25;

/** Where layout points fall on the drawing: the view's point in the middle of `area`, at `zoom` times the scales that fit the extent into it. */
export function placeLayout(
  { positions, view }: Pick<SceneRequest, "positions" | "view">,
  area: Rectangle,
): Transform {
  const extent = soundExtent(positions.extent);
  const fitX = Math.min(LARGEST_FIT, area.width / (extent.x1 - extent.x0));
  const fitY = Math.min(LARGEST_FIT, area.height / (extent.y1 - extent.y0));
  const zoom = view?.zoom ?? 1;
  const scaleX = Math.min(fitX, fitY * MOST_WIDER) * zoom;
  const scaleY = Math.min(fitY, fitX * MOST_TALLER) * zoom;
  const x = view?.x ?? (extent.x0 + extent.x1) / 2;
  const y = view?.y ?? (extent.y0 + extent.y1) / 2;
  return {
    scaleX,
    scaleY,
    dx: area.x + area.width / 2 - x * scaleX,
    dy: area.y + area.height / 2 - y * scaleY,
  };
}

/** The one scale that sizes follow: the geometric mean of the two. */
export function meanScale({ scaleX, scaleY }: Transform): number {
  return Math.sqrt(scaleX * scaleY);
}

/** An extent with a size: at least one unit each way, and not of NaN. */
function soundExtent({ x0, y0, x1, y1 }: Extent): Extent {
  if (!isPlace(x0 + x1, y0 + y1)) return { x0: 0, y0: 0, x1: 1, y1: 1 };
  return { x0, y0, x1: Math.max(x1, x0 + 1), y1: Math.max(y1, y0 + 1) };
}

/** Height kept free under the diagram for the buttons that the page lays over a narrow drawing, in CSS pixels; a wide one has them beside its title. */
export function buttonRoom(width: number): number {
  return isNarrow(width) ? 52 : 0;
}

/** Width kept free beside the title of a page's wide drawing for its buttons, in CSS pixels. As large as a finger needs them they have the slack of the title's type too. */
export function buttonsBeside(width: number): number {
  return isNarrow(width) ? 0 : 125;
}

/** Distance of text and fitted shapes from the edge of the drawing. */
export function marginOf(width: number): number {
  return isNarrow(width) ? 14 : 24;
}
