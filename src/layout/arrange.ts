import { type Board, createBoard } from "./board.ts";
import { PRICES, TETHERED } from "./energy.ts";
import { fill } from "./fill.ts";
import { isCrowd } from "./bodies.ts";
import { relax, spread, spreadCrowd } from "./forces.ts";
import { frameInside } from "./frame.ts";
import type { LayoutGraph } from "./graph.ts";
import { graphInView, type InView } from "./in-view.ts";
import { islandsOf, packIslands } from "./islands.ts";
import { moveInside, moveNode } from "./move-node.ts";
import { type HeldActors, holdNodes } from "./pins.ts";
import { positionsOf } from "./placed.ts";
import { scopeOf, type Positions } from "./positions.ts";
import { createRandom } from "./random.ts";
import { type Effort, passesFor, refine } from "./refine.ts";
import { separate } from "./separate.ts";

/** Of forty, among the four of the lowest price; the one with the clearest picture of the case. */
const SEED = 8;

const FOR_BACKBONE: Effort = { passes: 50, mostWork: 20_000_000 };
const FOR_FREE: Effort = { passes: 30, mostWork: 4_000_000 };
const FOR_EASED: Effort = { passes: 20, mostWork: 3_000_000 };

const NOBODY: HeldActors = new Map();

/** A layout under way: stops after each tick of a crowd and says how things stand, at a cost only where that is asked. */
export type Arranging = Generator<() => Positions, Positions, void>;

/**
 * Where each actor and hub belongs: the layout of a graph over all time. A fixed, seeded procedure: forces spread the nodes, the cloud is
 * fitted to the frame, a search lowers the price of the picture, and what still overlaps is pushed apart. A crowd starts from places that
 * suit distances in the graph, there is no search, only the boxes of the most important are pushed apart, and small components stand in rows
 * under the others.
 */
export function backbone(graph: LayoutGraph): Positions {
  return finished(arrangingBackbone(graph));
}

/** The same, step by step. */
export function arrangingBackbone(graph: LayoutGraph): Arranging {
  return arranging(graph, NOBODY, FOR_BACKBONE);
}

/** A layout of what is in view alone, by the same procedure; who is out of view has no place. */
export function free(graph: LayoutGraph, inView: InView, held: HeldActors): Positions {
  return finished(arrangingFree(graph, inView, held));
}

/** The same, step by step. */
export function arrangingFree(graph: LayoutGraph, inView: InView, held: HeldActors): Arranging {
  return arranging(graphInView(graph, inView), held, FOR_FREE);
}

function finished(steps: Arranging): Positions {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function* arranging(graph: LayoutGraph, held: HeldActors, effort: Effort): Arranging {
  const board = createBoard(graph);
  const random = createRandom(SEED);
  holdNodes(board, held);
  const islands = isCrowd(board.nodeCount) ? islandsOf(board) : [];
  if (isCrowd(board.nodeCount)) {
    for (const place of spreadCrowd(board, random)) {
      yield () => {
        place();
        fill(board, islands);
        return positionsOf(board);
      };
    }
  } else spread(board, random);
  fill(board, islands);
  const passes = passesFor(board, effort);
  refine(board, { prices: PRICES, passes, step: 200, tolerance: 2, jumps: 0.6 }, random);
  separate(board);
  packIslands(board, islands);
  return positionsOf(board);
}

/** What `eased` starts from and what it is relaxed for. */
export interface EasedRequest {
  /** The backbone with pins applied. */
  readonly start: Positions;
  readonly inView: InView;
  readonly held: HeldActors;
}

/**
 * Relaxes what is in view from where it stands, each node tethered to that place: forces first, then steps that lower the price. A fixed,
 * seeded procedure. What is out of view stays; the extent is that of the start.
 */
export function eased(graph: LayoutGraph, { start, inView, held }: EasedRequest): Positions {
  const board = createBoard(graphInView(graph, inView), frameInside(start.extent));
  const random = createRandom(SEED);
  takePlaces(board, start);
  holdNodes(board, held);
  relax(board, random);
  for (let node = 0; node < board.nodeCount; node++) {
    moveInside(board, node, board.x[node]!, board.y[node]!);
  }
  const passes = passesFor(board, FOR_EASED);
  refine(board, { prices: TETHERED, passes, step: 40, tolerance: 0, jumps: 0 }, random);
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

/** The places of those in view, and for all others those of the start. */
function withUnseen(seen: Positions, start: Positions): Positions {
  const orStart = (places: Float64Array, others: Float64Array): Float64Array =>
    places.map((place, index) => (Number.isNaN(place) ? others[index]! : place));
  return {
    ...scopeOf(seen),
    actors: orStart(seen.actors, start.actors),
    hubs: orStart(seen.hubs, start.hubs),
    extent: start.extent,
  };
}
