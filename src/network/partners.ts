import { rankActors, type RankedActor } from "./busiest.ts";
import type { Snapshot } from "./network.ts";

/**
 * Who shares ties with an actor in view, with the number of contacts that tie them together; most first, equal ones by id. Two addressees
 * of one letter are not partners. A contact counts once for each partner.
 */
export function partnersOf(snapshot: Snapshot, actor: number): readonly RankedActor[] {
  const { network, filter, tieContacts, actorContacts } = snapshot;
  const { memberOffsets, members } = network.levels[filter.level].tie;
  const shared = new Uint32Array(actorContacts.length);
  tieContacts.forEach((contacts, tie) => {
    if (contacts === 0) return;
    const tied = members.subarray(memberOffsets[tie], memberOffsets[tie + 1]);
    if (!tied.includes(actor)) return;
    for (const member of tied) if (member !== actor) shared[member]! += contacts;
  });
  return rankActors(snapshot, shared);
}
