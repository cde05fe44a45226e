import type { LevelColumns } from "./network.ts";

function hasActor(columns: LevelColumns, contact: number, wanted: Uint8Array): boolean {
  const end = columns.actorOffsets[contact + 1]!;
  for (let k = columns.actorOffsets[contact]!; k < end; k++) {
    if (wanted[columns.actors[k]!] === 1) return true;
  }
  return false;
}

function hasMember({ tie }: LevelColumns, t: number, actor: number): boolean {
  for (let m = tie.memberOffsets[t]!; m < tie.memberOffsets[t + 1]!; m++) {
    if (tie.members[m] === actor) return true;
  }
  return false;
}

/** Marks in `wanted` whoever shares a tie with the focus in a contact of `inView`. */
function markPartners(
  columns: LevelColumns,
  focus: number,
  inView: Uint8Array,
  wanted: Uint8Array,
): void {
  const { tieOffsets, ties, tie } = columns;
  for (let i = 0; i < inView.length; i++) {
    if (inView[i] === 0) continue;
    for (let k = tieOffsets[i]!; k < tieOffsets[i + 1]!; k++) {
      const t = ties[k]!;
      if (!hasMember(columns, t, focus)) continue;
      for (let m = tie.memberOffsets[t]!; m < tie.memberOffsets[t + 1]!; m++) {
        wanted[tie.members[m]!] = 1;
      }
    }
  }
}

/** What is looked around, and room to do so. */
export interface Focus {
  readonly actor: number;
  readonly reach: 1 | 2;
  /** One byte an actor, overwritten. */
  readonly wanted: Uint8Array;
}

/**
 * Clears in `inView` (contact index -> 1 or 0) every contact out of reach of the focus: those it does not take part in,
 * and at reach 2 those that no partner of it takes part in either. Linear; allocates nothing.
 */
export function narrowToFocus(columns: LevelColumns, focus: Focus, inView: Uint8Array): void {
  focus.wanted.fill(0);
  focus.wanted[focus.actor] = 1;
  if (focus.reach === 2) markPartners(columns, focus.actor, inView, focus.wanted);
  for (let i = 0; i < inView.length; i++) {
    if (inView[i] === 1 && !hasActor(columns, i, focus.wanted)) inView[i] = 0;
  }
}
