import type { DataSetComparison } from "../../model/merge/compare-datasets.ts";

/** Why adding would change nothing of what is open, with so many conflicts decided for the new; empty where it would. */
export function whyNothingToAdd({ counts }: DataSetComparison, overwritten: number): string {
  if (counts.new + counts.changed + overwritten > 0) return "";
  return counts.conflicting > 0
    ? "There is nothing to add until you take one of the conflicting."
    : "There is nothing to add: all of it is in what is open.";
}
