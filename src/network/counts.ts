import type { DaySpan } from "../model/day.ts";
import { createCheckpoints } from "./checkpoints.ts";
import { createFollower } from "./follower.ts";
import { createLazyTally, type LazyTally } from "./lazy-tally.ts";
import type { Filter, LevelColumns, Network, Snapshot, Totals } from "./network.ts";
import { isNarrowed, NOT_NARROWED } from "./readable-part.ts";
import type { Sieve } from "./sieve.ts";
import { createListTally, createStrands, type ListTally, type Strands } from "./tallies.ts";

/** The counts of a level, moved from one query to the next or counted anew. */
export interface Counts {
  readonly ties: ListTally;
  /** Moves the counts to a window and a sieve. Returns how many contacts are in view. */
  follow(window: DaySpan, sieve: Sieve): number;
  /** `passing` is in view; its ties are counted already, and nothing else. */
  recount(passing: Uint32Array): void;
  /** What the counts are now, for a filter; `list` lists the contacts in view, `contactTotal` of them. */
  snapshot(filter: Filter, contactTotal: number, list: () => Uint32Array): Snapshot;
}

/** What is in view under another filter than the one that is asked for. */
export type CountTotals = (filter: Filter) => Totals;

/** Counts of nothing. */
export function createCounts(
  network: Network,
  columns: LevelColumns,
  countTotals: CountTotals,
): Counts {
  const { contacts } = network;
  const tieLists = { offsets: columns.tieOffsets, values: columns.ties };
  const ties = createListTally(tieLists, columns.tie.length);
  const follower = createFollower(contacts, ties, createCheckpoints(contacts, tieLists, ties));
  const actors = createLazyTally(() => followedActors(network, columns));
  const strands = createLazyTally(() => {
    const tally = createStrands(columns, contacts.family);
    return { tally, follower: createFollower(contacts, tally) };
  });
  const listing = createListing(contacts.length);
  const parts: Parts = { network, ties, actors, strands, listing, countTotals };
  return {
    ties,
    follow(window, sieve) {
      follower.follow(window, sieve);
      actors.expect(window, sieve);
      strands.expect(window, sieve);
      return follower.total;
    },
    recount(passing) {
      actors.expectOf((tally) => tally.count(passing, 1));
      strands.expectOf((tally) => tally.countOf(ties.counts, passing));
      follower.forget();
    },
    snapshot(filter, contactTotal, list) {
      listing.expect(list);
      return new CountedSnapshot(parts, filter, contactTotal);
    },
  };
}

interface Parts {
  readonly network: Network;
  readonly ties: ListTally;
  readonly actors: LazyTally<ListTally>;
  readonly strands: LazyTally<Strands>;
  readonly listing: Listing;
  readonly countTotals: CountTotals;
}

/** A class, since a literal with as many getters takes longer to make than a step of the window to count. */
class CountedSnapshot implements Snapshot {
  readonly network: Network;
  readonly filter: Filter;
  readonly contactTotal: number;
  readonly tieContacts: Uint32Array;
  readonly tieTotal: number;
  readonly #parts: Parts;
  #unnarrowed: Totals | undefined;

  constructor(parts: Parts, filter: Filter, contactTotal: number) {
    this.#parts = parts;
    this.network = parts.network;
    this.filter = filter;
    this.contactTotal = contactTotal;
    this.tieContacts = parts.ties.counts;
    this.tieTotal = parts.ties.total;
  }

  get contacts() {
    return this.#parts.listing.contacts();
  }
  get inView() {
    return this.#parts.listing.marks();
  }
  get actorContacts() {
    return this.#parts.actors.current().counts;
  }
  get actorTotal() {
    return this.#parts.actors.current().total;
  }
  get strandContacts() {
    return this.#parts.strands.current().strandContacts;
  }
  get strandForward() {
    return this.#parts.strands.current().strandForward;
  }
  get strandBackward() {
    return this.#parts.strands.current().strandBackward;
  }
  get unnarrowed() {
    if (!isNarrowed(this.filter)) return null;
    return (this.#unnarrowed ??= this.#parts.countTotals({ ...this.filter, ...NOT_NARROWED }));
  }
}

/** The contacts in view, listed and marked when first asked for. */
interface Listing {
  expect(list: () => Uint32Array): void;
  contacts(): Uint32Array;
  marks(): Uint8Array;
}

function createListing(length: number): Listing {
  let list = (): Uint32Array => new Uint32Array(0);
  let listed: Uint32Array | null = null;
  let inView: Uint8Array | undefined;
  let isMarked = false;
  const contacts = () => (listed ??= list());
  return {
    contacts,
    expect(next) {
      list = next;
      listed = null;
      isMarked = false;
    },
    marks() {
      inView ??= new Uint8Array(length);
      if (isMarked) return inView;
      isMarked = true;
      inView.fill(0);
      for (const i of contacts()) inView[i] = 1;
      return inView;
    },
  };
}

function followedActors({ dataset, contacts }: Network, { actorOffsets, actors }: LevelColumns) {
  const lists = { offsets: actorOffsets, values: actors };
  const tally = createListTally(lists, dataset.actors.length);
  return {
    tally,
    follower: createFollower(contacts, tally, createCheckpoints(contacts, lists, tally)),
  };
}
