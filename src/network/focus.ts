import type { LevelColumns } from "./network.ts";

/** What is looked around, and room to do so. */
export interface Focus {
  readonly actor: number;
  readonly reach: 1 | 2;
  /** One byte an actor, overwritten. */
  readonly wanted: Uint8Array;
}

/**
 * Keeps of the first `length` contacts of a list those in reach of the focus: those it takes part in, and at reach 2 those that one of
 * its partners takes part in. Moves them to the front, in order, and returns how many they are. Linear; allocates nothing.
 */
export function keepInReach(
  columns: LevelColumns,
  focus: Focus,
  list: Uint32Array,
  length: number,
): number {
  focus.wanted.fill(0);
  focus.wanted[focus.actor] = 1;
  if (focus.reach === 2) {
    for (let k = 0; k < length; k++) markPartners(columns, list[k]!, focus);
  }
  let kept = 0;
  for (let k = 0; k < length; k++) {
    if (hasActor(columns, list[k]!, focus.wanted)) list[kept++] = list[k]!;
  }
  return kept;
}

function hasActor(
  { actorOffsets, actors }: LevelColumns,
  contact: number,
  wanted: Uint8Array,
): boolean {
  const end = actorOffsets[contact + 1]!;
  for (let k = actorOffsets[contact]!; k < end; k++) {
    if (wanted[actors[k]!] === 1) return true;
  }
  return false;
}

/** Marks as wanted whoever shares a tie with the focus in the contact. */
function markPartners(columns: LevelColumns, contact: number, focus: Focus): void {
  const { tieOffsets, ties, tie } = columns;
  const end = tieOffsets[contact + 1]!;
  for (let k = tieOffsets[contact]!; k < end; k++) {
    if (!hasMember(columns, ties[k]!, focus.actor)) continue;
    const lastMember = tie.memberOffsets[ties[k]! + 1]!;
    for (let m = tie.memberOffsets[ties[k]!]!; m < lastMember; m++) {
      focus.wanted[tie.members[m]!] = 1;
    }
  }
}

function hasMember({ tie }: LevelColumns, t: number, actor: number): boolean {
  const end = tie.memberOffsets[t + 1]!;
  for (let m = tie.memberOffsets[t]!; m < end; m++) {
    if (tie.members[m] === actor) return true;
  }
  return false;
}
