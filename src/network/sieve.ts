import { ACTOR_KINDS, type ActorKind } from "../model/dataset.ts";
import type { Filter, LevelColumns, Network } from "./network.ts";
import { sameSet } from "./same-filter.ts";
import type { SearchIndex } from "./search-index.ts";
import { mostContacts } from "./top-actors.ts";

/**
 * What a filter asks of each single contact apart from the window. Never changes; filters that ask the same in a part have the same
 * array there, so that two sieves are compared by comparing references.
 */
export interface Sieve {
  /** Kind index -> 1 let through; null lets all through. */
  readonly kinds: Uint8Array | null;
  /** Contact index -> 1 where topics, actor kinds, top, search and a focus of reach 1 let the contact through; null lets all through. */
  readonly others: Uint8Array | null;
}

/** The sieves of one level. */
export interface Sieves {
  /** The same object while the parts stay. A change of kinds costs no time for each contact, another change a pass over all contacts. */
  sieveOf(filter: Filter): Sieve;
}

/** Whether a contact passes. */
export function passes({ kinds, others }: Sieve, kind: ArrayLike<number>, contact: number) {
  return (
    (kinds === null || kinds[kind[contact]!] === 1) && (others === null || others[contact] === 1)
  );
}

/** Whether every contact passes. */
export function isOpen({ kinds, others }: Sieve): boolean {
  return kinds === null && others === null;
}

/** Whether contacts of a kind may pass. */
export function letsKind({ kinds }: Pick<Sieve, "kinds">, kind: number): boolean {
  return kinds === null || kinds[kind] === 1;
}

/** 1 at the positions of `all` that `chosen` names. */
function flagsOf(all: readonly string[], chosen: readonly string[]): Uint8Array {
  const names = new Set(chosen);
  return Uint8Array.from(all, (name) => (names.has(name) ? 1 : 0));
}

/** Clears every contact that has none of the topics. */
function requireTopic(others: Uint8Array, network: Network, topics: readonly string[]): void {
  const { topicOffsets, topics: column } = network.contacts;
  const allowed = flagsOf(network.topics, topics);
  for (let i = 0; i < others.length; i++) {
    let hit = 0;
    for (let k = topicOffsets[i]!; k < topicOffsets[i + 1]!; k++) hit |= allowed[column[k]!]!;
    others[i]! &= hit;
  }
}

/** Actor index -> 1 where it is of one of the kinds. */
function actorsOfKinds({ dataset }: Network, kinds: readonly ActorKind[]): Uint8Array {
  const byKind = flagsOf(ACTOR_KINDS, kinds);
  return Uint8Array.from(dataset.actors, ({ kind }) => byKind[ACTOR_KINDS.indexOf(kind)]!);
}

/** Clears every contact that has an actor which is not allowed. */
function requireActors(
  others: Uint8Array,
  { actorOffsets, actors }: LevelColumns,
  allowed: Uint8Array,
): void {
  for (let i = 0; i < others.length; i++) {
    let all = 1;
    for (let k = actorOffsets[i]!; k < actorOffsets[i + 1]!; k++) all &= allowed[actors[k]!]!;
    others[i]! &= all;
  }
}

/** Clears every contact that the actor takes no part in; all where it is not known. */
function requireActor(
  others: Uint8Array,
  { actorOffsets, actors }: LevelColumns,
  actor: number | undefined,
): void {
  for (let i = 0; i < others.length; i++) {
    let hit = 0;
    for (let k = actorOffsets[i]!; k < actorOffsets[i + 1]!; k++)
      hit |= actors[k] === actor ? 1 : 0;
    others[i]! &= hit;
  }
}

/** Whether two filters have the same `Sieve.others`. Lists are compared in order. */
function sameOthers(a: Filter, b: Filter): boolean {
  return (
    sameSet(a.topics, b.topics) &&
    sameSet(a.actorKinds, b.actorKinds) &&
    a.top === b.top &&
    a.search === b.search &&
    nearFocus(a) === nearFocus(b)
  );
}

/** The focus, where it is one more thing that is asked of each single contact. */
function nearFocus({ focus, reach }: Filter): string | null {
  return reach === 1 ? focus : null;
}

/** The sieves of a network at the level of `columns`. */
export function createSieves(network: Network, columns: LevelColumns, search: SearchIndex): Sieves {
  const { length } = network.contacts;
  let latest: Filter | undefined;
  let sieve: Sieve = { kinds: null, others: null };

  const othersOf = (filter: Filter): Uint8Array | null => {
    const { topics, actorKinds, top } = filter;
    const found = search.find(filter.search);
    const focus = nearFocus(filter);
    const asked = [found, topics, actorKinds, top, focus];
    if (asked.every((part) => part === null)) return null;
    const others = found === null ? new Uint8Array(length).fill(1) : found.slice();
    if (topics !== null) requireTopic(others, network, topics);
    if (actorKinds !== null) requireActors(others, columns, actorsOfKinds(network, actorKinds));
    if (top !== null) requireActors(others, columns, mostContacts(network, columns.level, top));
    if (focus !== null) requireActor(others, columns, network.actorIndex.get(focus));
    return others;
  };

  return {
    sieveOf(filter) {
      const keepsKinds = latest !== undefined && sameSet(latest.kinds, filter.kinds);
      const keepsOthers = latest !== undefined && sameOthers(latest, filter);
      latest = filter;
      if (keepsKinds && keepsOthers) return sieve;
      const kinds = keepsKinds ? sieve.kinds : kindFlags(network, filter.kinds);
      const others = keepsOthers ? sieve.others : othersOf(filter);
      sieve = { kinds, others };
      return sieve;
    },
  };
}

function kindFlags({ kinds }: Network, chosen: readonly string[] | null): Uint8Array | null {
  return (
    chosen &&
    flagsOf(
      kinds.map(({ id }) => id),
      chosen,
    )
  );
}
