import { sayCount } from "../../model/count-words.ts";
import { partnersOf } from "../../network/partners.ts";
import type { Snapshot } from "../../network/network.ts";
import type { ActorMark } from "../../scene/scene.ts";
import { figureLine } from "../../scene/label-text.ts";
import { sayContacts, sayTie } from "../../scene/words.ts";
import { excerpt } from "../../model/problem.ts";

/** Names of ten thousand characters are read out by nobody. */
const LONGEST = 160;

/** `Russia: 67 contacts, pinned`: what is read out for a shape. */
export function nameActor({ network }: Snapshot, { actor, contacts, pinned }: ActorMark): string {
  const name = excerpt(figureLine(network.dataset.actors[actor]!.name), LONGEST);
  return `${name}: ${sayContacts(contacts, network)}${pinned ? ", pinned" : ""}`;
}

/** `Russia: 67 contacts with 14 partners`: the line about an actor that is pointed at. */
export function describeActor(snapshot: Snapshot, mark: ActorMark): string {
  const partners = partnersOf(snapshot, mark.actor).length;
  const among =
    partners === 0 ? "" : ` with ${sayCount(partners)} ${partners === 1 ? "partner" : "partners"}`;
  return nameActor(snapshot, { ...mark, pinned: false }) + among + (mark.pinned ? ", pinned" : "");
}

/** `Russia – Armenia: 12 contacts (8 calls, 4 meetings)`: the line about a tie. */
export function describeTie(snapshot: Snapshot, tie: number): string {
  return excerpt(figureLine(sayTie(snapshot, tie)), 2 * LONGEST);
}
