import type { FoundActor } from "./found-actor.ts";
import type { ScannedRow } from "./row-scanner.ts";

/** No actor stands there. */
export const NOBODY = -1;
/** What stands there is no UTF-8. */
export const NO_TEXT = -2;

/** The cells that tell one actor of a row. */
export interface ActorCells {
  readonly name: number;
  readonly country: number;
  readonly code: number;
  readonly sectors: number;
}

/** Numbers the actors of a table's rows by first appearance. */
export interface EventActors {
  /** The number of the actor in these cells of the row, {@link NOBODY} or {@link NO_TEXT}. */
  numberIn(row: ScannedRow, cells: ActorCells): number;
  /** Those of these numbers, once all rows are taken. */
  found(numbers: readonly number[]): readonly FoundActor[];
}

const SPACE = 32;

/** Where a cell begins, spaces left out. */
export function trimStart({ bytes, starts, ends }: ScannedRow, cell: number): number {
  let start = starts[cell]!;
  while (start < ends[cell]! && bytes[start] === SPACE) start++;
  return start;
}

/** Where a cell ends, spaces left out; at or before where it begins for one of spaces alone. */
export function trimEnd({ bytes, starts, ends }: ScannedRow, cell: number): number {
  let end = ends[cell]!;
  while (end > starts[cell]! && bytes[end - 1] === SPACE) end--;
  return end;
}
