import { type LayoutGraph, NO_TIE } from "./graph.ts";

/** How long links would like to be. */
export interface Springs {
  /** Link -> how strongly it is to be short: 1.4 for a tie of one contact. */
  readonly pull: Float64Array;
  /** Link -> the length under which it is too short. */
  readonly rest: Float64Array;
}

/** A gentle hold of those who speak for a party to it. */
const REPRESENTATION_PULL = 1.5;
const SPOKE_PULL = 2;
/** Hubs of more members hold each less, or they would hold all the others' partners together. */
const FULL_PULL_SPOKES = 3;
const LEAST_SPOKE_SHARE = 0.2;
const SPOKE_GAP = 40;
const TIE_GAP = 50;
/** The busy stand far apart: their ties are the widest bundles. */
const TIE_LENGTH_FOR_SIZE = 3.2;

/** What the strongest links of a graph pull on average at the most; those of the case that comes with the page pull 2. */
const MOST_MEAN_PULL = 3;

/** The springs of a graph's links: pull grows with the square root of contacts, rest length with the size of the shapes. */
export function springsOf(graph: LayoutGraph): Springs {
  const { source, target, tie, weight, radius } = graph;
  const spokes = new Uint32Array(radius.length);
  for (const node of source) spokes[node]! += 1;
  const pull = new Float64Array(source.length);
  const rest = new Float64Array(source.length);
  for (let link = 0; link < source.length; link++) {
    const from = source[link]!;
    const isSpoke = from >= graph.actors.length;
    const strength = Math.sqrt(1 + weight[link]!);
    const sizes = radius[from]! + radius[target[link]!]!;
    rest[link] = isSpoke ? sizes + SPOKE_GAP : TIE_LENGTH_FOR_SIZE * sizes + TIE_GAP;
    if (tie[link] === NO_TIE) pull[link] = REPRESENTATION_PULL;
    else if (!isSpoke) pull[link] = strength;
    else pull[link] = SPOKE_PULL * strength * spokeShare(spokes[from]!);
  }
  return { pull, rest };
}

/**
 * The springs for a graph of so many contacts that the length of its ties would count for more than everything else: all pulls less by the
 * same part, where the first `strongest` of them pull too much.
 */
export function gentle({ pull, rest }: Springs, strongest: number): Springs {
  let sum = 0;
  for (let link = 0; link < strongest; link++) sum += pull[link]!;
  const share = Math.min(1, (MOST_MEAN_PULL * strongest) / sum);
  return { pull: pull.map((each) => each * share), rest };
}

function spokeShare(spokes: number): number {
  return Math.max(LEAST_SPOKE_SHARE, Math.min(1, FULL_PULL_SPOKES / spokes));
}
