import type { Level } from "../model/dataset.ts";
import { allTimeCounts } from "./all-time-counts.ts";
import { countAboveZero } from "./count-above-zero.ts";
import type { Filter, Network } from "./network.ts";
import { perLevel } from "./per-level.ts";
import { mostContacts } from "./top-actors.ts";

/** Ties and actors up to which a network is read as a whole. The people of a curated case of four hundred contacts have more than half and two thirds of that. */
const READ_AS_A_WHOLE = { ties: 500, actors: 250 };
/** Actors and ties of a part that is read at a glance: names have room and single ties can be followed. */
const ACTORS = 36;
const TIES = 72;

/** How much of a network a filter leaves out for being less than the rest. */
export type Narrowing = Pick<Filter, "top" | "minimum">;

/** Nothing is left out. */
export const NOT_NARROWED: Narrowing = { top: null, minimum: 1 };

export function isNarrowed({ top, minimum }: Narrowing): boolean {
  return top !== null || minimum > 1;
}

const chosen = perLevel(choosePart);

/**
 * The part of a network with which reading begins: all of it where it has few ties, otherwise the busiest actors and the strongest ties
 * among them, over all time; never nothing where there is a tie. The first call for a level is linear in the contacts.
 */
export const readablePart = chosen.of;

/** Remembers the part that {@link readablePart} chose elsewhere, of an equal network. */
export const rememberPart = chosen.remember;

function choosePart(network: Network, level: Level): Narrowing {
  const { actors } = allTimeCounts(network, level);
  const isSmall =
    network.levels[level].tie.length <= READ_AS_A_WHOLE.ties &&
    countAboveZero(actors) <= READ_AS_A_WHOLE.actors;
  if (isSmall) return NOT_NARROWED;
  const total = actors.length;
  // The busiest may have nothing to do with each other, as where each meets its own circle alone: then more of them are needed.
  for (let top = ACTORS; top < total; top *= 2) {
    const contacts = contactsAmong(network, level, mostContacts(network, level, top));
    if (contacts.some((count) => count > 0)) return { top, minimum: leastOfStrongest(contacts) };
  }
  return { top: null, minimum: leastOfStrongest(allTimeCounts(network, level).ties) };
}

/** Tie index -> contacts over all time of ties all of whose members are among the actors; 0 for the others. */
function contactsAmong(network: Network, level: Level, among: Uint8Array): Uint32Array {
  const { memberOffsets, members, length } = network.levels[level].tie;
  const contacts = allTimeCounts(network, level).ties.slice();
  for (let t = 0; t < length; t++) {
    for (let m = memberOffsets[t]!; m < memberOffsets[t + 1]!; m++) {
      if (among[members[m]!] === 0) contacts[t] = 0;
    }
  }
  return contacts;
}

/** The least minimum that no more than {@link TIES} ties reach; that of the strongest where more of them are equal. */
function leastOfStrongest(contacts: Uint32Array): number {
  const ranked = contacts.filter((count) => count > 0).sort();
  const next = ranked[ranked.length - 1 - TIES];
  return next === undefined ? 1 : Math.min(next + 1, ranked.at(-1)!); // there is one behind `next`
}
