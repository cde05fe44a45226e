import type { Network } from "../src/network/network.ts";

/** The contacts of two actors as any package is given them: a day, and the number of the pair. */
export interface PairEvents {
  readonly day: Int32Array;
  readonly pair: Uint32Array;
  readonly pairs: number;
}

/** The contacts of a network at level `parties` that make exactly one tie; pairs are its ties. */
export function pairEvents({ contacts, levels }: Network): PairEvents {
  const { tieOffsets, ties, tie } = levels.parties;
  const tied = contacts.record
    .map((_, i) => i)
    .filter((i) => tieOffsets[i + 1]! === tieOffsets[i]! + 1);
  return {
    day: Int32Array.from(tied, (i) => contacts.firstDay[i]!),
    pair: tied.map((i) => ties[tieOffsets[i]!]!),
    pairs: tie.length,
  };
}

/** Whether {@link PairEvents} hold all that a network says at level `parties`: every contact is of one day and makes one tie at most. */
export function areAllPairEvents({ contacts, levels }: Network): boolean {
  const { tieOffsets } = levels.parties;
  return contacts.record.every(
    (_, i) =>
      contacts.firstDay[i] === contacts.lastDay[i] && tieOffsets[i + 1]! - tieOffsets[i]! <= 1,
  );
}
