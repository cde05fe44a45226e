import { compareText } from "./compare-text.ts";
import { tieActorIds } from "./find-tie.ts";
import type { Snapshot } from "./network.ts";

/** An actor index with a number of contacts in view, at least 1. */
export interface RankedActor {
  readonly actor: number;
  readonly contacts: number;
}

/** A tie index with the ids of its members, sorted, and the number of contacts in view that make it, at least 1. */
export interface RankedTie {
  readonly tie: number;
  readonly actors: readonly string[];
  readonly contacts: number;
}

/** Actors with a count above 0, most contacts first, equal ones by id; at most `limit`. `counts` is indexed as `dataset.actors`. */
export function rankActors(
  { network }: Snapshot,
  counts: Uint32Array,
  limit = Infinity,
): readonly RankedActor[] {
  const idOf = (actor: number) => network.dataset.actors[actor]!.id;
  const least = leastOfLargest(counts, limit);
  const ranked: RankedActor[] = [];
  for (let actor = 0; actor < counts.length; actor++) {
    const contacts = counts[actor]!;
    if (contacts >= least) ranked.push({ actor, contacts });
  }
  return ranked
    .sort((a, b) => b.contacts - a.contacts || compareText(idOf(a.actor), idOf(b.actor)))
    .slice(0, limit);
}

/** The least of the `limit` largest counts, 1 where fewer are above 0: what is under it need not be sorted. Linear in counts and the largest. */
function leastOfLargest(counts: Uint32Array, limit: number): number {
  if (limit >= counts.length) return 1;
  let most = 0;
  for (let at = 0; at < counts.length; at++) if (counts[at]! > most) most = counts[at]!;
  const things = new Uint32Array(most + 1);
  for (let at = 0; at < counts.length; at++) things[counts[at]!]!++;
  let least = most;
  for (let larger = things[least]!; least > 1 && larger < limit; larger += things[least]!) least--;
  return Math.max(1, least);
}

/** Actors in view, most contacts first, equal ones by id; at most `limit`. */
export function busiestActors(snapshot: Snapshot, limit = Infinity): readonly RankedActor[] {
  return rankActors(snapshot, snapshot.actorContacts, limit);
}

/** Ties in view, most contacts first, equal ones by the ids of their members; at most `limit`. */
export function busiestTies(snapshot: Snapshot, limit = Infinity): readonly RankedTie[] {
  const { network, filter, tieContacts } = snapshot;
  const least = leastOfLargest(tieContacts, limit);
  const ranked: RankedTie[] = [];
  for (let tie = 0; tie < tieContacts.length; tie++) {
    const contacts = tieContacts[tie]!;
    if (contacts < least) continue;
    const actors = tieActorIds(network, network.levels[filter.level], tie);
    ranked.push({ tie, actors, contacts });
  }
  return ranked
    .sort((a, b) => b.contacts - a.contacts || compareIds(a.actors, b.actors))
    .slice(0, limit);
}

/** Order of two lists of ids: by the first that differs; a list before the longer ones that begin with it. */
function compareIds(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((id, index) => id !== b[index]);
  if (at === -1) return a.length - b.length;
  return at < b.length ? compareText(a[at]!, b[at]!) : 1;
}
