import { ACTOR_KINDS } from "../model/dataset.ts";
import { FAMILY_CODES } from "../model/kinds.ts";
import type { Positions } from "../layout/positions.ts";
import type { Snapshot, TieColumns } from "../network/network.ts";
import { dotRadius, markScale } from "./mark-sizes.ts";
import type { CrowdDots, CrowdLines } from "./scene.ts";
import { toneOn } from "./tones.ts";

/** What one snapshot gives the crowd, whatever is looked at. */
export interface CrowdColumns {
  readonly lines: CrowdLines;
  readonly dots: CrowdDots;
  /** Tie index -> how many strands it takes in detail; 0 where it is not in view. */
  readonly strands: Uint32Array;
}

/** From so many contacts on a hairline is of the next weight; see CROWD_WIDTHS. */
const HEAVIER_FROM = [2, 5, 15] as const;

const known = new WeakMap<Snapshot, CrowdColumns>();

/** The columns of a snapshot, made once. Linear in actors, ties and their strands. */
export function crowdColumns(snapshot: Snapshot): CrowdColumns {
  let columns = known.get(snapshot);
  if (columns === undefined) {
    const strands = countStrands(snapshot);
    columns = { strands, lines: linesOf(snapshot, strands), dots: dotsOf(snapshot) };
    known.set(snapshot, columns);
  }
  return columns;
}

/** Tie index -> how many strands the tie takes in detail; 0 where it is not in view. Linear in ties. */
export function countStrands({
  network,
  filter,
  tieContacts,
  strandContacts,
}: Snapshot): Uint32Array {
  const { memberOffsets } = network.levels[filter.level].tie;
  const width = FAMILY_CODES.length;
  const strands = new Uint32Array(tieContacts.length);
  for (let tie = 0; tie < tieContacts.length; tie++) {
    if (tieContacts[tie] === 0) continue;
    let families = 0;
    for (let at = tie * width; at < (tie + 1) * width; at++) {
      if (strandContacts[at]! > 0) families++;
    }
    const members = memberOffsets[tie + 1]! - memberOffsets[tie]!;
    strands[tie] = members === 2 ? families : families * members;
  }
  return strands;
}

function linesOf(snapshot: Snapshot, strands: Uint32Array): CrowdLines {
  const { network, filter, tieContacts } = snapshot;
  const columns = network.levels[filter.level].tie;
  const { memberOffsets, members } = columns;
  const hubPoints = hubPointsOf(columns, network.dataset.actors.length);
  let length = 0;
  for (let tie = 0; tie < strands.length; tie++) {
    if (strands[tie] !== 0) length += linesOfTie(columns, tie);
  }
  const lines = emptyLines(length);
  let at = 0;
  for (let tie = 0; tie < strands.length; tie++) {
    if (strands[tie] === 0) continue;
    const start = memberOffsets[tie]!;
    const isPair = memberOffsets[tie + 1]! - start === 2;
    const family = busiestFamily(snapshot, tie);
    const weight = weightOf(tieContacts[tie]!);
    const from = isPair ? members[start]! : hubPoints[tie]!;
    for (let place = isPair ? start + 1 : start; place < memberOffsets[tie + 1]!; place++, at++) {
      lines.tie[at] = tie;
      lines.from[at] = from;
      lines.to[at] = members[place]!;
      lines.family[at] = family;
      lines.weight[at] = weight;
    }
  }
  return lines;
}

function linesOfTie({ memberOffsets }: TieColumns, tie: number): number {
  const members = memberOffsets[tie + 1]! - memberOffsets[tie]!;
  return members === 2 ? 1 : members;
}

function emptyLines(length: number): CrowdLines {
  return {
    length,
    tie: new Uint32Array(length),
    from: new Uint32Array(length),
    to: new Uint32Array(length),
    family: new Uint8Array(length),
    weight: new Uint8Array(length),
  };
}

/** Of equally frequent ones the first in the order of families. */
export function busiestFamily({ strandContacts }: Snapshot, tie: number): number {
  const start = tie * FAMILY_CODES.length;
  let best = 0;
  for (let code = 1; code < FAMILY_CODES.length; code++) {
    if (strandContacts[start + code]! > strandContacts[start + best]!) best = code;
  }
  return best;
}

function weightOf(contacts: number): number {
  let weight = 0;
  while (weight < HEAVIER_FROM.length && contacts >= HEAVIER_FROM[weight]!) weight++;
  return weight;
}

function dotsOf(snapshot: Snapshot): CrowdDots {
  const { network, filter, actorContacts, actorTotal } = snapshot;
  const sizes = { ...markScale(network, filter.level, 0), magnification: 1 };
  const day = Math.min(filter.window.to, network.span.to);
  const actor = new Uint32Array(actorTotal);
  const r = new Float32Array(actorTotal);
  const tone = new Uint8Array(actorTotal);
  let length = 0;
  for (let index = 0; index < actorContacts.length; index++) {
    const contacts = actorContacts[index]!;
    if (contacts === 0) continue;
    actor[length] = index;
    r[length] = dotRadius(contacts, sizes);
    tone[length] = ACTOR_KINDS.indexOf(toneOn(network, index, day));
    length++;
  }
  return { length, actor, r, tone };
}

const hubs = new WeakMap<TieColumns, Uint32Array>();

/** Tie index -> index of its hub in `Crowd.points`, where it has one: hubs follow the actors, in the order of ties. */
function hubPointsOf(ties: TieColumns, actors: number): Uint32Array {
  let points = hubs.get(ties);
  if (points === undefined) {
    points = new Uint32Array(ties.length);
    let next = actors;
    for (let tie = 0; tie < ties.length; tie++) {
      if (linesOfTie(ties, tie) > 1) points[tie] = next++;
    }
    hubs.set(ties, points);
  }
  return points;
}

const placed = new WeakMap<Positions, Float32Array>();

/** The points of a layout, actors first, then hubs as {@link CrowdLines} counts them; made once. */
export function crowdPoints(positions: Positions, ties: TieColumns): Float32Array {
  let points = placed.get(positions);
  if (points === undefined) {
    const { actors } = positions;
    const hubPoints = hubPointsOf(ties, actors.length / 2);
    let count = actors.length / 2;
    for (const point of hubPoints) count = Math.max(count, point + 1);
    points = new Float32Array(2 * count);
    points.set(actors);
    for (let tie = 0; tie < hubPoints.length; tie++) {
      const point = hubPoints[tie]!;
      if (point === 0) continue;
      points[2 * point] = positions.hubs[2 * tie]!;
      points[2 * point + 1] = positions.hubs[2 * tie + 1]!;
    }
    placed.set(positions, points);
  }
  return points;
}
