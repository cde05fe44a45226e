import type { LevelColumns, Network } from "../network/network.ts";
import type { Board } from "./board.ts";
import { roundPlace } from "./placed.ts";
import { scopeOf, type Extent, type Pins, type Point, type Positions } from "./positions.ts";
import { LABEL_GAP, LABEL_HEIGHT, LARGEST_RADIUS, labelHalfWidth } from "./shape.ts";
import { moveNode } from "./move-node.ts";

/** Pins by actor index: what a worker is sent. Only finite places of actors that exist. */
export type HeldActors = ReadonlyMap<number, Point>;

export function heldActors(network: Network, pins: Pins): HeldActors {
  const held = new Map<number, Point>();
  for (const [id, { x, y }] of pins) {
    const actor = network.actorIndex.get(id);
    if (actor === undefined || !Number.isFinite(x) || !Number.isFinite(y)) continue;
    held.set(actor, { x: roundPlace(x), y: roundPlace(y) });
  }
  return held;
}

/** Puts the held actors of a board where they are held. */
export function holdNodes(board: Board, held: HeldActors): void {
  board.graph.actors.forEach((actor, node) => {
    const place = held.get(actor);
    if (place === undefined) return;
    board.held[node] = 1;
    moveNode(board, node, place.x, place.y);
  });
}

/**
 * The backbone with pins applied: pinned actors stand where they are pinned, a hub moves by the mean of what its members moved,
 * nothing else moves. The extent grows to hold the pinned actors and never shrinks. Synchronous; linear in the members of ties.
 */
export function steadyPositions(network: Network, backbone: Positions, pins: Pins): Positions {
  const held = heldActors(network, pins);
  if (held.size === 0) return backbone;
  const actors = backbone.actors.slice();
  let extent = backbone.extent;
  for (const [actor, place] of held) {
    if (Number.isNaN(actors[2 * actor]!)) continue;
    actors[2 * actor] = place.x;
    actors[2 * actor + 1] = place.y;
    const { name, short } = network.dataset.actors[actor]!;
    extent = grown(extent, place, labelHalfWidth(short === "" ? name : short));
  }
  const hubs = followedHubs(network.levels[backbone.level], backbone, actors);
  return { ...scopeOf(backbone), actors, hubs, extent };
}

function followedHubs(
  columns: LevelColumns,
  before: Positions,
  actors: Float64Array,
): Float64Array {
  const { memberOffsets, members } = columns.tie;
  const hubs = before.hubs.slice();
  for (let tie = 0; tie < columns.tie.length; tie++) {
    if (Number.isNaN(hubs[2 * tie]!)) continue;
    const first = memberOffsets[tie]!;
    const end = memberOffsets[tie + 1]!;
    let dx = 0;
    let dy = 0;
    for (let m = first; m < end; m++) {
      const at = 2 * members[m]!;
      dx += actors[at]! - before.actors[at]!;
      dy += actors[at + 1]! - before.actors[at + 1]!;
    }
    hubs[2 * tie] = roundPlace(hubs[2 * tie]! + dx / (end - first));
    hubs[2 * tie + 1] = roundPlace(hubs[2 * tie + 1]! + dy / (end - first));
  }
  return hubs;
}

/** The extent with room for the largest shape and a name of the given half width at a point. */
function grown(extent: Extent, { x, y }: Point, labelHalf: number): Extent {
  const half = Math.max(LARGEST_RADIUS, labelHalf);
  const under = LARGEST_RADIUS + LABEL_GAP + LABEL_HEIGHT;
  return {
    x0: Math.min(extent.x0, roundPlace(x - half)),
    y0: Math.min(extent.y0, roundPlace(y - LARGEST_RADIUS)),
    x1: Math.max(extent.x1, roundPlace(x + half)),
    y1: Math.max(extent.y1, roundPlace(y + under)),
  };
}
