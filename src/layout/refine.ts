import type { Board } from "./board.ts";
import { keepTried } from "./crossings.ts";
import { type Account, createAccount, type Prices, standingPrice, triedPrice } from "./energy.ts";
import type { Random } from "./random.ts";
import { moveInside, moveNode } from "./move-node.ts";

export interface Refinement {
  readonly prices: Prices;
  readonly passes: number;
  /** Longest step of the first pass, in layout units; falls with the square of the passes left to a sixteenth of it. */
  readonly step: number;
  /** How much worse a move may make the picture in the first pass; falls to nothing. */
  readonly tolerance: number;
  /** Share of moves of the first pass that are no steps but go to the side of a linked node or anywhere; falls to nothing. */
  readonly jumps: number;
}

/** What a pass allows. */
type Heat = Pick<Refinement, "step" | "tolerance" | "jumps">;

/** Places tried for a node in each pass. */
const TRIES = 4;
/** How far from a linked node is still at its side. */
const BESIDE = 200;

/**
 * Moves one node at a time where that lowers the price of the picture, after Davidson and Harel, "Drawing graphs nicely using
 * simulated annealing", 1996, with the acceptance of Dueck and Scheuer, "Threshold accepting", 1990, which needs no exponential.
 * Held nodes stay. Cost: passes * links * (nodes + links), a small part of it where most places are refused at first sight.
 */
export function refine(board: Board, refinement: Refinement, random: Random): void {
  if (refinement.passes === 0) return;
  const search = { board, random, account: createAccount(board, refinement.prices) };
  for (let pass = 0; pass < refinement.passes; pass++) {
    const left = 1 - pass / refinement.passes;
    const heat: Heat = {
      step: refinement.step * Math.max(1 / 16, left * left),
      tolerance: refinement.tolerance * Math.max(0, left - 0.15),
      jumps: refinement.jumps * left,
    };
    for (let node = 0; node < board.nodeCount; node++) {
      if (board.held[node] === 0) improve(search, heat, node);
    }
  }
}

interface Search {
  readonly board: Board;
  readonly account: Account;
  readonly random: Random;
}

function improve(search: Search, heat: Heat, node: number): void {
  const { board, account } = search;
  let price = standingPrice(account, node);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const x = board.x[node]!;
    const y = board.y[node]!;
    propose(search, heat, node);
    const limit = price + heat.tolerance;
    const next = triedPrice(account, node, limit);
    if (next <= limit) {
      price = next;
      keepTried(account.crossings, board, node);
    } else moveNode(board, node, x, y);
  }
}

function propose({ board, random }: Search, heat: Heat, node: number): void {
  let x = board.x[node]!;
  let y = board.y[node]!;
  let rangeX = heat.step;
  let rangeY = heat.step;
  const kind = random();
  if (kind < heat.jumps / 2 && board.linkOffsets[node]! < board.linkOffsets[node + 1]!) {
    const other = linkedNode(board, node, random());
    x = board.x[other]!;
    y = board.y[other]!;
    rangeX = rangeY = BESIDE;
  } else if (kind < heat.jumps) {
    x = board.frame.middleX;
    y = board.frame.middleY;
    rangeX = board.frame.halfWidth;
    rangeY = board.frame.halfHeight;
  }
  moveInside(board, node, x + (2 * random() - 1) * rangeX, y + (2 * random() - 1) * rangeY);
}

/** One of the nodes that a node is linked to; `share` in [0, 1) says which. */
function linkedNode({ graph, linkOffsets, linkIds }: Board, node: number, share: number): number {
  const first = linkOffsets[node]!;
  const link = linkIds[first + Math.floor(share * (linkOffsets[node + 1]! - first))]!;
  return graph.source[link] === node ? graph.target[link]! : graph.source[link]!;
}

/** How far a refinement goes. */
export interface Effort {
  readonly passes: number;
  /** Passes are saved where nodes and links are many; one pass is as much work as links * (nodes + links). */
  readonly mostWork: number;
}

/** As many passes as wanted, or as the most work allows: none for a few thousand nodes. */
export function passesFor(board: Board, { passes, mostWork }: Effort): number {
  const links = board.pull.length - board.passedOver;
  const work = links * (board.nodeCount + links);
  return Math.min(passes, Math.floor(mostWork / (1 + work)));
}
