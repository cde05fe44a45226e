import type { DataSet, Representation } from "./dataset.ts";
import type { Day } from "./day.ts";
import { OPEN_END, OPEN_START } from "./day.ts";

/** Who counts for whom on a day. Built once a data set by {@link createPartyResolver}; answers without allocating. */
export interface PartyResolver {
  /**
   * Index in `dataset.actors` of the party that the actor counts for on the day: the actor itself where it represents nobody.
   * Cost: the actor's representations, for each step upward.
   */
  readonly partyOf: (actor: number, day: Day) => number;
  /** The same by id. An id that no actor has stands for itself. */
  readonly partyOn: (actorId: string, day: Day) => string;
  /**
   * The representation that decides whom the actor speaks for on the day, and whether its interval holds the day;
   * if it does not, it is the nearest in time. Null for an actor that represents nobody.
   */
  readonly officeOn: (actorId: string, day: Day) => Office | null;
}

export interface Office {
  readonly representation: Representation;
  readonly holds: boolean;
}

/**
 * The representations of a data set as columns, sorted by actor; the rows of one actor keep the order of the file.
 * Actor a has rows `offsets[a] .. offsets[a + 1]`.
 */
interface OfficeColumns {
  readonly offsets: Uint32Array;
  /** Row -> index in `dataset.representations`. */
  readonly record: Uint32Array;
  readonly party: Uint32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * Prepares the question "for whom does this actor count on that day": the representation whose interval holds the day,
 * the one listed first where several do, the nearest in time where none does (listed first where equally near);
 * followed upward until an actor that represents nobody. In a cycle every actor counts for the member listed first in
 * `dataset.actors`, so that the question ends and all of the cycle agree. Representations that name an actor without a record are ignored.
 */
export function createPartyResolver(
  dataset: Pick<DataSet, "actors" | "representations">,
): PartyResolver {
  const index = new Map(dataset.actors.map((actor, i) => [actor.id, i]));
  const columns = officeColumns(dataset.representations, index);
  const idAt = (actor: number): string => dataset.actors[actor]?.id ?? "";
  const partyOf = (actor: number, day: Day): number => followUp(columns, actor, day);
  return {
    partyOf,
    partyOn(actorId, day) {
      const actor = index.get(actorId);
      return actor === undefined ? actorId : idAt(partyOf(actor, day));
    },
    officeOn(actorId, day) {
      const actor = index.get(actorId);
      const row = actor === undefined ? -1 : officeRow(columns, actor, day);
      const representation = dataset.representations[columns.record[row] ?? -1];
      return representation ? { representation, holds: distance(columns, row, day) === 0 } : null;
    },
  };
}

/** First and last day of an office; a missing end is open. */
export function officeSpan(office: Pick<Representation, "from" | "to">): {
  readonly from: Day;
  readonly to: Day;
} {
  return { from: office.from?.start ?? OPEN_START, to: office.to?.end ?? OPEN_END };
}

function officeColumns(
  representations: readonly Representation[],
  index: ReadonlyMap<string, number>,
): OfficeColumns {
  const known = representations
    .map((office, record) => ({
      office,
      record,
      actor: index.get(office.actor) ?? -1,
      party: index.get(office.party) ?? -1,
    }))
    .filter(({ actor, party }) => actor >= 0 && party >= 0)
    .sort((a, b) => a.actor - b.actor || a.record - b.record);
  const offsets = new Uint32Array(index.size + 1);
  for (const { actor } of known) offsets[actor + 1] = (offsets[actor + 1] ?? 0) + 1;
  for (let a = 0; a < index.size; a++) offsets[a + 1] = (offsets[a + 1] ?? 0) + (offsets[a] ?? 0);
  return {
    offsets,
    record: Uint32Array.from(known, ({ record }) => record),
    party: Uint32Array.from(known, ({ party }) => party),
    from: Int32Array.from(known, ({ office }) => officeSpan(office).from),
    to: Int32Array.from(known, ({ office }) => officeSpan(office).to),
  };
}

/** Days from the office to the day; 0 where the office holds it. */
function distance({ from, to }: OfficeColumns, row: number, day: Day): number {
  const first = from[row] ?? OPEN_START;
  const last = to[row] ?? OPEN_END;
  if (day < first) return first - day;
  return day > last ? day - last : 0;
}

/** The row that decides on the day, or -1 for an actor that represents nobody. */
function officeRow(columns: OfficeColumns, actor: number, day: Day): number {
  const end = columns.offsets[actor + 1] ?? 0;
  let nearest = -1;
  let least = Infinity;
  for (let row = columns.offsets[actor] ?? 0; row < end; row++) {
    const days = distance(columns, row, day);
    if (days < least) {
      nearest = row;
      least = days;
    }
  }
  return nearest;
}

/** The party one step up, or the actor itself where it represents nobody. */
function stepUp(columns: OfficeColumns, actor: number, day: Day): number {
  const row = officeRow(columns, actor, day);
  return row < 0 ? actor : (columns.party[row] ?? actor);
}

/** On one day every actor has at most one step up, so Brent's cycle search (R. P. Brent, 1980) finds a cycle without a set. */
function followUp(columns: OfficeColumns, actor: number, day: Day): number {
  let mark = actor;
  let power = 1;
  let steps = 0;
  let at = actor;
  for (;;) {
    const next = stepUp(columns, at, day);
    if (next === at) return at;
    if (next === mark) return firstOfCycle(columns, next, day);
    at = next;
    if (++steps === power) {
      mark = at;
      power *= 2;
      steps = 0;
    }
  }
}

function firstOfCycle(columns: OfficeColumns, member: number, day: Day): number {
  let first = member;
  for (let at = stepUp(columns, member, day); at !== member; at = stepUp(columns, at, day)) {
    first = Math.min(first, at);
  }
  return first;
}
