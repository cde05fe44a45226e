import { FAMILY_CODES } from "../model/kinds.ts";
import type { Level } from "../model/dataset.ts";
import { countAboveZero } from "./count-above-zero.ts";
import type { LevelColumns, Network, Totals } from "./network.ts";
import { perLevel } from "./per-level.ts";

/** Contacts over all time at one level, whatever a filter lets through: what sizes are measured against, so that they mean the same in every window. */
export interface AllTimeCounts {
  /** Actor index -> contacts. */
  readonly actors: Uint32Array;
  /** Tie index -> contacts. */
  readonly ties: Uint32Array;
  readonly mostOfActor: number;
  /** The most contacts of any strand. */
  readonly mostOfStrand: number;
  /** Indexed by family code: whether any tie has a strand of it. */
  readonly families: readonly boolean[];
}

const counted = perLevel(count);

/** The counts of a level, made once. The first call is linear in the contacts. */
export const allTimeCounts = counted.of;

/** Remembers the counts that {@link allTimeCounts} made elsewhere, of an equal network. */
export const rememberCounts = counted.remember;

/** What is in view at a level while nothing is filtered out. */
export function allTimeTotals(network: Network, level: Level): Totals {
  const { actors } = allTimeCounts(network, level);
  return { contactTotal: network.contacts.length, actorTotal: countAboveZero(actors) };
}

function count(network: Network, level: Level): AllTimeCounts {
  const columns = network.levels[level];
  const actors = new Uint32Array(network.dataset.actors.length);
  for (let k = 0; k < columns.actors.length; k++) actors[columns.actors[k]!]! += 1;
  const strands = countStrands(network, columns);
  const { ties, mostOfFamily } = sumStrands(strands, columns.tie.length);
  return {
    ...{ actors, ties },
    mostOfActor: actors.reduce((most, contacts) => Math.max(most, contacts), 0),
    mostOfStrand: Math.max(...mostOfFamily),
    families: Array.from(mostOfFamily, (most) => most > 0),
  };
}

const WIDTH = FAMILY_CODES.length;

/** `tie * WIDTH + family` -> contacts. */
function countStrands(
  { contacts: { family } }: Network,
  { ties, tieOffsets, tie }: LevelColumns,
): Uint32Array {
  const strands = new Uint32Array(tie.length * WIDTH);
  for (let contact = 0; contact < family.length; contact++) {
    const code = family[contact]!;
    const end = tieOffsets[contact + 1]!;
    for (let at = tieOffsets[contact]!; at < end; at++) strands[ties[at]! * WIDTH + code]! += 1;
  }
  return strands;
}

function sumStrands(strands: Uint32Array, length: number) {
  const ties = new Uint32Array(length);
  const mostOfFamily = new Uint32Array(WIDTH);
  for (let tie = 0; tie < length; tie++) {
    let sum = 0;
    for (let code = 0; code < WIDTH; code++) {
      const contacts = strands[tie * WIDTH + code]!;
      sum += contacts;
      if (contacts > mostOfFamily[code]!) mostOfFamily[code] = contacts;
    }
    ties[tie] = sum;
  }
  return { ties, mostOfFamily };
}
