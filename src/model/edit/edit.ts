import type { DataSet, RecordOf } from "../dataset.ts";
import type { Problem } from "../problem.ts";

/** Tables whose records have an id. */
export type IdTable = "actors" | "contacts" | "sources" | "events";

/** Tables whose records are known by their place alone: who speaks for whom, who belongs to what. */
export type LinkTable = "representations" | "memberships";

/** Adds a record, or puts it where the one with its id stands. */
type PutRecord = {
  [T in IdTable]: { readonly do: "put"; readonly table: T; readonly record: RecordOf<T> };
}[IdTable];

/** Adds a record behind the others (`at` null), or puts it in the place of one. */
type PutLink = {
  [T in LinkTable]: {
    readonly do: "put";
    readonly table: T;
    readonly at: number | null;
    readonly record: RecordOf<T>;
  };
}[LinkTable];

/**
 * `refuse`: nothing is removed while anything mentions it. `clear`: it is taken out of what mentions it; what cannot be without it, a
 * representation or a contact that has no other participant, goes with it. `remove`: all that mentions it goes with it. `put`: another
 * stands in its place; what an actor itself represented and belonged to goes with it all the same.
 */
export type Mentions = "refuse" | "clear" | "remove" | { readonly put: string };

/** A change of a data set, as a value: all but `replace` can be written as JSON. */
export type Edit =
  | PutRecord
  | PutLink
  | { readonly do: "remove"; readonly table: "contacts" | "events"; readonly id: string }
  | {
      readonly do: "remove";
      readonly table: "actors" | "sources";
      readonly id: string;
      readonly mentions: Mentions;
    }
  /** A kind of the data set's own. A contact cannot be without a kind, so nothing can be cleared. */
  | {
      readonly do: "remove";
      readonly table: "kinds";
      readonly id: string;
      readonly mentions: Exclude<Mentions, "clear">;
    }
  | { readonly do: "remove"; readonly table: LinkTable; readonly at: number }
  /** Makes one actor of several: what mentions the others mentions `into`, and their names become its aliases. */
  | { readonly do: "merge-actors"; readonly into: string; readonly others: readonly string[] }
  | {
      readonly do: "rename";
      readonly table: IdTable;
      readonly from: string;
      readonly to: string;
    }
  | { readonly do: "describe"; readonly change: Partial<Description> }
  /** Several in their order, or none where one of them is refused. */
  | { readonly do: "all"; readonly edits: readonly Edit[] }
  /** Another version of the whole, as after an import. */
  | { readonly do: "replace"; readonly dataset: DataSet };

/** What a data set says of itself and a person can change; its id is what addresses and stores know it by. */
export type Description = Pick<
  DataSet,
  "title" | "description" | "licence" | "language" | "version" | "opening" | "kinds"
>;

/**
 * What an edit gave. A refused edit gives the very data set that it was to change and an error that says why; so does one that changes
 * nothing, without an error. Notices and warnings say what went along.
 */
export interface EditResult {
  readonly dataset: DataSet;
  readonly problems: readonly Problem[];
}

export function isRefused({ problems }: EditResult): boolean {
  return problems.some(({ severity }) => severity === "error");
}
