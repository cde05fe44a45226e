import type { NetworkKind, Snapshot } from "../../network/network.ts";
import type { QueryResult } from "../../network/query-result.ts";

/** A tie as a line of the table. */
export interface TieRow {
  /** The ids of its actors, joined. */
  readonly id: string;
  readonly actors: readonly string[];
  readonly names: readonly string[];
  readonly contacts: number;
  readonly kinds: readonly { readonly kind: NetworkKind; readonly contacts: number }[];
}

/** The ties of a query's result with names for ids. Keeps the order. */
export function tieRows({ network }: Snapshot, ties: QueryResult["ties"]): readonly TieRow[] {
  const kindOf = new Map(network.kinds.map((kind) => [kind.id, kind]));
  return ties.map(({ actors, contacts, kinds }) => ({
    id: tieRowId(actors),
    actors,
    names: actors.map((id) => network.dataset.actors[network.actorIndex.get(id)!]!.name),
    contacts,
    kinds: Object.entries(kinds).map(([id, count]) => ({
      kind: kindOf.get(id)!,
      contacts: count,
    })),
  }));
}

/** Actors in the order of their ids. */
export function tieRowId(actors: readonly string[]): string {
  return actors.join(" ");
}
