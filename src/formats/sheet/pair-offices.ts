import type { Grid } from "./grid.ts";
import type { SheetRole, UnderstoodColumn } from "./sheet-understanding.ts";
import { stateOfName } from "./state-names.ts";

/** Roles of columns whose actors may speak for somebody. */
const SPEAKERS: ReadonlySet<SheetRole | null> = new Set<SheetRole>([
  ...(["person", "sender", "recipient", "party", "participants"] as const),
]);

/** Cells that are looked at in a column. */
const LOOKED_AT = 100;

/**
 * Whose party each column of parties represented tells: column of actors -> column of parties. It is the column to the left, else the one
 * to the right, else the first of persons; never one that holds states. Columns of links are passed over. A column of parties without a place is not among the values.
 */
export function pairOffices(
  grid: Grid,
  columns: readonly Pick<UnderstoodColumn, "role" | "how">[],
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const isFree = (column: number) =>
    SPEAKERS.has(columns[column]?.role ?? null) && !pairs.has(column) && !holdsStates(grid, column);
  const parties = [...columns.keys()].filter((column) => columns[column]?.role === "represents");
  const isLink = new Set(grid.linkColumns);
  const beside = (column: number, step: 1 | -1) =>
    isLink.has(column + step) ? column + 2 * step : column + step;
  for (const party of parties) {
    if (isFree(beside(party, -1))) pairs.set(beside(party, -1), party);
  }
  const left = new Set(pairs.values());
  for (const party of parties) {
    if (left.has(party)) continue;
    const isPerson = (column: number) => columns[column]?.role === "person" && isFree(column);
    const speaker = isFree(beside(party, 1))
      ? beside(party, 1)
      : [...columns.keys()].find(isPerson);
    if (speaker !== undefined) pairs.set(speaker, party);
  }
  return pairs;
}

function holdsStates({ rows }: Grid, column: number): boolean {
  const cells = rows.slice(0, LOOKED_AT).map((row) => row.cells[column]?.trim() ?? "");
  const filled = cells.filter((cell) => cell !== "");
  return filled.filter((cell) => stateOfName(cell) !== null).length > filled.length / 2;
}
