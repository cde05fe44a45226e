import type { DataSet } from "../../model/dataset.ts";
import type { DataSetComparison } from "../../model/merge/compare-datasets.ts";

/** A second data set while one of the reader's own is open, and what is to become of it. */
export interface Adding {
  /** Of the files that were given. */
  readonly name: string;
  readonly ours: DataSet;
  /** Under our ids. */
  readonly theirs: DataSet;
  readonly comparison: DataSetComparison;
  readonly decide: (decision: Decision) => void;
}

/** `overwrite`: the keys of the conflicts in which theirs is taken. */
export type Decision =
  | { readonly do: "open alone" | "nothing" }
  | { readonly do: "add"; readonly overwrite: ReadonlySet<string> };
