import { FIGURE_HEIGHT } from "./actor-marks.ts";
import { textWidth } from "./font-metrics.ts";
import type { ActorMark, DiagramMarks } from "./scene.ts";

/**
 * The marks without the numbers that a shape drawn later lies on: what is left of `6,754` reads as another number. Like a name without room such a
 * number waits for a closer view. For a crowd, whose shapes no layout keeps apart. The very marks where no number is covered. Cost: numbers
 * times actors.
 */
export function withoutCoveredCounts(diagram: DiagramMarks): DiagramMarks {
  const { actors } = diagram;
  const isCovered = actors.map((actor, at) => {
    if (actor.count === null) return false;
    const number = numberBox(actor, actor.count);
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

/** Whether a shape has a part in the box of a number. */
function liesOn({ kind, x, y, r }: ActorMark, number: NumberBox): boolean {
  // From the middle of the shape to the nearest point of the box.
  const dx = Math.max(0, Math.abs(x - number.x) - number.halfWidth);
  const dy = Math.max(0, Math.abs(y - number.y) - number.halfHeight);
  switch (kind) {
    case "organization":
      return Math.max(dx, dy) < r;
    case "group":
      return dx + dy < r;
    case "state":
    case "person":
      return dx * dx + dy * dy < r * r;
  }
}
