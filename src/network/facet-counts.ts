import { ACTOR_KINDS, type ActorKind } from "../model/dataset.ts";
import { FAMILY_CODES, type Family } from "../model/kinds.ts";
import type { FacetCounts } from "./facets.ts";
import type { Filter, Network, Snapshot } from "./network.ts";
import type { Listing } from "./scope.ts";

/** A group of choices: how many there are and which of them a contact in view counts for. */
interface Group {
  readonly part: "kinds" | "topics" | "actorKinds";
  readonly choices: readonly string[];
  readonly count: (listing: Listing) => number[];
}

function countKinds({ network, contacts }: Listing): number[] {
  const counts = new Array<number>(network.kinds.length).fill(0);
  for (const i of contacts) counts[network.contacts.kind[i]!]!++;
  return counts;
}

function countTopics({ network, contacts }: Listing): number[] {
  const { topicOffsets, topics } = network.contacts;
  const counts = new Array<number>(network.topics.length).fill(0);
  for (const i of contacts) {
    for (let k = topicOffsets[i]!; k < topicOffsets[i + 1]!; k++) counts[topics[k]!]!++;
  }
  return counts;
}

function countActorKinds({ network, filter, contacts }: Listing): number[] {
  const { actorOffsets, actors } = network.levels[filter.level];
  const kindOf = Uint8Array.from(network.dataset.actors, ({ kind }) => ACTOR_KINDS.indexOf(kind));
  const counts = ACTOR_KINDS.map(() => 0);
  for (const i of contacts) {
    let kinds = 0;
    for (let k = actorOffsets[i]!; k < actorOffsets[i + 1]!; k++) {
      kinds |= 1 << kindOf[actors[k]!]!;
    }
    for (let kind = 0; kind < counts.length; kind++) counts[kind]! += (kinds >> kind) & 1;
  }
  return counts;
}

function groupsOf(network: Network): readonly [kinds: Group, topics: Group, actorKinds: Group] {
  const kindIds = network.kinds.map(({ id }) => id);
  return [
    { part: "kinds", choices: kindIds, count: countKinds },
    { part: "topics", choices: network.topics, count: countTopics },
    { part: "actorKinds", choices: ACTOR_KINDS, count: countActorKinds },
  ];
}

/**
 * The counts beside the choices of the snapshot's filter. `query` must answer with arrays other than the snapshot's; it is asked once
 * for each group of choices that does not let everything through.
 */
export function countFacets(snapshot: Snapshot, query: (filter: Filter) => Listing): FacetCounts {
  const { network, filter } = snapshot;
  const counted = ({ part, choices, count }: Group): readonly number[] => {
    const chosen = filter[part];
    const inView = count(snapshot);
    if (chosen === null) return inView;
    const through = new Set<string>(chosen);
    const widened = count(query({ ...filter, [part]: null }));
    return choices.map((choice, c) => (through.has(choice) ? inView[c]! : widened[c]!));
  };
  const [kindGroup, topicGroup, actorKindGroup] = groupsOf(network);
  const kinds = counted(kindGroup);
  const actorKinds = counted(actorKindGroup);
  return {
    families: sumByFamily(network, filter.kinds, kinds),
    kinds,
    topics: counted(topicGroup),
    actorKinds: Object.fromEntries(
      ACTOR_KINDS.map((kind, index) => [kind, actorKinds[index]!]),
    ) as Record<ActorKind, number>, // fromEntries forgets its keys; every actor kind is there.
  };
}

/** A family of which some kind is let through counts only those; the kinds beside it do not add to what is in view. */
function sumByFamily(
  network: Network,
  chosen: readonly string[] | null,
  counts: readonly number[],
): Readonly<Record<Family, number>> {
  const through = new Set(chosen ?? network.kinds.map(({ id }) => id));
  const sums = FAMILY_CODES.map((family) => {
    const kinds = network.kinds.map((kind, index) => ({ ...kind, contacts: counts[index]! }));
    const own = kinds.filter((kind) => kind.family === family);
    const letThrough = own.filter(({ id }) => through.has(id));
    const counted = letThrough.length > 0 ? letThrough : own;
    return [family, counted.reduce((sum, { contacts }) => sum + contacts, 0)] as const;
  });
  return Object.fromEntries(sums) as Record<Family, number>; // As above: every family is there.
}
