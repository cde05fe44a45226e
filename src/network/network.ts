import type { ActorKind, DataSet, Level } from "../model/dataset.ts";
import type { DaySpan } from "../model/day.ts";
import type { KindDefinition } from "../model/kinds.ts";
import type { FacetCounts } from "./facets.ts";
import type { Indices } from "./indices.ts";

/** How many contacts `ContactColumns.blockEnd` takes together. */
export const BLOCK = 256;

/**
 * The contacts of a data set as columns, sorted by first day, then last day, then the order of the file.
 * "Contact index" everywhere in `network` and above means the position in these columns.
 */
export interface ContactColumns {
  readonly length: number;
  /** Contact index -> index in `dataset.contacts`. */
  readonly record: Uint32Array;
  readonly firstDay: Int32Array;
  /** The very array `firstDay` where every contact is of one day. */
  readonly lastDay: Int32Array;
  /** Contact indices by last day, then by index; null where that is the order they already have. */
  readonly byLastDay: Uint32Array | null;
  /** The latest last day of each {@link BLOCK} contacts, so that those which ended before a window are skipped together. */
  readonly blockEnd: Int32Array;
  /** Index into `Network.kinds`. */
  readonly kind: Indices;
  /** Index into FAMILY_CODES. */
  readonly family: Uint8Array;
  /** Contact i has topics `topics[topicOffsets[i] .. topicOffsets[i + 1]]`, indices into `Network.topics`. */
  readonly topicOffsets: Indices;
  readonly topics: Indices;
  /** Kind k has contacts `byKind[kindOffsets[k] .. kindOffsets[k + 1]]`: contact indices, ascending. */
  readonly kindOffsets: Uint32Array;
  readonly byKind: Uint32Array;
}

/** Sets of actors that had contact, each distinct set once. "Tie index" is a position here, per level. */
export interface TieColumns {
  readonly length: number;
  /** Tie t has members `members[memberOffsets[t] .. memberOffsets[t + 1]]`: actor indices, ascending, two or more. */
  readonly memberOffsets: Uint32Array;
  readonly members: Uint32Array;
  /** Open-addressing hash table from a set of members to its tie: a tie index, or -1. Read by `findTie` only. */
  readonly slots: Int32Array;
}

/** Who takes part in each contact at one level, and the ties it makes. Where nobody represents anybody, both levels have the same arrays. */
export interface LevelColumns {
  readonly level: Level;
  /** Contact i has actors `actors[actorOffsets[i] .. actorOffsets[i + 1]]`: indices in `dataset.actors`, each once; the first is the first participant (the sender of a directed contact). */
  readonly actorOffsets: Uint32Array;
  readonly actors: Indices;
  /** Contact i makes ties `ties[tieOffsets[i] .. tieOffsets[i + 1]]`: none (all actors fall into one), one (joint) or one for each addressee (directed). */
  readonly tieOffsets: Uint32Array;
  readonly ties: Uint32Array;
  /** Parallel to `ties`: 0 joint, 1 from the lower-numbered actor to the higher, 2 from the higher to the lower. */
  readonly direction: Uint8Array;
  readonly tie: TieColumns;
}

/** A data set made ready for questions. Built once a data set; never changes. */
export interface Network extends NetworkParts {
  readonly dataset: DataSet;
  /** Actor id -> index in `dataset.actors`. */
  readonly actorIndex: ReadonlyMap<string, number>;
}

/** What is worked out of a data set once, which takes long for a large one: plain arrays and objects, which a worker can send. */
export interface NetworkParts {
  readonly contacts: ContactColumns;
  /** Every kind in listing order: the standard ones, the data set's own, then unknown ones by first appearance. */
  readonly kinds: readonly NetworkKind[];
  /** Every topic, most frequent first, then alphabetical by code unit. */
  readonly topics: readonly string[];
  readonly levels: Readonly<Record<Level, LevelColumns>>;
  /** First and last day of any contact or event (open ends ignored); ALL_TIME where there is none. */
  readonly span: DaySpan;
}

/** A kind with its family; `family` is `unknown` where nothing defines it. */
export interface NetworkKind {
  readonly id: string;
  readonly family: KindDefinition["family"] | "unknown";
  readonly name: string;
}

