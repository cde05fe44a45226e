import { allTimeCounts } from "../network/all-time-counts.ts";
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
  /** How many were chosen for their weight, of how many. */
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
 * with a member in the plot the strongest, equal ones by index, as many as the drawing has room for. Follows from filter, view and
 * size alone, and not from the machine. Linear in actors and ties.
 */
export function chooseDetail(
  request: SceneRequest,
  transform: Transform,
  plot: Rectangle,
): Detail | null {
  const { snapshot } = request;
  if (isFew(snapshot)) return null;
  const isInPlot = actorsInPlot(request, transform, plot);
  const among = {
    actors: crowdColumns(snapshot).dots.actor.filter((actor) => isInPlot[actor] === 1),
    ties: tiesTouching(snapshot, isInPlot),
  };
  const room = plot.width * plot.height;
  const actors = strongest(
    { indices: among.actors, strength: snapshot.actorContacts, cost: null },
    clamp(Math.round(room / ROOM_FOR_ACTOR), LEAST_ACTORS, MOST_OVER_CROWD.actors),
  );
  const { strands } = crowdColumns(snapshot);
  const ties = strongest(
    { indices: among.ties, strength: snapshot.tieContacts, cost: strands },
    clamp(Math.round(room / ROOM_FOR_STRAND), LEAST_STRANDS, MOST_OVER_CROWD.strands),
  );
  const { wanted } = request;
  return {
    ties: withWanted(ties, wanted?.ties, snapshot.tieContacts),
    actors: withWanted(actors, wanted?.actors, snapshot.actorContacts),
    chosen: { actors: actors.length, ties: ties.length },
    among: { actors: among.actors.length, ties: among.ties.length },
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
  const isAny = (count: number) => count > 0;
  return (
    actors.filter(isAny).length > MOST_ACTORS ||
    ties.filter(isAny).length > MOST_STRANDS ||
    !isFew(snapshot)
  );
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

function actorsInPlot(
  { snapshot, positions }: SceneRequest,
  { scaleX, scaleY, dx, dy }: Transform,
  plot: Rectangle,
): Uint8Array {
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const isInPlot = new Uint8Array(snapshot.actorContacts.length);
  for (let actor = 0; actor < isInPlot.length; actor++) {
    if (snapshot.actorContacts[actor] === 0) continue;
    const x = positions.actors[2 * actor]! * scaleX + dx;
    const y = positions.actors[2 * actor + 1]! * scaleY + dy;
    // False for an actor without a place, which is NaN.
    if (x >= plot.x && x <= right && y >= plot.y && y <= bottom) isInPlot[actor] = 1;
  }
  return isInPlot;
}

/** Ties in view with a member in the plot. A line that only passes through tells little of what is looked at. */
function tiesTouching({ network, filter, tieContacts }: Snapshot, isInPlot: Uint8Array) {
  const { memberOffsets, members } = network.levels[filter.level].tie;
  const ties = new Uint32Array(tieContacts.length);
  let length = 0;
  for (let tie = 0; tie < tieContacts.length; tie++) {
    if (tieContacts[tie] === 0) continue;
    for (let at = memberOffsets[tie]!; at < memberOffsets[tie + 1]!; at++) {
      if (isInPlot[members[at]!] === 0) continue;
      ties[length++] = tie;
      break;
    }
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
