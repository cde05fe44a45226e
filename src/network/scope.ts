import { FAMILY_CODES } from "../model/kinds.ts";
import { narrowToFocus } from "./focus.ts";
import type { Filter, LevelColumns, Network, Snapshot } from "./network.ts";
import { createPredicates } from "./predicates.ts";
import type { SearchIndex } from "./search-index.ts";

/** Answers queries at one level with one set of arrays, which each query overwrites. */
export interface Scope {
  query(filter: Filter): Snapshot;
}

type Arrays = Pick<
  Snapshot,
  "inView" | "actorContacts" | "tieContacts" | "strandContacts" | "strandForward" | "strandBackward"
>;

const FAMILY_COUNT = FAMILY_CODES.length;

function makeArrays(contacts: number, actors: number, ties: number): Arrays {
  return {
    inView: new Uint8Array(contacts),
    actorContacts: new Uint32Array(actors),
    tieContacts: new Uint32Array(ties),
    strandContacts: new Uint32Array(ties * FAMILY_COUNT),
    strandForward: new Uint32Array(ties * FAMILY_COUNT),
    strandBackward: new Uint32Array(ties * FAMILY_COUNT),
  };
}

/** The number of contacts that begin by the day: contacts are sorted by first day. */
function countBegunBy(firstDay: Int32Array, day: number): number {
  let low = 0;
  let high = firstDay.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (firstDay[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds up the ties of the contacts in view. */
function countTies({ tieOffsets, ties }: LevelColumns, { inView, tieContacts }: Arrays): void {
  for (let i = 0; i < inView.length; i++) {
    if (inView[i] === 0) continue;
    for (let k = tieOffsets[i]!; k < tieOffsets[i + 1]!; k++) tieContacts[ties[k]!]!++;
  }
}

/** Leaves out ties under the minimum, then contacts that make no tie that is left. Ties that are left keep all their contacts. */
function dropBelow(minimum: number, columns: LevelColumns, arrays: Arrays): void {
  const { inView, tieContacts } = arrays;
  for (let t = 0; t < tieContacts.length; t++) {
    if (tieContacts[t]! < minimum) tieContacts[t] = 0;
  }
  for (let i = 0; i < inView.length; i++) {
    if (inView[i] === 1 && !makesTie(i, columns, tieContacts)) inView[i] = 0;
  }
}

function makesTie(
  contact: number,
  { tieOffsets, ties }: LevelColumns,
  tieContacts: Uint32Array,
): boolean {
  const end = tieOffsets[contact + 1]!;
  for (let k = tieOffsets[contact]!; k < end; k++) {
    if (tieContacts[ties[k]!]! > 0) return true;
  }
  return false;
}

function countStrands(
  contact: number,
  family: number,
  { tieOffsets, ties, direction }: LevelColumns,
  arrays: Arrays,
): void {
  const end = tieOffsets[contact + 1]!;
  for (let k = tieOffsets[contact]!; k < end; k++) {
    const tie = ties[k]!;
    if (arrays.tieContacts[tie] === 0) continue;
    const strand = tie * FAMILY_COUNT + family;
    arrays.strandContacts[strand]!++;
    if (direction[k] === 1) arrays.strandForward[strand]!++;
    else if (direction[k] === 2) arrays.strandBackward[strand]!++;
  }
}

function countNonZero(counts: Uint32Array): number {
  let total = 0;
  for (const count of counts) if (count > 0) total++;
  return total;
}

/** A scope of the network at the level of `columns`. A query is linear in contacts, actors and ties and allocates none of them. */
export function createScope(network: Network, columns: LevelColumns, search: SearchIndex): Scope {
  const { contacts } = network;
  const actorTotal = network.dataset.actors.length;
  const arrays = makeArrays(contacts.length, actorTotal, columns.tie.length);
  const list = new Uint32Array(contacts.length);
  const wanted = new Uint8Array(actorTotal);
  const predicates = createPredicates(network, columns, search);

  const markPassing = (filter: Filter) => {
    const passes = predicates.passing(filter);
    const { from, to } = filter.window;
    const begun = countBegunBy(contacts.firstDay, to);
    for (let i = 0; i < begun; i++) {
      arrays.inView[i] = contacts.lastDay[i]! >= from ? passes[i]! : 0;
    }
    arrays.inView.fill(0, begun);
  };

  const narrow = (filter: Filter) => {
    if (filter.focus === null) return;
    const actor = network.actorIndex.get(filter.focus);
    if (actor === undefined) arrays.inView.fill(0);
    else narrowToFocus(columns, { actor, reach: filter.reach, wanted }, arrays.inView);
  };

  const collect = () => {
    const { actorOffsets, actors } = columns;
    let length = 0;
    for (let i = 0; i < contacts.length; i++) {
      if (arrays.inView[i] === 0) continue;
      list[length++] = i;
      const end = actorOffsets[i + 1]!;
      for (let k = actorOffsets[i]!; k < end; k++) arrays.actorContacts[actors[k]!]!++;
      countStrands(i, contacts.family[i]!, columns, arrays);
    }
    return list.subarray(0, length);
  };

  return {
    query(filter) {
      markPassing(filter);
      narrow(filter);
      arrays.actorContacts.fill(0);
      arrays.tieContacts.fill(0);
      arrays.strandContacts.fill(0);
      arrays.strandForward.fill(0);
      arrays.strandBackward.fill(0);
      countTies(columns, arrays);
      if (filter.minimum > 1) dropBelow(filter.minimum, columns, arrays);
      return {
        network,
        filter,
        contacts: collect(),
        ...arrays,
        actorTotal: countNonZero(arrays.actorContacts),
        tieTotal: countNonZero(arrays.tieContacts),
      };
    },
  };
}
