import { createCounts, type CountTotals } from "./counts.ts";
import { keepInReach } from "./focus.ts";
import type { Filter, LevelColumns, Network, Snapshot } from "./network.ts";
import type { SearchIndex } from "./search-index.ts";
import { createSieves } from "./sieve.ts";
import { keepTied } from "./tallies.ts";
import { listWindow } from "./window-rows.ts";

/** The contacts that a filter lets through: what facets are counted from. */
export type Listing = Pick<Snapshot, "network" | "filter" | "contacts">;

/** Answers queries at one level with one set of arrays, which each query overwrites. */
export interface Scope {
  query(filter: Filter): Snapshot;
  /** The contacts alone, for a scope that nobody queries otherwise. */
  list(filter: Filter): Listing;
}

/**
 * Whether each contact is in view or not whatever the others are, so that counts can be moved by what enters and leaves. A window that
 * ends before it begins holds the contacts that go on from end to beginning: no difference of begun and ended.
 */
function isSeparable({ window, focus, reach, minimum }: Filter): boolean {
  return window.from <= window.to && minimum <= 1 && (focus === null || reach === 1);
}

/** What a scope is of. */
export interface ScopeParts {
  readonly network: Network;
  readonly columns: LevelColumns;
  readonly search: SearchIndex;
  readonly countTotals: CountTotals;
}

/** A scope of the network at the level of `columns`; see `Engine` for what a query costs. */
export function createScope({ network, columns, search, countTotals }: ScopeParts): Scope {
  const { contacts, actorIndex } = network;
  const sieves = createSieves(network, columns, search);
  const counts = createCounts(network, columns, countTotals);
  const wanted = new Uint8Array(network.dataset.actors.length);
  let room: Uint32Array | undefined;

  /** What passes window, sieve and focus. */
  const listPassing = (filter: Filter): Uint32Array => {
    const list = (room ??= new Uint32Array(contacts.length));
    const length = listWindow(contacts, filter.window, sieves.sieveOf(filter), list);
    const { focus, reach } = filter;
    if (focus === null || reach === 1) return list.subarray(0, length);
    const actor = actorIndex.get(focus);
    if (actor === undefined) return list.subarray(0, 0);
    return list.subarray(0, keepInReach(columns, { actor, reach, wanted }, list, length));
  };

  /** What is in view where counts cannot be moved. Its ties are counted, nothing else is. */
  const listInView = (filter: Filter): Uint32Array => {
    const { ties } = counts;
    const passing = listPassing(filter);
    ties.clear();
    ties.count(passing, 1);
    if (filter.minimum <= 1) return passing;
    ties.drop(filter.minimum);
    return passing.subarray(0, keepTied(ties.counts, columns, passing));
  };

  return {
    query(filter) {
      if (isSeparable(filter)) {
        const total = counts.follow(filter.window, sieves.sieveOf(filter));
        return counts.snapshot(filter, total, () => listPassing(filter));
      }
      const inView = listInView(filter);
      counts.recount(inView);
      return counts.snapshot(filter, inView.length, () => inView);
    },
    list(filter) {
      const listing = filter.minimum <= 1 ? listPassing(filter) : listInView(filter);
      return { network, filter, contacts: listing };
    },
  };
}
