import { labelRoom, type Box, type LabelRoom } from "./label-room.ts";
import { boxAround, nameAt, type Setting } from "./leader-ends.ts";
import {
  besideOthers,
  DIRECTIONS,
  lineTo,
  obstaclesNear,
  pointFrom,
  type Direction,
  type Obstacle,
} from "./leader-lines.ts";
import type { ActorMark, DiagramMarks, LabelMark, Leader, Rectangle } from "./scene.ts";

/** How far from its shape a leader may end, in CSS pixels. */
const NEAREST_PX = 6;
const FARTHEST_PX = 100;
/** No name is wider. */
const WIDEST_PX = 200;
/** From one ring of ends to the next, and what of its distance where that is more. */
const RING_PX = 4;
const RING_SHARE = 0.1;
/** A name is left out rather than led to by a line that costs more: so much, and so much for each pixel of half its shape's height. A little actor is not worth a long line. */
const DEAREST_PX = 45;
const DEARER = 8;
/** Where more find nothing there is no room, in whichever order they choose. */
const MOST_RETRIED = 2;
/** A name that has no place by its shape. The better setting comes first. */
export interface LedName {
  readonly actor: ActorMark;
  readonly settings: readonly Setting[];
}

/** Where names with leaders may stand, what is taken, and what their lines should not pass. */
export interface LeaderPlace {
  readonly names: Rectangle;
  readonly room: LabelRoom;
  readonly diagram: Pick<DiagramMarks, "actors" | "hubs">;
}

interface Led {
  readonly label: LabelMark & { readonly leader: Leader };
  /** With slack. */
  readonly box: Box;
}

type Found = readonly (Led | null)[];

/**
 * Names away from their shapes, each at the end of the best straight line that crosses no name and no other leader: a short one that passes no
 * shape, or a lesser one. In the order of the names, null where there is none. Earlier names choose first; where one or two find nothing it is
 * tried once whether they do by choosing before the others. What is shown takes its place in the room. Costs some thousand questions to it for a name.
 */
export function leadNames(
  names: readonly LedName[],
  place: LeaderPlace,
): readonly (LabelMark | null)[] {
  const order = names.map((_, index) => index);
  let found = tryOrder(names, order, place);
  const missing = order.filter((index) => found[index] === null);
  if (missing.length > 0 && missing.length <= MOST_RETRIED) {
    const others = order.filter((index) => found[index] !== null);
    const again = tryOrder(names, [...missing, ...others], place);
    if (isBetter(again, found)) found = again;
  }
  for (const led of found) take(place.room, led);
  return found.map((led) => led && led.label);
}

function take(room: LabelRoom, led: Led | null): void {
  if (led === null) return;
  room.takeText(led.box);
  room.takeLine(led.label.leader);
}

/** Whether the first name that only one of them has is among the first. */
function isBetter(one: Found, other: Found): boolean {
  const differing = one.findIndex((led, index) => (led === null) !== (other[index] === null));
  return differing >= 0 && one[differing] !== null;
}

function tryOrder(
  names: readonly LedName[],
  order: readonly number[],
  { names: area, room, diagram }: LeaderPlace,
): Found {
  const tried = labelRoom(area.x + area.width, area.y + area.height);
  const isTaken = (box: Box) => room.isTaken(box) || tried.isTaken(box);
  const crossesText = (line: Leader) => room.crossesText(line) || tried.crossesText(line);
  const found = names.map((): Led | null => null);
  for (const index of order) {
    const led = leadName(names[index]!, { area, isTaken, crossesText, diagram });
    take(tried, led);
    found[index] = led;
  }
  return found;
}

interface Ground extends Pick<LabelRoom, "isTaken" | "crossesText">, Pick<LeaderPlace, "diagram"> {
  readonly area: Rectangle;
}

function leadName({ actor, settings }: LedName, ground: Ground): Led | null {
  const obstacles = obstaclesNear(actor, ground.diagram, FARTHEST_PX + WIDEST_PX);
  const dearest = DEAREST_PX + DEARER * actor.r;
  let best: Led | null = null;
  let price = Infinity;
  for (
    let far = NEAREST_PX;
    far <= FARTHEST_PX && far < Math.min(price, dearest);
    far += Math.max(RING_PX, RING_SHARE * far)
  ) {
    for (const direction of DIRECTIONS) {
      const found = ledAt({ actor, settings, direction, far }, obstacles, ground, {
        dearest,
        price,
      });
      if (found !== null) ({ led: best, price } = found);
    }
  }
  return best;
}

interface Attempt extends LedName {
  readonly direction: Direction;
  readonly far: number;
}

function ledAt(
  { actor, settings, direction, far }: Attempt,
  obstacles: readonly Obstacle[],
  ground: Ground,
  { dearest, price: most }: { readonly dearest: number; readonly price: number },
): { readonly led: Led; readonly price: number } | null {
  const end = pointFrom(actor, direction, far);
  if (ground.isTaken(boxAround(end))) return null;
  const line = lineTo(actor, { direction, end }, obstacles, Math.min(dearest, most));
  if (line === null || ground.crossesText(line.leader)) return null;
  const priceOf = (box: Box) => besideOthers(box, actor, obstacles);
  const placed = nameAt(end, direction, settings, { ...ground, priceOf });
  if (placed === null || line.price + placed.price >= most) return null;
  const { name, box } = placed;
  const label = { actor: actor.actor, ...name, leader: line.leader, shown: true };
  return { led: { label, box }, price: line.price + placed.price };
}
