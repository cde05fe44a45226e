import type { Level } from "../model/dataset.ts";
import type { Filter, LevelColumns, Network } from "./network.ts";
import { mostContacts } from "./top-actors.ts";

/** Ties and actors up to which a network is read as a whole. The people of a curated case of four hundred contacts have a third and three quarters of that. */
const READ_AS_A_WHOLE = { ties: 1000, actors: 250 };
/** Actors and ties of a part that is read at a glance: names have room and single ties can be followed. */
const ACTORS = 36;
const TIES = 72;

/**
 * The part of a network with which reading begins: all of it where it has few ties, otherwise the busiest actors and the strongest ties
 * among them, over all time. Linear in the contacts.
 */
export function readablePart(network: Network, level: Level): Pick<Filter, "top" | "minimum"> {
  const columns = network.levels[level];
  const isSmall =
    columns.tie.length <= READ_AS_A_WHOLE.ties &&
    new Set(columns.actors).size <= READ_AS_A_WHOLE.actors;
  if (isSmall) return { top: null, minimum: 1 };
  const among = mostContacts(columns, network.dataset.actors.length, ACTORS);
  return { top: ACTORS, minimum: leastOfStrongest(contactsAmong(columns, among)) };
}

/** Tie index -> contacts over all time of ties all of whose members are among the actors; 0 for the others. */
function contactsAmong({ ties, tie }: LevelColumns, among: Uint8Array): Uint32Array {
  const { memberOffsets, members } = tie;
  const contacts = new Uint32Array(tie.length);
  for (let k = 0; k < ties.length; k++) contacts[ties[k]!]! += 1;
  for (let t = 0; t < tie.length; t++) {
    for (let m = memberOffsets[t]!; m < memberOffsets[t + 1]!; m++) {
      if (among[members[m]!] === 0) contacts[t] = 0;
    }
  }
  return contacts;
}

/** The least minimum that no more than {@link TIES} ties reach. */
function leastOfStrongest(contacts: Uint32Array): number {
  const ranked = contacts.filter((count) => count > 0).sort();
  const next = ranked[ranked.length - 1 - TIES];
  return next === undefined ? 1 : next + 1;
}
