import { FAMILY_CODES } from "../model/kinds.ts";
import type { Tally } from "./follower.ts";
import type { LevelColumns, Snapshot } from "./network.ts";

const FAMILY_COUNT = FAMILY_CODES.length;

/** Contacts for each actor and each tie. */
export interface ActorsAndTies
  extends Tally, Pick<Snapshot, "actorContacts" | "tieContacts" | "actorTotal" | "tieTotal"> {
  /** Counts the ties of some contacts, without their actors; `tieContacts` must be clear. */
  countTies(contacts: Uint32Array): void;
  /** Takes ties under the minimum back to 0. */
  dropTies(minimum: number): void;
  /** Counts the actors of some contacts, without their ties; `actorContacts` must be clear. */
  countActors(contacts: Uint32Array): void;
}

/**
 * Puts `by` on the counts of `values[offsets[i] .. offsets[i + 1]]` for each contact i. Returns by how many more counts are above 0
 * than before.
 */
function countLists(
  counts: Uint32Array,
  { offsets, values }: { readonly offsets: Uint32Array; readonly values: ArrayLike<number> },
  contacts: Uint32Array,
  by: 1 | -1,
): number {
  let more = 0;
  for (let c = 0; c < contacts.length; c++) {
    const end = offsets[contacts[c]! + 1]!;
    for (let k = offsets[contacts[c]!]!; k < end; k++) {
      const before = counts[values[k]!]!;
      counts[values[k]!] = before + by;
      if (before === 0) more++;
      else if (before + by === 0) more--;
    }
  }
  return more;
}

/** Counts of nothing. */
export function createActorsAndTies(columns: LevelColumns, actors: number): ActorsAndTies {
  const actorLists = { offsets: columns.actorOffsets, values: columns.actors };
  const tieLists = { offsets: columns.tieOffsets, values: columns.ties };
  const actorContacts = new Uint32Array(actors);
  const tieContacts = new Uint32Array(columns.tie.length);
  let actorTotal = 0;
  let tieTotal = 0;
  return {
    ...{ actorContacts, tieContacts },
    get actorTotal() {
      return actorTotal;
    },
    get tieTotal() {
      return tieTotal;
    },
    count(contacts, by) {
      actorTotal += countLists(actorContacts, actorLists, contacts, by);
      tieTotal += countLists(tieContacts, tieLists, contacts, by);
    },
    clear() {
      actorContacts.fill(0);
      tieContacts.fill(0);
      actorTotal = 0;
      tieTotal = 0;
    },
    countTies: (contacts) => void (tieTotal += countLists(tieContacts, tieLists, contacts, 1)),
    countActors: (contacts) =>
      void (actorTotal += countLists(actorContacts, actorLists, contacts, 1)),
    dropTies(minimum) {
      for (let tie = 0; tie < tieContacts.length; tie++) {
        const count = tieContacts[tie]!;
        if (count === 0 || count >= minimum) continue;
        tieContacts[tie] = 0;
        tieTotal--;
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
  const count = (contacts: Uint32Array, by: 1 | -1, counted: Uint32Array | null) => {
    for (let c = 0; c < contacts.length; c++) {
      const contact = contacts[c]!;
      const end = tieOffsets[contact + 1]!;
      for (let k = tieOffsets[contact]!; k < end; k++) {
        if (counted?.[ties[k]!] === 0) continue;
        const strand = ties[k]! * FAMILY_COUNT + family[contact]!;
        strandContacts[strand]! += by;
        if (direction[k] === 1) strandForward[strand]! += by;
        else if (direction[k] === 2) strandBackward[strand]! += by;
      }
    }
  };
  return {
    ...{ strandContacts, strandForward, strandBackward },
    count: (contacts, by) => count(contacts, by, null),
    countOf: (tieContacts, contacts) => count(contacts, 1, tieContacts),
    clear() {
      strandContacts.fill(0);
      strandForward.fill(0);
      strandBackward.fill(0);
    },
  };
}
