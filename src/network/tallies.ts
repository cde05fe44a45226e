import { FAMILY_CODES } from "../model/kinds.ts";
import type { Tally } from "./hand.ts";
import { putBackCounts, type KeptCounts } from "./kept-counts.ts";
import type { Lists } from "./lists.ts";
import type { LevelColumns, Snapshot } from "./network.ts";

const FAMILY_COUNT = FAMILY_CODES.length;

/** Contacts for each of some things, of which every contact has a list: actors or ties. */
export interface ListTally extends Tally {
  readonly counts: Uint32Array;
  /** How many things have a count above 0. */
  readonly total: number;
  /** Makes the counts what they were when they were kept. */
  restore(kept: KeptCounts): void;
  /** Takes counts under the minimum back to 0. */
  drop(minimum: number): void;
}

/** 1 for 0, 0 for any other count, without a branch: in a heavy-tailed network half of all counts are about to be 0 or 1. */
function isNone(count: number): number {
  return (count - 1) >>> 31;
}

/**
 * Puts `by` on the counts of `values[start .. end]`. Returns by how many more counts are above 0 than before. Four at a time: one after the
 * other takes half as long again.
 */
function countRun(
  counts: Uint32Array,
  values: ArrayLike<number>,
  [start, end]: readonly [number, number],
  by: 1 | -1,
): number {
  // A count that comes or goes is 0 before it is counted, or after it is taken back.
  const lag = by === 1 ? 0 : 1;
  let changed = 0;
  let k = start;
  for (; k + 3 < end; k += 4) {
    const a = values[k]!;
    const b = values[k + 1]!;
    const c = values[k + 2]!;
    const d = values[k + 3]!;
    const beforeA = counts[a]!;
    counts[a] = beforeA + by;
    const beforeB = counts[b]!;
    counts[b] = beforeB + by;
    const beforeC = counts[c]!;
    counts[c] = beforeC + by;
    const beforeD = counts[d]!;
    counts[d] = beforeD + by;
    changed += isNone(beforeA - lag) + isNone(beforeB - lag);
    changed += isNone(beforeC - lag) + isNone(beforeD - lag);
  }
  for (; k < end; k++) {
    const before = counts[values[k]!]!;
    counts[values[k]!] = before + by;
    changed += isNone(before - lag);
  }
  return by * changed;
}

/** {@link countRun} for the lists of some contacts. */
function countLists(
  counts: Uint32Array,
  { offsets, values }: Lists,
  contacts: Uint32Array,
  by: 1 | -1,
): number {
  const lag = by === 1 ? 0 : 1;
  let changed = 0;
  for (let c = 0; c < contacts.length; c++) {
    const contact = contacts[c]!;
    const end = offsets[contact + 1]!;
    for (let k = offsets[contact]!; k < end; k++) {
      const before = counts[values[k]!]!;
      counts[values[k]!] = before + by;
      changed += isNone(before - lag);
    }
  }
  return by * changed;
}

/** A tally of nothing, for `keys` things. */
export function createListTally(lists: Lists, keys: number): ListTally {
  const { offsets, values } = lists;
  const counts = new Uint32Array(keys);
  let total = 0;
  return {
    ...{ counts, size: keys },
    get total() {
      return total;
    },
    countRun(start, end, by) {
      total += countRun(counts, values, [offsets[start]!, offsets[end]!], by);
    },
    count: (contacts, by) => void (total += countLists(counts, lists, contacts, by)),
    clear() {
      counts.fill(0);
      total = 0;
    },
    restore(kept) {
      putBackCounts(kept, counts);
      total = kept.total;
    },
    drop(minimum) {
      for (let key = 0; key < keys; key++) {
        const count = counts[key]!;
        if (count === 0 || count >= minimum) continue;
        counts[key] = 0;
        total--;
      }
    },
  };
}

/**
 * Moves contacts that make a tie which is counted to the front, in order. Returns how many they are. A tie that is left keeps all its
 * contacts, so nothing has to be counted again.
 */
export function keepTied(
  tieContacts: Uint32Array,
  { tieOffsets, ties }: LevelColumns,
  contacts: Uint32Array,
): number {
  let kept = 0;
  for (const i of contacts) {
    const end = tieOffsets[i + 1]!;
    let k = tieOffsets[i]!;
    while (k < end && tieContacts[ties[k]!] === 0) k++;
    if (k < end) contacts[kept++] = i;
  }
  return kept;
}

/** Contacts for each strand and direction. */
export interface Strands
  extends Tally, Pick<Snapshot, "strandContacts" | "strandForward" | "strandBackward"> {
  /** Counts the strands of some contacts, those of ties with a count of 0 left out. */
  countOf(tieContacts: Uint32Array, contacts: Uint32Array): void;
}

/** Counts of nothing. `family` is the family code of each contact. */
export function createStrands(columns: LevelColumns, family: Uint8Array): Strands {
  const { tieOffsets, ties, direction } = columns;
  const length = columns.tie.length * FAMILY_COUNT;
  const strandContacts = new Uint32Array(length);
  const strandForward = new Uint32Array(length);
  const strandBackward = new Uint32Array(length);
  const count = (contact: number, by: 1 | -1, counted: Uint32Array | null) => {
    const end = tieOffsets[contact + 1]!;
    for (let k = tieOffsets[contact]!; k < end; k++) {
      if (counted?.[ties[k]!] === 0) continue;
      const strand = ties[k]! * FAMILY_COUNT + family[contact]!;
      strandContacts[strand]! += by;
      if (direction[k] === 1) strandForward[strand]! += by;
      else if (direction[k] === 2) strandBackward[strand]! += by;
    }
  };
  return {
    size: 3 * length,
    ...{ strandContacts, strandForward, strandBackward },
    countRun(start, end, by) {
      for (let contact = start; contact < end; contact++) count(contact, by, null);
    },
    count(contacts, by) {
      for (let c = 0; c < contacts.length; c++) count(contacts[c]!, by, null);
    },
    countOf(tieContacts, contacts) {
      for (let c = 0; c < contacts.length; c++) count(contacts[c]!, 1, tieContacts);
    },
    clear() {
      strandContacts.fill(0);
      strandForward.fill(0);
      strandBackward.fill(0);
    },
  };
}
