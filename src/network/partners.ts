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
  for (let tie = 0; tie < tieContacts.length; tie++) {
    const contacts = tieContacts[tie]!;
    if (contacts === 0) continue;
    const end = memberOffsets[tie + 1]!;
    let at = memberOffsets[tie]!;
    while (at < end && members[at] !== actor) at++;
    if (at === end) continue;
    for (let k = memberOffsets[tie]!; k < end; k++) shared[members[k]!]! += contacts;
  }
  shared[actor] = 0;
  return rankActors(snapshot, shared);
}
