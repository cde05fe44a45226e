import type { TieColumns } from "./network.ts";

const EMPTY = -1;

/** FNV-1a over whole numbers (Fowler, Noll, Vo, 1991), with a final mix so that low bits are spread. */
function hashMembers(members: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (const member of members) hash = Math.imul(hash ^ member, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function holds(ties: TieColumns, tie: number, members: Uint32Array): boolean {
  const start = ties.memberOffsets[tie]!;
  if (ties.memberOffsets[tie + 1]! - start !== members.length) return false;
  for (let m = 0; m < members.length; m++) {
    if (ties.members[start + m] !== members[m]) return false;
  }
  return true;
}

/** The slot that holds the tie of these members, or the empty one where it belongs. The table is never full. */
function slotOf(ties: TieColumns, members: Uint32Array): number {
  const mask = ties.slots.length - 1;
  let slot = hashMembers(members) & mask;
  for (;;) {
    const tie = ties.slots[slot]!;
    if (tie === EMPTY || holds(ties, tie, members)) return slot;
    slot = (slot + 1) & mask;
  }
}

/** The tie of exactly these members (actor indices, ascending, distinct), or -1. */
export function findTie(ties: TieColumns, members: Uint32Array): number {
  return ties.slots[slotOf(ties, members)]!;
}

/** Collects distinct sets of actors and numbers them in order of first appearance. */
export interface TieTable {
  /** The tie of these members (actor indices, ascending, distinct, two or more); made where it is new. */
  intern(members: Uint32Array): number;
  finish(): TieColumns;
}

type MutableTieColumns = { -readonly [Key in keyof TieColumns]: TieColumns[Key] };

/** An empty table. Interning costs time linear in the number of members. */
export function createTieTable(): TieTable {
  const ties: MutableTieColumns = {
    length: 0,
    memberOffsets: new Uint32Array(64),
    members: new Uint32Array(128),
    slots: new Int32Array(128).fill(EMPTY),
  };
  const append = (members: Uint32Array) => {
    const start = ties.memberOffsets[ties.length]!;
    ties.members = withRoom(ties.members, start + members.length);
    ties.memberOffsets = withRoom(ties.memberOffsets, ties.length + 2);
    ties.members.set(members, start);
    ties.memberOffsets[ties.length + 1] = start + members.length;
    return ties.length++;
  };
  return {
    intern(members) {
      const slot = slotOf(ties, members);
      const known = ties.slots[slot]!;
      if (known !== EMPTY) return known;
      const tie = append(members);
      ties.slots[slot] = tie;
      if (ties.length * 2 > ties.slots.length) ties.slots = rehashed(ties);
      return tie;
    },
    finish() {
      const memberOffsets = ties.memberOffsets.slice(0, ties.length + 1);
      const members = ties.members.slice(0, memberOffsets[ties.length]);
      return { ...ties, memberOffsets, members };
    },
  };
}

function withRoom(array: Uint32Array, length: number): Uint32Array {
  if (length <= array.length) return array;
  const larger = new Uint32Array(Math.max(length, array.length * 2));
  larger.set(array);
  return larger;
}

function rehashed(ties: TieColumns): Int32Array {
  const slots = new Int32Array(ties.slots.length * 4).fill(EMPTY);
  const grown = { ...ties, slots };
  for (let tie = 0; tie < ties.length; tie++) {
    const members = ties.members.subarray(ties.memberOffsets[tie], ties.memberOffsets[tie + 1]);
    slots[slotOf(grown, members)] = tie;
  }
  return slots;
}
