import { FAMILY_CODES } from "../model/kinds.ts";
import type { LevelColumns, Snapshot } from "./network.ts";

/** The counts of a snapshot; written by the functions below, which touch only what the contacts they are given touch. */
export type Tallies = Pick<
  Snapshot,
  "inView" | "actorContacts" | "tieContacts" | "strandContacts" | "strandForward" | "strandBackward"
>;

const FAMILY_COUNT = FAMILY_CODES.length;

/** Counts of nothing. */
export function createTallies(contacts: number, actors: number, ties: number): Tallies {
  return {
    inView: new Uint8Array(contacts),
    actorContacts: new Uint32Array(actors),
    tieContacts: new Uint32Array(ties),
    strandContacts: new Uint32Array(ties * FAMILY_COUNT),
    strandForward: new Uint32Array(ties * FAMILY_COUNT),
    strandBackward: new Uint32Array(ties * FAMILY_COUNT),
  };
}

/** Takes the counts of some contacts back to 0. Everything else must be 0 already. */
export function clearTallies(tallies: Tallies, columns: LevelColumns, contacts: Uint32Array): void {
  const { actorOffsets, actors, tieOffsets, ties } = columns;
  for (const i of contacts) {
    tallies.inView[i] = 0;
    const lastActor = actorOffsets[i + 1]!;
    for (let k = actorOffsets[i]!; k < lastActor; k++) tallies.actorContacts[actors[k]!] = 0;
    const lastTie = tieOffsets[i + 1]!;
    for (let k = tieOffsets[i]!; k < lastTie; k++) clearTie(tallies, ties[k]!);
  }
}

function clearTie(tallies: Tallies, tie: number): void {
  if (tallies.tieContacts[tie] === 0) return;
  tallies.tieContacts[tie] = 0;
  for (let strand = tie * FAMILY_COUNT; strand < (tie + 1) * FAMILY_COUNT; strand++) {
    tallies.strandContacts[strand] = 0;
    tallies.strandForward[strand] = 0;
    tallies.strandBackward[strand] = 0;
  }
}

/** Adds up the ties that some contacts make. Returns how many ties they are. */
export function countTies(
  { tieContacts }: Tallies,
  { tieOffsets, ties }: LevelColumns,
  contacts: Uint32Array,
): number {
  let total = 0;
  for (const i of contacts) {
    const end = tieOffsets[i + 1]!;
    for (let k = tieOffsets[i]!; k < end; k++) if (tieContacts[ties[k]!]!++ === 0) total++;
  }
  return total;
}

/** Takes ties under the minimum back to 0. Returns how many that were. */
export function dropTies(
  minimum: number,
  { tieContacts }: Tallies,
  { tieOffsets, ties }: LevelColumns,
  contacts: Uint32Array,
): number {
  let dropped = 0;
  for (const i of contacts) {
    const end = tieOffsets[i + 1]!;
    for (let k = tieOffsets[i]!; k < end; k++) {
      const count = tieContacts[ties[k]!]!;
      if (count === 0 || count >= minimum) continue;
      tieContacts[ties[k]!] = 0;
      dropped++;
    }
  }
  return dropped;
}

/**
 * Moves contacts that make a tie which is counted to the front, in order. Returns how many they are. A tie that is left keeps all its
 * contacts, so nothing has to be counted again.
 */
export function keepTied(
  { tieContacts }: Tallies,
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

/** Marks contacts as in view and adds up their actors and strands; ties must be counted. Returns how many actors they are. */
export function countActorsAndStrands(
  tallies: Tallies,
  columns: LevelColumns,
  family: Uint8Array,
  contacts: Uint32Array,
): number {
  const { actorOffsets, actors } = columns;
  let total = 0;
  for (const i of contacts) {
    tallies.inView[i] = 1;
    const end = actorOffsets[i + 1]!;
    for (let k = actorOffsets[i]!; k < end; k++) {
      if (tallies.actorContacts[actors[k]!]!++ === 0) total++;
    }
    countStrands(tallies, columns, i, family[i]!);
  }
  return total;
}

function countStrands(
  tallies: Tallies,
  { tieOffsets, ties, direction }: LevelColumns,
  contact: number,
  family: number,
): void {
  const end = tieOffsets[contact + 1]!;
  for (let k = tieOffsets[contact]!; k < end; k++) {
    if (tallies.tieContacts[ties[k]!] === 0) continue;
    const strand = ties[k]! * FAMILY_COUNT + family;
    tallies.strandContacts[strand]!++;
    if (direction[k] === 1) tallies.strandForward[strand]!++;
    else if (direction[k] === 2) tallies.strandBackward[strand]!++;
  }
}
