import { useComputed, type ReadonlySignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Comparison } from "../../network/compare-snapshots.ts";
import { changedActors, changedTies } from "../../network/comparison-result.ts";
import type { State } from "../../state/state.ts";
import { changeColumns, type ChangeRow } from "./change-columns.tsx";
import { DataTable } from "./data-table.tsx";
import { tieRowId } from "./tie-rows.ts";

interface ChangeTableProps {
  readonly state: State;
  readonly comparison: ReadonlySignal<Comparison | null>;
  readonly of: "actors" | "ties";
  readonly selected: ReadonlySignal<string | null>;
}

/** What became of all actors or ties from one window to another, in the order and with the numbers of the command line's query. */
export function ChangeTable({ state, comparison, of, selected }: ChangeTableProps) {
  const rows = useComputed(() => {
    const now = comparison.value;
    if (now === null) return [];
    return of === "actors" ? changedActors(now) : tieRows(now);
  });
  const select = useMemo(
    () =>
      ({ id }: ChangeRow) =>
        state.select(of === "actors" ? { of, ids: [id] } : { of: "tie", actors: id.split(" ") }),
    [state, of],
  );
  const { before, after } = comparison.value?.days ?? { before: 1, after: 1 };
  const columns = useMemo(
    () => changeColumns(of === "actors" ? "Name" : "Between", { days: { before, after } }),
    [of, before, after],
  );
  return (
    <DataTable
      caption={state.sentence}
      columns={columns}
      rows={rows}
      sortedBy={{ column: "change", direction: "ascending" }}
      selected={selected}
      onSelect={select}
    />
  );
}

function tieRows(comparison: Comparison): readonly ChangeRow[] {
  const { dataset, actorIndex } = comparison.after.network;
  const nameOf = (id: string) => dataset.actors[actorIndex.get(id)!]!.name;
  return changedTies(comparison).map(({ actors, ...changed }) => ({
    ...changed,
    id: tieRowId(actors),
    name: actors.map(nameOf).join(" – "),
  }));
}
