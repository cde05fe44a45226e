import { sayCount } from "../model/count-words.ts";
import type { ActorKind } from "../model/dataset.ts";
import { tenth, type End } from "./curve.ts";
import { textWidth } from "./font-metrics.ts";
import { touches } from "./plot.ts";
import type { ActorMark, Rectangle, SceneRequest } from "./scene.ts";
import { toneOn } from "./tones.ts";

/**
 * Marks of the actors whose shapes have a part in `plot`, in the order of `dataset.actors`. `ends` has the shape of each actor at its index,
 * undefined where it is not in view or has no place.
 */
export function actorMarks(
  request: SceneRequest,
  ends: readonly (End | undefined)[],
  plot: Rectangle,
): ActorMark[] {
  const { network, filter, actorContacts } = request.snapshot;
  const day = Math.min(filter.window.to, network.span.to);
  const marks: ActorMark[] = [];
  ends.forEach((end, actor) => {
    if (end === undefined || !touches(plot, end.x, end.y, end.r)) return;
    const { id, kind } = network.dataset.actors[actor]!;
    const contacts = actorContacts[actor]!;
    marks.push({
      actor,
      id,
      kind,
      tone: toneOn(network, actor, day),
      x: tenth(end.x),
      y: tenth(end.y),
      r: tenth(end.r),
      contacts,
      count: textInside(sayCount(contacts), kind, end.r),
      pinned: request.pins.has(id),
    });
  });
  return marks;
}

const COUNT_SIZES = [15, 13, 12, 11, 10] as const;
/** Height of a figure as a share of the size of its type. */
export const FIGURE_HEIGHT = 0.714;

/** A number inside a shape, as large as it fits with a margin; null where it would be smaller than 10 px. */
export function textInside(text: string, kind: ActorKind, r: number): ActorMark["count"] {
  for (const sizePx of COUNT_SIZES) {
    const half = textWidth(text, sizePx, 600) / 2 + 2;
    const height = (FIGURE_HEIGHT * sizePx) / 2 + 1;
    if (holds(kind, r, half, height) && sizePx <= 0.95 * r + 3) return { text, sizePx };
  }
  return null;
}

function holds(kind: ActorKind, r: number, halfWidth: number, halfHeight: number): boolean {
  switch (kind) {
    case "organization":
      return Math.max(halfWidth, halfHeight) <= r - 2;
    case "group":
      return halfWidth + halfHeight <= r;
    case "state":
    case "person":
      return halfWidth * halfWidth + halfHeight * halfHeight <= r * r;
  }
}
