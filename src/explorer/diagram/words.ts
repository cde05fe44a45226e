import { sayCount } from "../../model/count-words.ts";
import { partnersOf } from "../../network/partners.ts";
import type { ActorMark, Pictured } from "../../scene/scene.ts";
import { figureLine } from "../../scene/label-text.ts";
import { tellingOf } from "../../scene/telling.ts";
import { excerpt } from "../../model/problem.ts";

/** Names of ten thousand characters are read out by nobody. */
const LONGEST = 160;

/** `Russia: 67 contacts, pinned`: what is read out for a shape. */
export function nameActor(pictured: Pictured, { actor, pinned }: ActorMark): string {
  const { dataset } = pictured.snapshot.network;
  const name = excerpt(figureLine(dataset.actors[actor]!.name), LONGEST);
  return `${name}: ${tellingOf(pictured).actor(actor)}${pinned ? ", pinned" : ""}`;
}

/** `Russia: 67 contacts with 14 partners`: the line about an actor that is pointed at. */
export function describeActor(pictured: Pictured, mark: ActorMark): string {
  const partners = partnersOf(pictured.snapshot, mark.actor).length;
  const among =
    partners === 0 ? "" : ` with ${sayCount(partners)} ${partners === 1 ? "partner" : "partners"}`;
  return nameActor(pictured, { ...mark, pinned: false }) + among + (mark.pinned ? ", pinned" : "");
}

/** `Russia – Armenia: 12 contacts (8 calls, 4 meetings)`: the line about a tie. */
export function describeTie(pictured: Pictured, tie: number): string {
  return excerpt(figureLine(tellingOf(pictured).tie(tie)), 2 * LONGEST);
}
