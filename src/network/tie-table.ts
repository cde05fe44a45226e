import type { TieColumns } from "./network.ts";

const EMPTY = -1;
/** FNV-1a over whole numbers (Fowler, Noll, Vo, 1991), with a final mix so that low bits are spread. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function mixed(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

function hashMembers(members: Uint32Array): number {
  let hash = BASIS;
  for (let m = 0; m < members.length; m++) hash = Math.imul(hash ^ members[m]!, PRIME);
  return mixed(hash);
}

/** {@link hashMembers} of two. */
function hashPair(low: number, high: number): number {
  return mixed(Math.imul(Math.imul(BASIS ^ low, PRIME) ^ high, PRIME));
}

function holds({ memberOffsets, members: all }: TieColumns, tie: number, members: Uint32Array) {
  const start = memberOffsets[tie]!;
  if (memberOffsets[tie + 1]! - start !== members.length) return false;
  for (let m = 0; m < members.length; m++) if (all[start + m] !== members[m]) return false;
  return true;
}

function holdsPair({ memberOffsets, members }: TieColumns, tie: number, low: number, high: number) {
  const start = memberOffsets[tie]!;
  return (
    members[start] === low && members[start + 1] === high && memberOffsets[tie + 1] === start + 2
  );
}

/** The slot that holds the tie of these members, or the empty one where it belongs. The table is never full. */
function slotOf(ties: TieColumns, members: Uint32Array, hash: number): number {
  const mask = ties.slots.length - 1;
  let slot = hash & mask;
  for (;;) {
    const tie = ties.slots[slot]!;
    if (tie === EMPTY || holds(ties, tie, members)) return slot;
    slot = (slot + 1) & mask;
  }
}

/** {@link slotOf} two members, without an array of them: nearly all contacts of a large data set are of two. */
function slotOfPair(ties: TieColumns, low: number, high: number, hash: number): number {
  const mask = ties.slots.length - 1;
  let slot = hash & mask;
  for (;;) {
    const tie = ties.slots[slot]!;
    if (tie === EMPTY || holdsPair(ties, tie, low, high)) return slot;
    slot = (slot + 1) & mask;
  }
}

/** The tie of exactly these members (actor indices, ascending, distinct), or -1. */
export function findTie(ties: TieColumns, members: Uint32Array): number {
  return ties.slots[slotOf(ties, members, hashMembers(members))]!;
}

/** Collects distinct sets of actors and numbers them in order of first appearance. */
export interface TieTable {
  /** The tie of these members (actor indices, ascending, distinct, two or more); made where it is new. */
  intern(members: Uint32Array): number;
  /** The tie of two distinct actors, in either order; made where it is new. Allocates nothing where it is known. */
  internPair(a: number, b: number): number;
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
  /** Tie -> hash of its members, so that a larger table need not look at them again. */
  let hashes: Uint32Array = new Uint32Array(64);
  /** Makes a tie of so many members, which are to be written from where it answers. */
  const add = (slot: number, count: number, hash: number): number => {
    const tie = ties.length++;
    const start = ties.memberOffsets[tie]!;
    ties.members = withRoom(ties.members, start + count);
    ties.memberOffsets = withRoom(ties.memberOffsets, tie + 2);
    ties.memberOffsets[tie + 1] = start + count;
    hashes = withRoom(hashes, tie + 1);
    hashes[tie] = hash;
    ties.slots[slot] = tie;
    const size = ties.slots.length;
    if (ties.length * 2 > size) ties.slots = placed(hashes.subarray(0, ties.length), 2 * size);
    return start;
  };
  return {
    intern(members) {
      const hash = hashMembers(members);
      const slot = slotOf(ties, members, hash);
      const known = ties.slots[slot]!;
      if (known !== EMPTY) return known;
      const start = add(slot, members.length, hash);
      ties.members.set(members, start);
      return ties.length - 1;
    },
    internPair(a, b) {
      const low = Math.min(a, b);
      const high = Math.max(a, b);
      const hash = hashPair(low, high);
      const slot = slotOfPair(ties, low, high, hash);
      const known = ties.slots[slot]!;
      if (known !== EMPTY) return known;
      const start = add(slot, 2, hash);
      ties.members[start] = low;
      ties.members[start + 1] = high;
      return ties.length - 1;
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

/** So many slots, a power of two, that hold ties of these hashes, which are known to differ. */
function placed(hashes: Uint32Array, size: number): Int32Array {
  const slots = new Int32Array(size).fill(EMPTY);
  const mask = size - 1;
  for (let tie = 0; tie < hashes.length; tie++) {
    let slot = hashes[tie]! & mask;
    while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    slots[slot] = tie;
  }
  return slots;
}
