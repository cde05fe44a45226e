import type { Board } from "./board.ts";
import { withinX, withinY } from "./frame.ts";
import { energyAt, type Prices } from "./energy.ts";
import type { Random } from "./random.ts";

export interface RefineOptions {
  readonly prices: Prices;
  readonly passes: number;
  /** Longest step of the first pass, in layout units; the last pass steps a tenth of it. */
  readonly step: number;
  /** How much worse a move may make the picture in the first pass; falls to nothing. */
  readonly tolerance: number;
  /** Whether nodes may also jump anywhere or change places with another. */
  readonly jumps: boolean;
}

/**
 * Moves one node at a time where that lowers the price of the picture, after Davidson and Harel, "Drawing graphs nicely using
 * simulated annealing", 1996, with the acceptance of Dueck and Scheuer, "Threshold accepting", 1990, which needs no exponential.
 * Cost: passes * links * (nodes + links).
 */
export function refine(board: Board, options: RefineOptions, random: Random): void {
  for (let pass = 0; pass < options.passes; pass++) {
    const left = 1 - pass / options.passes;
    const step = options.step * Math.max(0.06, left * left);
    const threshold = options.tolerance * Math.max(0, left - 0.15);
    for (let node = 0; node < board.nodeCount; node++) {
      if (board.held[node] === 1) continue;
      if (options.jumps && random() < 0.25 * left)
        jump(board, options.prices, threshold, node, random);
      else shift(board, options.prices, threshold, node, step, random);
    }
  }
}

/** How much work a refinement may be: passes are saved where nodes and links are many. */
const MOST_WORK = 40_000_000;

/** The passes asked for, or as many as the most work allows: one pass costs links * (nodes + links) steps. */
export function passesFor(board: Board, wanted: number): number {
  const links = board.graph.source.length;
  const work = 1 + links * (board.nodeCount + links);
  return Math.min(wanted, Math.floor(MOST_WORK / work));
}

function shift(
  board: Board,
  prices: Prices,
  threshold: number,
  node: number,
  step: number,
  random: Random,
): void {
  const x = board.x[node]! + (random() * 2 - 1) * step;
  const y = board.y[node]! + (random() * 2 - 1) * step;
  tryPlace(board, prices, threshold, node, x, y);
}

function jump(board: Board, prices: Prices, threshold: number, node: number, random: Random): void {
  const { halfWidth, halfHeight } = board.frame;
  const x = (random() * 2 - 1) * halfWidth;
  const y = (random() * 2 - 1) * halfHeight;
  tryPlace(board, prices, threshold, node, x, y);
}

function tryPlace(
  board: Board,
  prices: Prices,
  threshold: number,
  node: number,
  wantedX: number,
  wantedY: number,
): void {
  const x = withinX(board, node, wantedX);
  const y = withinY(board, node, wantedY);
  const before = energyAt(board, prices, node, board.x[node]!, board.y[node]!);
  const after = energyAt(board, prices, node, x, y);
  if (after < before + threshold) {
    board.x[node] = x;
    board.y[node] = y;
  }
}
