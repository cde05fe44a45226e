import type { Level } from "../model/dataset.ts";
import { FAMILY_CODES, isDirected } from "../model/kinds.ts";
import type { Lists } from "./lists.ts";
import type { LevelColumns } from "./network.ts";
import { createTieTable, type TieTable } from "./tie-table.ts";

/** A strand's direction for a tie of two, seen from the sender. */
const JOINT = 0;
const FORWARD = 1;
const BACKWARD = 2;

const DIRECTED = FAMILY_CODES.map(isDirected);

/**
 * Who takes part in each contact at a level, and the ties it makes. `taking` has the actors of each contact in its first order, each
 * once; `family` has its family code. Linear in contacts and their actors, with the members of a joint contact sorted.
 */
export function buildLevelColumns(level: Level, taking: Lists, family: Uint8Array): LevelColumns {
  const { offsets: actorOffsets, values: actors } = taking;
  const table = createTieTable();
  const tieOffsets = new Uint32Array(actorOffsets.length);
  const ties = new Uint32Array(actors.length);
  const direction = new Uint8Array(actors.length);
  let length = 0;
  for (let i = 0; i < family.length; i++) {
    const start = actorOffsets[i]!;
    const end = actorOffsets[i + 1]!;
    const sender = actors[start]!;
    if (DIRECTED[family[i]!]) {
      for (let k = start + 1; k < end; k++) {
        ties[length] = internPair(table, sender, actors[k]!);
        direction[length++] = sender < actors[k]! ? FORWARD : BACKWARD;
      }
    } else if (end - start > 1) {
      ties[length] =
        end - start === 2
          ? internPair(table, sender, actors[start + 1]!)
          : table.intern(actors.slice(start, end).sort());
      direction[length++] = JOINT;
    }
    tieOffsets[i + 1] = length;
  }
  return {
    ...{ level, actorOffsets, actors, tieOffsets },
    ties: ties.slice(0, length),
    direction: direction.slice(0, length),
    tie: table.finish(),
  };
}

const pair = new Uint32Array(2);

function internPair(table: TieTable, a: number, b: number): number {
  pair[0] = Math.min(a, b);
  pair[1] = Math.max(a, b);
  return table.intern(pair);
}
