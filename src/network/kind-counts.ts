import { contactsOfTie } from "./contacts-in-view.ts";
import type { NetworkKind, Snapshot } from "./network.ts";

/** How many contacts are of a kind, at least 1. */
export interface KindCount {
  readonly kind: NetworkKind;
  readonly contacts: number;
}

/** Some contacts by kind, in the listing order of `network.kinds`; kinds without contacts are left out. */
export function countKinds(
  { network }: Snapshot,
  contacts: Iterable<number>,
): readonly KindCount[] {
  const counts = new Uint32Array(network.kinds.length);
  for (const i of contacts) counts[network.contacts.kind[i]!]!++;
  return network.kinds
    .map((kind, index) => ({ kind, contacts: counts[index]! }))
    .filter((count) => count.contacts > 0);
}

/** The contacts in view that make a tie, by kind; as {@link countKinds}. */
export function tieKinds(snapshot: Snapshot, tie: number): readonly KindCount[] {
  return countKinds(snapshot, contactsOfTie(snapshot, tie));
}
