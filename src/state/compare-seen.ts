import type { DaySpan } from "../model/day.ts";
import { compareSnapshots, inOrder, type Comparison } from "../network/compare-snapshots.ts";
import type { Snapshot } from "../network/network.ts";
import { comparisonPicture } from "../scene/comparison-telling.ts";
import type { Pictured } from "../scene/scene.ts";

/** Two windows beside each other, and the picture of them. Loaded with the first comparison. */
export interface Compared {
  readonly comparison: Comparison;
  readonly pictured: Pictured;
}

/** What is in view beside what another window shows; `query` answers from an engine of its own. */
export function compareSeen(
  seen: Snapshot,
  compare: DaySpan,
  query: (filter: Snapshot["filter"]) => Snapshot,
): Compared {
  const other = query({ ...seen.filter, window: compare });
  const [earlier] = inOrder(seen.filter.window, compare);
  const comparison =
    earlier === compare ? compareSnapshots(other, seen) : compareSnapshots(seen, other);
  return { comparison, pictured: comparisonPicture(comparison) };
}