/** What is looked at. A value: equal filters give equal snapshots. */
export interface Filter {
  /** A contact is in when its interval overlaps the window. */
  readonly window: DaySpan;
  readonly level: Level;
  /** Kind ids let through; null lets all through. */
  readonly kinds: readonly string[] | null;
  /** A contact is in when it has one of these topics; null lets all through. */
  readonly topics: readonly string[] | null;
  /** A contact is in when every one of its actors at the level is of one of these kinds; null lets all through. */
  readonly actorKinds: readonly ActorKind[] | null;
  /**
   * A contact is in when all its actors at the level are among so many that have the most contacts there over all time, unfiltered; of
   * equal ones those that come first in the data set. 1 or more; null lets all through.
   */
  readonly top: number | null;
  /** Actor id; null for none. */
  readonly focus: string | null;
  /** 1: contacts the focus takes part in. 2: and those its partners (one tie away) take part in. */
  readonly reach: 1 | 2;
  /** Ties of fewer contacts in view are left out, with the contacts that make no other tie. 1 leaves nothing out. */
  readonly minimum: number;
  /**
   * Every word must occur in the summary, the place, or a name (name, short form, alias) of an actor or of the party it represents.
   * Case and diacritics are ignored. Empty lets all through.
   */
  readonly search: string;
}

/**
 * Answers questions about one network. Arrays are made when first needed. A query moves the counts in the cheapest of three ways: by what
 * enters and leaves, by a count of what is in the window, or from the nearest checkpoints of cumulative counts; a change of kinds costs the
 * contacts of these kinds in the window. It allocates nothing for a contact. A change of topics, actor kinds, top, search or a focus at
 * reach 1 costs a look at every contact. With a focus at reach 2, a minimum above 1 or a window that ends before it begins, each query
 * counts what is in the window anew. Counts of ties are there at once, those of actors and strands when they are read.
 */
export interface Engine {
  /** What the filter lets through. Overwrites the arrays of the previous snapshot that `query` gave at the same level. */
  query(filter: Filter): Snapshot;
  /**
   * What the filter would let through were its window all time: for the timeline and for the nearest contact outside the window.
   * The same object as before while nothing but the window has changed; has arrays of its own, which no `query` overwrites.
   */
  queryAllTime(filter: Filter): Snapshot;
  /** The counts beside the choices of the filter of a snapshot, which must be the latest of this engine at its level. */
  facets(snapshot: Snapshot): FacetCounts;
}

/**
 * What a filter lets through. The arrays belong to the engine that made the snapshot and are overwritten by its next query at the level,
 * as is what the snapshot only works out when it is read; the object itself is new each time. Whoever keeps numbers beyond that copies
 * them.
 */
export interface Snapshot {
  readonly network: Network;
  readonly filter: Filter;
  /** How many contacts are in view: `contacts.length`, without listing them. */
  readonly contactTotal: number;
  /** Contact indices in view, ascending (so by date). Listed when first read. */
  readonly contacts: Uint32Array;
  /** Contact index -> 1 in view, 0 not. Marked when first read. */
  readonly inView: Uint8Array;
  /** Actor index -> contacts in view that it takes part in at the level. */
  readonly actorContacts: Uint32Array;
  /** Tie index -> contacts in view that make it; 0 where the tie is below the minimum. */
  readonly tieContacts: Uint32Array;
  /** `tie * FAMILY_CODES.length + family` -> contacts of that family. Sums over families to tieContacts. Brought up to date when read, as are the two below. */
  readonly strandContacts: Uint32Array;
  /** `tie * FAMILY_CODES.length + family` -> of these, how many go from the lower-numbered actor to the higher. */
  readonly strandForward: Uint32Array;
  /** The same, from the higher-numbered to the lower. Both are 0 for joint families. */
  readonly strandBackward: Uint32Array;
  /** Actors with at least one contact in view. */
  readonly actorTotal: number;
  /** Ties with at least one contact in view. */
  readonly tieTotal: number;
  /** What would be in view without `top` and `minimum`; null where the filter has neither. Counted when first read. */
  readonly unnarrowed: Totals | null;
}

export type Totals = Pick<Snapshot, "contactTotal" | "actorTotal">;
