import { type Board, createBoard } from "./board.ts";
import { boxesOf } from "./boxes.ts";
import { PRICES, TETHERED } from "./energy.ts";
import { fill, relax, spread } from "./forces.ts";
import { frameFor } from "./frame.ts";
import type { LayoutGraph } from "./graph.ts";
import { graphInView, type InView } from "./in-view.ts";
import { type HeldActors, holdNodes } from "./pins.ts";
import { positionsOf } from "./placed.ts";
import type { Positions } from "./positions.ts";
import { createRandom } from "./random.ts";
import { passesFor, refine } from "./refine.ts";
import { separate } from "./separate.ts";
import { moveInside, moveNode } from "./move-node.ts";

const SEED = 10;
const NOBODY: HeldActors = new Map();

/** Where each actor and hub belongs: the layout of a graph over all time. A fixed, seeded procedure. */
export function backbone(graph: LayoutGraph): Positions {
  return arranged(graph, NOBODY, 60);
}

/** A layout of what is in view alone; actors out of view have no place. A fixed, seeded procedure. */
export function free(graph: LayoutGraph, inView: InView, held: HeldActors): Positions {
  return arranged(graphInView(graph, inView), held, 40);
}

function arranged(graph: LayoutGraph, held: HeldActors, passes: number): Positions {
  const board = createBoard(graph);
  const random = createRandom(SEED);
  holdNodes(board, held);
  spread(board, random);
  fill(board);
  refine(
    board,
    { prices: PRICES, passes: passesFor(board, passes), step: 200, tolerance: 2, jumps: 0.6 },
    random,
  );
  separate(board);
  return positionsOf(board);
}

/**
 * Starts from the given positions (the backbone, pins applied) and relaxes what is in view, each node tethered to where it was.
 * What is out of view stays; the extent is that of the start.
 */
export function eased(
  graph: LayoutGraph,
  start: Positions,
  inView: InView,
  held: HeldActors,
): Positions {
  const frame = frameFor(boxesOf(graph));
  const board = createBoard(graphInView(graph, inView), frame);
  const random = createRandom(SEED);
  takePlaces(board, start);
  holdNodes(board, held);
  relax(board, random);
  keepInFrame(board);
  refine(
    board,
    { prices: TETHERED, passes: passesFor(board, 30), step: 40, tolerance: 0, jumps: 0 },
    random,
  );
  separate(board);
  return withUnseen(positionsOf(board), start);
}

function takePlaces(board: Board, start: Positions): void {
  const { graph, actorCount } = board;
  graph.actors.forEach((actor, node) => {
    moveNode(board, node, start.actors[2 * actor]!, start.actors[2 * actor + 1]!);
  });
  graph.hubs.forEach((tie, hub) => {
    moveNode(board, actorCount + hub, start.hubs[2 * tie]!, start.hubs[2 * tie + 1]!);
  });
  board.anchorX.set(board.x);
  board.anchorY.set(board.y);
}

function withUnseen(seen: Positions, start: Positions): Positions {
  const either = (place: number, index: number, from: Float64Array): number =>
    Number.isNaN(place) ? from[index]! : place;
  return {
    level: seen.level,
    actors: seen.actors.map((place, index) => either(place, index, start.actors)),
    hubs: seen.hubs.map((place, index) => either(place, index, start.hubs)),
    extent: start.extent,
  };
}

function keepInFrame(board: Board): void {
  for (let node = 0; node < board.nodeCount; node++) {
    moveInside(board, node, board.x[node]!, board.y[node]!);
  }
}
