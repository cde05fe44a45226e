import type { ActorKind } from "../model/dataset.ts";
import type { Change } from "./changes.ts";
import { changeOf, type Comparison } from "./compare-snapshots.ts";
import { compareText } from "./compare-text.ts";
import { tieActorIds } from "./find-tie.ts";
import { windowResult, type QueryResult } from "./query-result.ts";

/** Contacts in both windows, and what that is called. */
export interface Changed {
  readonly before: number;
  readonly after: number;
  readonly change: Change;
}

/** A comparison as the command line prints it and as the table lists it: a promise to other programs. Keys may be added, never changed. */
export interface ComparisonResult {
  readonly before: WindowTotals;
  readonly after: WindowTotals;
  /** The largest difference first, equal ones by the larger count, then by id. */
  readonly actors: readonly (Changed & {
    readonly id: string;
    readonly name: string;
    readonly kind: ActorKind;
  })[];
  /** In the same order, equal ones by the ids of their members. */
  readonly ties: readonly (Changed & {
    /** Sorted by code unit. */
    readonly actors: readonly string[];
  })[];
}

/** A window with how many days of it the data set reaches into, and its contacts, each once. */
export interface WindowTotals {
  readonly window: QueryResult["window"];
  readonly days: number;
  readonly contacts: number;
}

/** The comparison as plain data, which shares nothing with the engines' arrays. */
export function comparisonResult(comparison: Comparison): ComparisonResult {
  const { before, after, days } = comparison;
  return {
    before: {
      window: windowResult(before.filter.window),
      days: days.before,
      contacts: before.contactTotal,
    },
    after: {
      window: windowResult(after.filter.window),
      days: days.after,
      contacts: after.contactTotal,
    },
    actors: changedActors(comparison),
    ties: changedTies(comparison),
  };
}

/** The actors of {@link comparisonResult}. */
export function changedActors({ after, actors }: Comparison): ComparisonResult["actors"] {
  const all = after.network.dataset.actors;
  return listChanged(actors, (actor) => {
    const { id, name, kind } = all[actor]!;
    return { key: id, row: { id, name, kind } };
  });
}

/** The ties of {@link comparisonResult}. */
export function changedTies({ after, ties }: Comparison): ComparisonResult["ties"] {
  const { network, filter } = after;
  return listChanged(ties, (tie) => {
    const actors = tieActorIds(network, network.levels[filter.level], tie);
    return { key: actors.join("\0"), row: { actors } };
  });
}

function listChanged<Row>(
  changes: Comparison["ties"],
  describe: (index: number) => { readonly key: string; readonly row: Row },
): readonly (Row & Changed)[] {
  const listed: { readonly key: string; readonly row: Row & Changed }[] = [];
  for (let index = 0; index < changes.change.length; index++) {
    const change = changeOf(changes, index);
    if (change === null) continue;
    const [before, after] = [changes.before[index]!, changes.after[index]!];
    const { key, row } = describe(index);
    listed.push({ key, row: { ...row, before, after, change } });
  }
  return listed
    .sort((a, b) => byDifference(a.row, b.row) || compareText(a.key, b.key))
    .map(({ row }) => row);
}

function byDifference(a: Changed, b: Changed): number {
  const difference = Math.abs(b.after - b.before) - Math.abs(a.after - a.before);
  return difference || Math.max(b.before, b.after) - Math.max(a.before, a.after);
}
