import { labelRoom } from "../scene/label-room.ts";
import type { Scene } from "../scene/scene.ts";
import { textBox } from "../scene/text-box.ts";

/**
 * Whose names are drawn of those that stand out: of actors whose names have room among all the names of a scene, and of the others, the foremost
 * first, those that keep clear of these and of the title. The foremost always: it is what was asked for. Linear in the scene's names.
 */
export function litNames(
  { labels, titleBlock, width, height }: Scene,
  lit: ReadonlySet<number>,
): ReadonlySet<number> {
  const room = labelRoom(width, height);
  for (const text of titleBlock) room.takeBox(textBox(text));
  const boxes = new Map(
    labels.filter(({ actor }) => lit.has(actor)).map((label) => [label.actor, textBox(label)]),
  );
  const named = new Set<number>();
  const name = (actor: number): void => {
    room.takeBox(boxes.get(actor)!);
    named.add(actor);
  };
  for (const { actor, shown } of labels) if (shown && lit.has(actor)) name(actor);
  const [foremost] = lit;
  for (const actor of lit) {
    const box = boxes.get(actor);
    if (box === undefined || named.has(actor)) continue;
    if (actor === foremost || !room.isTaken(box)) name(actor);
  }
  return named;
}
