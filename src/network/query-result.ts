import type { ActorKind, Level } from "../model/dataset.ts";
import { formatDay, OPEN_END, OPEN_START, type Day, type DaySpan } from "../model/day.ts";
import { busiestActors, busiestTies } from "./busiest.ts";
import type { Snapshot } from "./network.ts";

/** A snapshot as the command line prints it: a promise to other programs. Keys may be added, never changed. */
export interface QueryResult {
  /** `YYYY-MM-DD`; null where the window has no bound on that side, so both are null for all time. */
  readonly window: { readonly from: string | null; readonly to: string | null };
  readonly level: Level;
  readonly contacts: number;
  /** Most contacts first, equal ones by id. */
  readonly actors: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: ActorKind;
    readonly contacts: number;
  }[];
  /** Most contacts first, equal ones by the ids of their members. */
  readonly ties: readonly {
    /** Sorted by code unit. */
    readonly actors: readonly string[];
    readonly contacts: number;
    /** Kind id -> contacts, in listing order of kinds; kinds without contacts are left out. */
    readonly kinds: Readonly<Record<string, number>>;
  }[];
  /** By first day, then last day, then order of the file. */
  readonly list: readonly {
    readonly id: string;
    /** As written. */
    readonly date: string;
    readonly kind: string;
    /** Everybody who takes part, mediators included, at the level of the query: each once, participants first. */
    readonly participants: readonly string[];
    readonly summary: string;
    readonly sources: readonly string[];
    /** Of an event table: how many of its rows tell of the contact. */
    readonly reports?: number;
  }[];
}

/** The snapshot as plain data, which shares nothing with the engine's arrays. */
export function queryResult(snapshot: Snapshot): QueryResult {
  return { ...querySummary(snapshot), list: [...listContacts(snapshot)] };
}

/** All of {@link queryResult} but the list, which may be long. */
export function querySummary(snapshot: Snapshot): Omit<QueryResult, "list"> {
  const { filter } = snapshot;
  return {
    window: windowResult(filter.window),
    level: filter.level,
    contacts: snapshot.contacts.length,
    actors: queryActors(snapshot),
    ties: queryTies(snapshot),
  };
}

/** The list of {@link queryResult}, one after the other. */
export function* listContacts(snapshot: Snapshot): Generator<QueryResult["list"][number]> {
  for (const i of snapshot.contacts) yield listContact(snapshot, i);
}

/** The actors of {@link queryResult}. */
export function queryActors(snapshot: Snapshot): QueryResult["actors"] {
  return busiestActors(snapshot).map(({ actor, contacts }) => {
    const { id, name, kind } = snapshot.network.dataset.actors[actor]!;
    return { id, name, kind, contacts };
  });
}

/** A window as {@link QueryResult} has it. */
export function windowResult({ from, to }: DaySpan): QueryResult["window"] {
  return { from: boundText(from), to: boundText(to) };
}

function boundText(day: Day): string | null {
  return day === OPEN_START || day === OPEN_END ? null : formatDay(day);
}

function listContact({ network, filter }: Snapshot, i: number): QueryResult["list"][number] {
  const { actorOffsets, actors } = network.levels[filter.level];
  const contact = network.dataset.contacts.at(network.contacts.record[i]!);
  const taking = actors.subarray(actorOffsets[i], actorOffsets[i + 1]);
  return {
    id: contact.id,
    date: contact.date.written,
    kind: contact.kind,
    participants: Array.from(taking, (actor) => network.dataset.actors[actor]!.id),
    summary: contact.summary,
    sources: [...contact.sources],
    ...(network.dataset.columns !== undefined && { reports: contact.sources.length }),
  };
}

/** The ties of {@link queryResult}. */
export function queryTies(snapshot: Snapshot): QueryResult["ties"] {
  const kinds = countTieKinds(snapshot);
  return busiestTies(snapshot).map(({ tie, actors, contacts }) => {
    const counts = [...kinds.get(tie)!].sort(([a], [b]) => a - b);
    const named = counts.map(([kind, count]) => [snapshot.network.kinds[kind]!.id, count] as const);
    // fromEntries defines own properties, so a kind called `__proto__` is a key like any other.
    return { actors, contacts, kinds: Object.fromEntries(named) };
  });
}

/** Tie -> kind index -> contacts in view, for every tie in view in one pass. */
function countTieKinds({ network, filter, contacts }: Snapshot): Map<number, Map<number, number>> {
  const { tieOffsets, ties } = network.levels[filter.level];
  const counts = new Map<number, Map<number, number>>();
  for (const i of contacts) {
    const kind = network.contacts.kind[i]!;
    for (const tie of ties.subarray(tieOffsets[i], tieOffsets[i + 1])) {
      const kinds = counts.get(tie) ?? new Map<number, number>();
      counts.set(tie, kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
    }
  }
  return counts;
}
