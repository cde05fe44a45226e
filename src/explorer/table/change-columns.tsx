import { CHANGES } from "../../network/changes.ts";
import type { Comparison } from "../../network/compare-snapshots.ts";
import type { Changed } from "../../network/comparison-result.ts";
import { changeName, sayDifference } from "../../scene/change-words.ts";
import { LineSwatch } from "../controls/line-swatch.tsx";
import { UserText } from "../controls/user-text.tsx";
import { countColumn, type Column } from "./column.ts";

/** What became of an actor or a tie, as a line of the table. */
export interface ChangeRow extends Changed {
  readonly id: string;
  readonly name: string;
}

/** The columns of a comparison; `label` is of the first one. */
export function changeColumns(
  label: string,
  { days }: Pick<Comparison, "days">,
): readonly Column<ChangeRow>[] {
  return [
    {
      id: "name",
      label,
      first: "ascending",
      keyOf: ({ name }) => name,
      cell: ({ name }) => <UserText text={name} longest={600} />,
    },
    {
      id: "change",
      label: "What changed",
      first: "ascending",
      keyOf: ({ change }) => CHANGES.indexOf(change),
      cell: ({ change }) => (
        <span class="KindCell">
          <LineSwatch family="unknown" change={change} />
          {changeName(change, { days })}
        </span>
      ),
    },
    countColumn("before", "Before", ({ before }) => before),
    countColumn("after", "After", ({ after }) => after),
    countColumn(
      "difference",
      "More or fewer",
      ({ before, after }) => after - before,
      (difference) => sayDifference(0, difference),
    ),
  ];
}
