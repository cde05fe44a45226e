import type { Positions } from "../layout/positions.ts";
import type { Network, TieColumns } from "../network/network.ts";
import { costAt, isPlace, obstacleField, type ObstacleField } from "./obstacle-field.ts";

/** How far the lines of a level bow out, decided when a line is first drawn. */
export interface Bends {
  readonly positions: Positions;
  readonly ties: TieColumns;
  /** Null where actors are too many to be avoided. */
  readonly field: ObstacleField | null;
  /**
   * The height of the bow as a share of its chord; positive bows to the right of the way from start to end as the reader sees it. For a tie
   * of two at its first member's place in `TieColumns.members`; for the spoke of a hub at its member's place. NaN until decided.
   */
  readonly bends: Float64Array;
}

/** Among more actors than this no bow finds a way around all, and lines bow alike. */
const MOST_AVOIDED = 1500;

const known = new WeakMap<Positions, Bends>();

/** The bends for these positions, made once: lines keep theirs while the window moves. */
export function bendsFor(positions: Positions, network: Network): Bends {
  const ties = network.levels[positions.level].tie;
  let bends = known.get(positions);
  if (bends?.ties !== ties) {
    bends = {
      positions,
      ties,
      field: positions.actors.length / 2 > MOST_AVOIDED ? null : obstacleField(positions, network),
      bends: new Float64Array(ties.members.length).fill(NaN),
    };
    known.set(positions, bends);
  }
  return bends;
}

/** Slight ones first; of equal cost the first is taken. */
const TIE_CHOICES = [0.06, -0.06, 0.11, -0.11, 0.17, -0.17, 0.24, -0.24, 0.32, -0.32];
const SPOKE_CHOICES = [0.03, -0.03, 0.09, -0.09, 0.16, -0.16, 0.24, -0.24];

/** The bend of a tie of two, from its first member to its second. */
export function tieBend(bends: Bends, tie: number): number {
  const at = bends.ties.memberOffsets[tie]!;
  const decided = bends.bends[at]!;
  if (decided === decided) return decided;
  const { actors } = bends.positions;
  const from = 2 * bends.ties.members[at]!;
  const to = 2 * bends.ties.members[at + 1]!;
  const chord = [actors[from]!, actors[from + 1]!, actors[to]!, actors[to + 1]!] as const;
  return (bends.bends[at] = leastCostly(bends.field, chord, TIE_CHOICES));
}

/** The bend of a spoke from the hub of `tie` to the member at `place` in `TieColumns.members`. */
export function spokeBend(bends: Bends, tie: number, place: number): number {
  const decided = bends.bends[place]!;
  if (decided === decided) return decided;
  const { actors, hubs } = bends.positions;
  const to = 2 * bends.ties.members[place]!;
  const chord = [hubs[2 * tie]!, hubs[2 * tie + 1]!, actors[to]!, actors[to + 1]!] as const;
  return (bends.bends[place] = leastCostly(bends.field, chord, SPOKE_CHOICES));
}

type Chord = readonly [number, number, number, number];

function leastCostly(
  field: ObstacleField | null,
  chord: Chord,
  choices: readonly number[],
): number {
  let best = choices[0]!;
  if (field === null || !isPlace(chord[0] + chord[2], chord[1] + chord[3])) return best;
  let least = Infinity;
  for (const bend of choices) {
    const cost = bowCost(field, chord, bend);
    if (cost < least) {
      least = cost;
      best = bend;
    }
  }
  return best;
}

const STEP = 5;
const MOST_STEPS = 60;
/** Around its own ends a line cannot help running through shapes and names. */
const OWN_GROUND = 34;
/** What a bow costs for each unit of its chord, times the square of the bend: few lines bow far. */
const BOW_COST = 2.2;

function bowCost(field: ObstacleField, [x0, y0, x1, y1]: Chord, bend: number): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length = Math.sqrt(dx * dx + dy * dy);
  const steps = Math.min(MOST_STEPS, Math.floor(length / STEP));
  let cost = 0;
  for (let step = 1; step < steps; step++) {
    const t = step / steps;
    if (Math.min(t, 1 - t) * length < Math.min(OWN_GROUND, length / 4)) continue;
    const height = 4 * t * (1 - t) * bend;
    cost += costAt(field, x0 + t * dx - height * dy, y0 + t * dy + height * dx);
  }
  return (cost * length) / Math.max(1, steps) + BOW_COST * bend * bend * length;
}
