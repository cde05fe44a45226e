import { FIGURE_HEIGHT } from "./actor-marks.ts";
import { textWidth } from "./font-metrics.ts";
import { pinReach } from "./mark-sizes.ts";
import type { ActorMark, DiagramMarks, Rectangle } from "./scene.ts";

/**
 * The marks without the numbers that a shape drawn later lies on, or a ring around it, and without those that the edge of the plot cuts: what is
 * left of `6,754` reads as another number. Like a name without room such a number waits for a closer view or a larger figure. The very marks where
 * no number is covered. Cost: numbers times actors.
 */
export function withoutCoveredCounts(diagram: DiagramMarks, plot: Rectangle): DiagramMarks {
  const { actors } = diagram;
  const isCovered = actors.map((actor, at) => {
    if (actor.count === null) return false;
    const number = numberBox(actor, actor.count);
    if (!holds(plot, number)) return true;
    for (let later = at + 1; later < actors.length; later++) {
      if (liesOn(actors[later]!, number)) return true;
    }
    return false;
  });
  if (!isCovered.includes(true)) return diagram;
  return {
    ...diagram,
    actors: actors.map((actor, at) => (isCovered[at] === true ? { ...actor, count: null } : actor)),
  };
}

interface NumberBox {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

function numberBox({ x, y }: ActorMark, { text, sizePx }: NonNullable<ActorMark["count"]>) {
  const halfWidth = textWidth(text, sizePx, 600) / 2;
  return { x, y, halfWidth, halfHeight: (FIGURE_HEIGHT * sizePx) / 2 };
}

function holds(plot: Rectangle, { x, y, halfWidth, halfHeight }: NumberBox): boolean {
  const isAcross = x - halfWidth >= plot.x && x + halfWidth <= plot.x + plot.width;
  return isAcross && y - halfHeight >= plot.y && y + halfHeight <= plot.y + plot.height;
}

/** Whether a shape, or the ring around one placed by hand, has a part in the box of a number. */
function liesOn(mark: ActorMark, number: NumberBox): boolean {
  const { x, y, r } = mark;
  // From the middle of the shape to the nearest point of the box.
  const dx = Math.max(0, Math.abs(x - number.x) - number.halfWidth);
  const dy = Math.max(0, Math.abs(y - number.y) - number.halfHeight);
  const isWithin = (reach: number) => dx * dx + dy * dy < reach * reach;
  if (mark.pinned && isWithin(pinReach(mark))) return true;
  switch (mark.kind) {
    case "organization":
      return Math.max(dx, dy) < r;
    case "group":
      return dx + dy < r;
    case "state":
    case "person":
      return isWithin(r);
  }
}
