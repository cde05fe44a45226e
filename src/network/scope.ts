import { countUpTo } from "./day-search.ts";
import { keepInReach } from "./focus.ts";
import type { Filter, LevelColumns, Network, Snapshot } from "./network.ts";
import { createPredicates } from "./predicates.ts";
import type { SearchIndex } from "./search-index.ts";
import {
  clearTallies,
  countActorsAndStrands,
  countTies,
  createTallies,
  dropTies,
  keepTied,
} from "./tallies.ts";

/** Answers queries at one level with one set of arrays, which each query overwrites. */
export interface Scope {
  query(filter: Filter): Snapshot;
}

/**
 * A scope of the network at the level of `columns`. A query costs time linear in the contacts from the first that may overlap the window
 * to the last that begins in it, and in those of the query before, whose counts are taken back; it allocates nothing for each of them.
 */
export function createScope(network: Network, columns: LevelColumns, search: SearchIndex): Scope {
  const { contacts } = network;
  const actorTotal = network.dataset.actors.length;
  const tallies = createTallies(contacts.length, actorTotal, columns.tie.length);
  const predicates = createPredicates(network, columns, search);
  const wanted = new Uint8Array(actorTotal);
  /** Contacts that have passed so far are at the front, in order; between queries those in view. */
  const list = new Uint32Array(contacts.length);
  let inView = list.subarray(0, 0);

  const listPassing = (filter: Filter): number => {
    const passes = predicates.passing(filter);
    const { from, to } = filter.window;
    const end = countUpTo(contacts.firstDay, to);
    let length = 0;
    for (let i = countUpTo(contacts.latestEnd, from - 1); i < end; i++) {
      if (contacts.lastDay[i]! >= from && passes[i] === 1) list[length++] = i;
    }
    return length;
  };

  const keepAroundFocus = ({ focus, reach }: Filter, length: number): number => {
    if (focus === null) return length;
    const actor = network.actorIndex.get(focus);
    return actor === undefined ? 0 : keepInReach(columns, { actor, reach, wanted }, list, length);
  };

  return {
    query(filter) {
      clearTallies(tallies, columns, inView);
      inView = list.subarray(0, keepAroundFocus(filter, listPassing(filter)));
      let tieTotal = countTies(tallies, columns, inView);
      if (filter.minimum > 1) {
        tieTotal -= dropTies(filter.minimum, tallies, columns, inView);
        inView = list.subarray(0, keepTied(tallies, columns, inView));
      }
      const actorsInView = countActorsAndStrands(tallies, columns, contacts.family, inView);
      return {
        ...{ network, filter, contacts: inView },
        ...tallies,
        ...{ actorTotal: actorsInView, tieTotal },
      };
    },
  };
}
