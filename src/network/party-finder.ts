import type { DataSet } from "../model/dataset.ts";
import { createPartyResolver } from "../model/representation.ts";
import type { Day } from "../model/day.ts";

/** Index of the party that an actor counts for on a day. */
export type PartyFinder = (actor: number, day: Day) => number;

/**
 * The party resolver of the model with its answers kept. An actor that represents one party, which represents one party and so on, counts
 * for the same on every day and is asked about once; another is asked about once a day where days come in order. Null where nobody
 * represents anybody.
 */
export function createPartyFinder(
  dataset: Pick<DataSet, "actors" | "representations">,
  actorIndex: ReadonlyMap<string, number>,
): PartyFinder | null {
  const parties = partiesByActor(dataset, actorIndex);
  if (parties.size === 0) return null;
  const { partyOf } = createPartyResolver(dataset);
  const isFixed = Uint8Array.from(dataset.actors, (_, actor) => (isSteady(parties, actor) ? 1 : 0));
  const party = new Int32Array(dataset.actors.length).fill(-1);
  const askedFor = new Int32Array(dataset.actors.length);
  return (actor, day) => {
    if (party[actor] === -1 || (isFixed[actor] === 0 && askedFor[actor] !== day)) {
      party[actor] = partyOf(actor, day);
      askedFor[actor] = day;
    }
    return party[actor]!;
  };
}

/** Actor -> the parties it represents at any time, a party for each of its representations. */
function partiesByActor(
  { representations }: Pick<DataSet, "representations">,
  actorIndex: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly number[]> {
  const parties = new Map<number, number[]>();
  for (const { actor: actorId, party: partyId } of representations) {
    const actor = actorIndex.get(actorId);
    const party = actorIndex.get(partyId);
    if (actor === undefined || party === undefined) continue;
    const known = parties.get(actor);
    if (known === undefined) parties.set(actor, [party]);
    else known.push(party);
  }
  return parties;
}

/** Whether the way up from an actor is the same on every day. */
function isSteady(parties: ReadonlyMap<number, readonly number[]>, actor: number): boolean {
  // Most represent nobody, or somebody who does not.
  if (!parties.has(actor)) return true;
  const seen = new Set<number>();
  for (let at = actor; !seen.has(at);) {
    seen.add(at);
    const above = parties.get(at);
    if (above === undefined) return true;
    if (above.some((party) => party !== above[0])) return false;
    at = above[0]!;
  }
  return true;
}
