import { allTimeCounts } from "../network/all-time-counts.ts";
import { countAboveZero } from "../network/count-above-zero.ts";
import type { Snapshot } from "../network/network.ts";
import { countStrands, crowdColumns } from "./crowd-columns.ts";
import { FAMILY_CODES } from "../model/kinds.ts";
import type { Rectangle, SceneRequest, Transform } from "./scene.ts";
import { strongest } from "./strongest.ts";

/** What is drawn in detail where not everything is. */
export interface Detail {
  /** Ascending; those wanted by the request are among them. */
  readonly ties: Uint32Array;
  readonly actors: Uint32Array;
  /** How many were chosen for their weight, of how many in the plot; of ties, of those without a dot at an end. */
  readonly chosen: DetailCounts;
  readonly among: DetailCounts;
}

export interface DetailCounts {
  readonly actors: number;
  readonly ties: number;
}

/** Up to here everything is drawn in detail: what live SVG can move in a frame of 16 ms. */
const MOST_ACTORS = 600;
const MOST_STRANDS = 1500;
/** Pixels of the drawing for each actor and strand in detail: a small drawing has room for fewer. */
const ROOM_FOR_ACTOR = 3600;
const ROOM_FOR_STRAND = 1300;
const LEAST_ACTORS = 60;
const LEAST_STRANDS = 180;
/** Over a crowd it is drawn anew whenever the view rests, which must not be felt. */
const MOST_OVER_CROWD = { actors: 400, strands: 1000 } as const;

/**
 * What of a snapshot is drawn in detail: null for everything. Otherwise of the actors in the plot those with the most contacts, and of the ties
 * with a member in the plot, all of whose members there are in detail, the strongest, equal ones by index, as many as the drawing has room for: an
 * arrow to a dot would end in nothing. Follows from filter, view and size alone, and not from the machine. Linear in actors and ties.
 */
export function chooseDetail(
  request: SceneRequest,
  transform: Transform,
  plot: Rectangle,
): Detail | null {
  const { snapshot } = request;
  if (isFew(snapshot)) return null;
  const { dots, strands } = crowdColumns(snapshot);
  const shapes = shapesInPlot(request, transform, plot);
  const inPlot = dots.actor.filter((actor) => shapes[actor] === DOT);
  const room = plot.width * plot.height;
  const actors = strongest(
    { indices: inPlot, strength: snapshot.actorContacts, cost: null },
    clamp(Math.round(room / ROOM_FOR_ACTOR), LEAST_ACTORS, MOST_OVER_CROWD.actors),
  );
  for (const actor of actors) shapes[actor] = DETAILED;
  const tiesAmong = tiesWithoutDots(snapshot, shapes);
  const ties = strongest(
    { indices: tiesAmong, strength: snapshot.tieContacts, cost: strands },
    clamp(Math.round(room / ROOM_FOR_STRAND), LEAST_STRANDS, MOST_OVER_CROWD.strands),
  );
  const { wanted } = request;
  return {
    ties: withWanted(ties, wanted?.ties, snapshot.tieContacts),
    actors: withWanted(actors, wanted?.actors, snapshot.actorContacts),
    chosen: { actors: actors.length, ties: ties.length },
    among: { actors: inPlot.length, ties: tiesAmong.length },
  };
}

/** Whether all of a snapshot can be drawn in detail. */
export function isFew(snapshot: Snapshot): boolean {
  const { actorTotal, tieTotal } = snapshot;
  if (actorTotal > MOST_ACTORS || tieTotal > MOST_STRANDS) return false;
  // Ties of two have at most a strand a family, and most sets hold no more than that.
  const isSurelyFew = tieTotal * FAMILY_CODES.length <= MOST_STRANDS && !hasHubs(snapshot);
  return isSurelyFew || sum(countStrands(snapshot)) <= MOST_STRANDS;
}

/** Whether some window of the data set may hold too much for detail. */
export function mayBeCrowd(snapshot: Snapshot): boolean {
  const { actors, ties } = allTimeCounts(snapshot.network, snapshot.filter.level);
  const isMuch = countAboveZero(actors) > MOST_ACTORS || countAboveZero(ties) > MOST_STRANDS;
  return isMuch || !isFew(snapshot);
}

function hasHubs({ network, filter }: Snapshot): boolean {
  const { memberOffsets, length } = network.levels[filter.level].tie;
  return memberOffsets[length]! > 2 * length;
}

function sum(values: Uint32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** What an actor in the plot is drawn as; one that is not there is 0. */
const DOT = 1;
const DETAILED = 2;

/** Actor index -> DOT for each in view and in the plot. */
function shapesInPlot(
  { snapshot, positions }: SceneRequest,
  { scaleX, scaleY, dx, dy }: Transform,
  plot: Rectangle,
): Uint8Array {
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const shapes = new Uint8Array(snapshot.actorContacts.length);
  for (let actor = 0; actor < shapes.length; actor++) {
    if (snapshot.actorContacts[actor] === 0) continue;
    const x = positions.actors[2 * actor]! * scaleX + dx;
    const y = positions.actors[2 * actor + 1]! * scaleY + dy;
    // False for an actor without a place, which is NaN.
    if (x >= plot.x && x <= right && y >= plot.y && y <= bottom) shapes[actor] = DOT;
  }
  return shapes;
}

/** Ties in view with a member in the plot and no dot among their members. A line that only passes through tells little of what is looked at. */
function tiesWithoutDots({ network, filter, tieContacts }: Snapshot, shapes: Uint8Array) {
  const { memberOffsets, members } = network.levels[filter.level].tie;
  const ties = new Uint32Array(tieContacts.length);
  let length = 0;
  for (let tie = 0; tie < tieContacts.length; tie++) {
    if (tieContacts[tie] === 0) continue;
    let detailed = 0;
    let dots = 0;
    for (let at = memberOffsets[tie]!; at < memberOffsets[tie + 1]!; at++) {
      const shape = shapes[members[at]!];
      if (shape === DOT) dots++;
      else if (shape === DETAILED) detailed++;
    }
    if (detailed > 0 && dots === 0) ties[length++] = tie;
  }
  return ties.subarray(0, length);
}

function withWanted(
  chosen: Uint32Array,
  wanted: readonly number[] | undefined,
  contacts: Uint32Array,
): Uint32Array {
  if (wanted === undefined || wanted.length === 0) return chosen;
  const inView = wanted.filter((index) => contacts[index]! > 0);
  return Uint32Array.from(new Set([...chosen, ...inView])).sort();
}
