import { labelRoom } from "../scene/label-room.ts";
import type { LabelMark, Scene } from "../scene/scene.ts";
import { textBox } from "../scene/text-box.ts";

/**
 * Whose names are drawn of those that stand out: of actors whose names have room among all the names of a scene, and of the others, the foremost
 * first, those that keep clear of these, of their leaders and of the title. The foremost always: it is what was asked for. Linear in the scene's names.
 */
export function litNames(
  { labels, titleBlock, width, height }: Scene,
  lit: ReadonlySet<number>,
): ReadonlySet<number> {
  const room = labelRoom(width, height);
  for (const text of titleBlock) room.takeBox(textBox(text));
  const ofLit = new Map(
    labels.filter(({ actor }) => lit.has(actor)).map((label) => [label.actor, label]),
  );
  const named = new Set<number>();
  const name = (label: LabelMark): void => {
    room.takeBox(textBox(label));
    if (label.leader !== null) room.takeLine(label.leader);
    named.add(label.actor);
  };
  for (const label of ofLit.values()) if (label.shown) name(label);
  const [foremost] = lit;
  for (const actor of lit) {
    const label = ofLit.get(actor);
    if (label === undefined || named.has(actor)) continue;
    if (actor === foremost || !room.isTaken(textBox(label))) name(label);
  }
  return named;
}
