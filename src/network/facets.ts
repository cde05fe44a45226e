import type { ActorKind } from "../model/dataset.ts";
import type { Family } from "../model/kinds.ts";

/**
 * Counts beside the choices of a filter. A choice that is let through shows its contacts in view; one that is
 * not shows the contacts it would add: those in view if its own group of choices let everything through.
 */
export interface FacetCounts {
  /** The sums of the counts of the kinds; a family counts as let through when any of its kinds is. */
  readonly families: Readonly<Record<Family, number>>;
  /** Parallel to `Network.kinds`. */
  readonly kinds: readonly number[];
  /** Parallel to `Network.topics`. A contact of several topics counts for each. */
  readonly topics: readonly number[];
  /** Contacts with at least one actor of the kind. */
  readonly actorKinds: Readonly<Record<ActorKind, number>>;
}
