import type { Level } from "../model/dataset.ts";
import { FAMILY_CODES, isDirected } from "../model/kinds.ts";
import type { Lists } from "./lists.ts";
import type { LevelColumns } from "./network.ts";
import { createTieTable } from "./tie-table.ts";

/** A strand's direction for a tie of two, seen from the sender. */
const JOINT = 0;
const FORWARD = 1;
const BACKWARD = 2;

const DIRECTED = Uint8Array.from(FAMILY_CODES, (family) => (isDirected(family) ? 1 : 0));

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
    if (DIRECTED[family[i]!] === 1) {
      for (let k = start + 1; k < end; k++) {
        ties[length] = table.internPair(sender, actors[k]!);
        direction[length++] = sender < actors[k]! ? FORWARD : BACKWARD;
      }
    } else if (end - start > 1) {
      ties[length] =
        end - start === 2
          ? table.internPair(sender, actors[start + 1]!)
          : table.intern(Uint32Array.from(actors.subarray(start, end)).sort());
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
