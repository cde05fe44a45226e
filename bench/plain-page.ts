import type { DaySpan } from "../src/model/day.ts";
import type { Indices } from "../src/network/indices.ts";
import type { Network } from "../src/network/network.ts";

/** A contact as a page without an engine holds it: an object, with the keys of its links ready. */
interface PlainContact {
  readonly first: number;
  readonly last: number;
  readonly family: number;
  readonly actors: readonly string[];
  readonly links: readonly string[];
}

/** What such a page draws: contacts for each actor and, by family, for each link. */
export interface PlainCounts {
  readonly actors: ReadonlyMap<string, number>;
  readonly links: ReadonlyMap<string, readonly number[]>;
}

/** The contacts of a network at level `parties` as plain objects. Not timed: a page would have made them when it loaded. */
export function plainContacts({ contacts, levels, dataset }: Network): readonly PlainContact[] {
  const { actorOffsets, actors, tieOffsets, ties, tie } = levels.parties;
  const ids = (indices: Indices) => Array.from(indices, (actor) => dataset.actors[actor]!.id);
  const linkKey = (t: number) =>
    ids(tie.members.subarray(tie.memberOffsets[t], tie.memberOffsets[t + 1])).join("|");
  return Array.from(contacts.record, (_, i) => ({
    first: contacts.firstDay[i]!,
    last: contacts.lastDay[i]!,
    family: contacts.family[i]!,
    actors: ids(actors.subarray(actorOffsets[i], actorOffsets[i + 1])),
    links: Array.from(ties.subarray(tieOffsets[i], tieOffsets[i + 1]), linkKey),
  }));
}

/** The usual answer to a moved brush: filter the array, then count into Maps. */
export function plainQuery(contacts: readonly PlainContact[], { from, to }: DaySpan): PlainCounts {
  const actors = new Map<string, number>();
  const links = new Map<string, number[]>();
  const inWindow = contacts.filter(({ first, last }) => first <= to && last >= from);
  for (const contact of inWindow) {
    for (const id of contact.actors) actors.set(id, (actors.get(id) ?? 0) + 1);
    for (const key of contact.links) {
      let families = links.get(key);
      if (families === undefined) links.set(key, (families = [0, 0, 0, 0, 0, 0, 0]));
      families[contact.family]!++;
    }
  }
  return { actors, links };
}
