import type { Point } from "../../layout/positions.ts";
import type { Pictured, Scene, StrandMark } from "../../scene/scene.ts";
import { boxAt } from "../../scene/text-box.ts";
import { curvePoint, type Hit } from "./hit-test.ts";
import { describeActor, describeTie } from "./words.ts";

/** A line about a mark, and the spot of the drawing that it is about, CSS pixels. */
export interface Tip {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** So far the line keeps from the spot. */
  readonly gap: number;
  /** Where the name of the actor at the spot stands, which the line must not lie on. */
  readonly name?: { readonly top: number; readonly bottom: number };
  /** Under the spot where there is room on either side; above it otherwise. */
  readonly isBelow?: boolean;
}

/**
 * The line about what is pointed at: at an actor or a hub; at a strand, where the pointer came upon it or, without one, in its middle.
 * Null where it is not drawn.
 */
export function tipFor(
  pictured: Pictured,
  scene: Scene,
  { hit, at }: { readonly hit: Hit; readonly at: Point | null },
): Tip | null {
  if (hit.of === "actor") {
    const mark = scene.actors.find(({ actor }) => actor === hit.actor);
    if (mark === undefined) return null;
    const spot = { x: mark.x, y: mark.y, gap: mark.r + 8 };
    return { text: describeActor(pictured, mark), ...spot, ...nameAt(scene, hit.actor) };
  }
  const strand = scene.strands.find(({ tie }) => tie === hit.tie);
  if (strand === undefined) return null;
  const text = describeTie(pictured, hit.tie);
  const hub = scene.hubs.find(({ tie }) => tie === hit.tie);
  const isAtHub = at === null || (hub && Math.hypot(hub.x - at.x, hub.y - at.y) < hub.r + 8);
  if (hub !== undefined && isAtHub === true) return { text, x: hub.x, y: hub.y, gap: hub.r + 6 };
  return { text, ...(at ?? middleOf(strand)), gap: 10 };
}

function nameAt({ labels }: Scene, actor: number): Pick<Tip, "name"> {
  const label = labels.find((each) => each.actor === actor);
  if (label === undefined) return {};
  const { y0, y1 } = boxAt(label, label.anchor, 0, label.sizePx);
  return { name: { top: y0, bottom: y1 } };
}

/** So far the line keeps from a name. */
const BESIDE_NAME_PX = 4;

/** Where a line of that height may stand, its upper edge: above the spot and below it, the better one first, clear of the name there. */
export function topsOf({ y, gap, name, isBelow = false }: Tip, height: number): readonly number[] {
  const above = Math.max(gap, name === undefined ? 0 : y - name.top + BESIDE_NAME_PX);
  const below = Math.max(gap, name === undefined ? 0 : name.bottom - y + BESIDE_NAME_PX);
  const tops = [y - above - height, y + below];
  // What is beyond the name is farther to go for the pointer.
  return isBelow || below < above ? tops.reverse() : tops;
}

function middleOf({ curve }: StrandMark): Point {
  return curvePoint(curve, 0.5);
}
