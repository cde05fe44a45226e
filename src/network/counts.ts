import type { DaySpan } from "../model/day.ts";
import { createFollower } from "./follower.ts";
import type { Filter, LevelColumns, Network, Snapshot } from "./network.ts";
import type { Sieve } from "./sieve.ts";
import { createActorsAndTies, createStrands } from "./tallies.ts";

/** So many elements are cleared in the time that one contact takes to be counted. */
const CLEARED = 12;

/** The counts of a level, moved from one query to the next or counted anew, and the snapshots that show them. */
export function createCounts(network: Network, columns: LevelColumns) {
  const { contacts } = network;
  const actors = network.dataset.actors.length;
  const main = createActorsAndTies(columns, actors);
  const strands = createLazyStrands(network, columns);
  const inView = new Uint8Array(contacts.length);
  const follower = createFollower(contacts, main, (actors + columns.tie.length) / CLEARED);
  let listContacts = (): Uint32Array => new Uint32Array(0);
  let listed: Uint32Array | null = null;
  let isMarked = false;

  const currentContacts = () => (listed ??= listContacts());
  const currentMarks = () => {
    if (isMarked) return inView;
    isMarked = true;
    inView.fill(0);
    for (const i of currentContacts()) inView[i] = 1;
    return inView;
  };

  return {
    main,
    follow(window: DaySpan, sieve: Sieve): number {
      follower.follow(window, sieve);
      strands.expect(window, sieve);
      return follower.total;
    },
    /** `passing` is in view; its ties are counted already, and nothing else. */
    recount(passing: Uint32Array): number {
      main.countActors(passing);
      strands.recount(main.tieContacts, passing);
      follower.forget();
      return passing.length;
    },
    snapshot(filter: Filter, contactTotal: number, list: () => Uint32Array): Snapshot {
      listContacts = list;
      listed = null;
      isMarked = false;
      const { actorContacts, tieContacts, actorTotal, tieTotal } = main;
      return {
        ...{ network, filter, contactTotal, actorContacts, tieContacts, actorTotal, tieTotal },
        get contacts() {
          return currentContacts();
        },
        get inView() {
          return currentMarks();
        },
        get strandContacts() {
          return strands.current().strandContacts;
        },
        get strandForward() {
          return strands.current().strandForward;
        },
        get strandBackward() {
          return strands.current().strandBackward;
        },
      };
    },
  };
}

/** Strands that are brought up to date when they are read: a query that nobody draws does without. */
function createLazyStrands({ contacts }: Network, columns: LevelColumns) {
  const strands = createStrands(columns, contacts.family);
  const clearing = (3 * strands.strandContacts.length) / CLEARED;
  const follower = createFollower(contacts, strands, clearing);
  let expected: { readonly window: DaySpan; readonly sieve: Sieve } | null = null;
  return {
    /** The strands of a window and a sieve will be asked for. */
    expect(window: DaySpan, sieve: Sieve) {
      expected = { window, sieve };
    },
    /** Counts those of `passing` now. */
    recount(tieContacts: Uint32Array, passing: Uint32Array) {
      expected = null;
      follower.forget();
      strands.clear();
      strands.countOf(tieContacts, passing);
    },
    current() {
      if (expected !== null) follower.follow(expected.window, expected.sieve);
      expected = null;
      return strands;
    },
  };
}
