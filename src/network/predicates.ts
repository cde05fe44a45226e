import { ACTOR_KINDS, type ActorKind } from "../model/dataset.ts";
import type { Filter, LevelColumns, Network } from "./network.ts";
import { samePredicates } from "./same-filter.ts";
import type { SearchIndex } from "./search-index.ts";

/** Contact index -> 1 where kind, topics, actor kinds and search let the contact through, 0 elsewhere. */
export interface Predicates {
  /** The array is kept while these parts of the filter stay, so a moved window costs nothing here; otherwise it is overwritten. */
  passing(filter: Filter): Uint8Array;
}

/** 1 at the positions of `all` that `chosen` names. */
function flagsOf(all: readonly string[], chosen: readonly string[]): Uint8Array {
  const names = new Set(chosen);
  return Uint8Array.from(all, (name) => (names.has(name) ? 1 : 0));
}

/** Clears every contact that has none of the topics. */
function requireTopic(passes: Uint8Array, network: Network, topics: readonly string[]): void {
  const { topicOffsets, topics: column } = network.contacts;
  const allowed = flagsOf(network.topics, topics);
  for (let i = 0; i < passes.length; i++) {
    let hit = 0;
    for (let k = topicOffsets[i]!; k < topicOffsets[i + 1]!; k++) hit |= allowed[column[k]!]!;
    passes[i]! &= hit;
  }
}

/** Clears every contact that has an actor of another kind. */
function requireActorKinds(
  passes: Uint8Array,
  network: Network,
  { actorOffsets, actors }: LevelColumns,
  kinds: readonly ActorKind[],
): void {
  const byKind = flagsOf(ACTOR_KINDS, kinds);
  const allowed = Uint8Array.from(
    network.dataset.actors,
    ({ kind }) => byKind[ACTOR_KINDS.indexOf(kind)]!,
  );
  for (let i = 0; i < passes.length; i++) {
    let all = 1;
    for (let k = actorOffsets[i]!; k < actorOffsets[i + 1]!; k++) all &= allowed[actors[k]!]!;
    passes[i]! &= all;
  }
}

function requireKind(passes: Uint8Array, network: Network, kinds: readonly string[]): void {
  const allowed = flagsOf(
    network.kinds.map(({ id }) => id),
    kinds,
  );
  const { kind } = network.contacts;
  for (let i = 0; i < passes.length; i++) passes[i]! &= allowed[kind[i]!]!;
}

/** The predicates of one level. A change of any part costs one pass over the contacts for each part that restricts. */
export function createPredicates(
  network: Network,
  columns: LevelColumns,
  search: SearchIndex,
): Predicates {
  const passes = new Uint8Array(network.contacts.length);
  let latest: Filter | undefined;
  return {
    passing(filter) {
      if (latest !== undefined && samePredicates(latest, filter)) return passes;
      latest = filter;
      const found = search.find(filter.search);
      if (found === null) passes.fill(1);
      else passes.set(found);
      if (filter.kinds !== null) requireKind(passes, network, filter.kinds);
      if (filter.topics !== null) requireTopic(passes, network, filter.topics);
      if (filter.actorKinds !== null) {
        requireActorKinds(passes, network, columns, filter.actorKinds);
      }
      return passes;
    },
  };
}
