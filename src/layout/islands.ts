import type { Board } from "./board.ts";
import { moveNode } from "./move-node.ts";
import { neighboursOf } from "./neighbours.ts";

/** A few nodes that links join to each other and to nobody else. */
export type Island = readonly number[];

/** What has more nodes is a cloud of its own, and stands where forces put it. */
const MOST_NODES = 12;
const GAP_WITHIN = 8;
const GAP = 24;

/** The islands of a graph, the largest first, then those with the most contacts; none with a held node. Linear in nodes and links. */
export function islandsOf({ graph, nodeCount, held }: Board): readonly Island[] {
  const { offsets, others } = neighboursOf(nodeCount, graph.source, graph.target);
  const seen = new Uint8Array(nodeCount);
  const islands: Island[] = [];
  for (let first = 0; first < nodeCount; first++) {
    if (seen[first] === 1) continue;
    seen[first] = 1;
    const nodes = [first];
    for (const node of nodes) {
      for (const other of others.subarray(offsets[node], offsets[node + 1])) {
        if (seen[other] === 1) continue;
        seen[other] = 1;
        nodes.push(other);
      }
    }
    if (nodes.length <= MOST_NODES && nodes.every((node) => held[node] === 0)) islands.push(nodes);
  }
  const contactsOf = (island: Island): number =>
    island.reduce((sum, node) => sum + graph.contacts[node]!, 0);
  return islands.sort((a, b) => b.length - a.length || contactsOf(b) - contactsOf(a));
}

/** The part of the frame's height that rows of islands take, at most half. */
export function shareOfIslands(board: Board, islands: readonly Island[]): number {
  const rows = rowsOf(board, islands);
  const height = rows.reduce((sum, row) => sum + row.height + GAP, 0);
  return Math.min(0.5, height / (2 * board.frame.halfHeight));
}

/** Puts islands side by side in rows under all others, so that no box of theirs overlaps another. */
export function packIslands(board: Board, islands: readonly Island[]): void {
  const { middleX, middleY, halfHeight } = board.frame;
  const lowest = lowestOfOthers(board, islands);
  let top = lowest === -Infinity ? middleY - halfHeight : lowest + GAP;
  for (const { blocks, width, height } of rowsOf(board, islands)) {
    let left = middleX - width / 2;
    for (const block of blocks) {
      placeBlock(board, block, left, top);
      left += block.width + GAP;
    }
    top += height + GAP;
  }
}

/** An island as a square of cells, each with room for the largest of its boxes. */
interface Block {
  readonly island: Island;
  readonly columns: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly width: number;
  readonly height: number;
}

function blockOf({ boxHalfWidth, boxHalfHeight }: Board, island: Island): Block {
  const columns = Math.ceil(Math.sqrt(island.length));
  let [cellWidth, cellHeight] = [0, 0];
  for (const node of island) {
    cellWidth = Math.max(cellWidth, 2 * boxHalfWidth[node]! + GAP_WITHIN);
    cellHeight = Math.max(cellHeight, 2 * boxHalfHeight[node]! + GAP_WITHIN);
  }
  const height = Math.ceil(island.length / columns) * cellHeight;
  return { island, columns, cellWidth, cellHeight, width: columns * cellWidth, height };
}

function placeBlock(board: Board, block: Block, left: number, top: number): void {
  block.island.forEach((node, k) => {
    const x = left + ((k % block.columns) + 0.5) * block.cellWidth;
    const y = top + (Math.floor(k / block.columns) + 0.5) * block.cellHeight;
    moveNode(board, node, x, y - board.boxDrop[node]!);
  });
}

interface Row {
  readonly blocks: readonly Block[];
  readonly width: number;
  readonly height: number;
}

/** As many islands to a row as the frame is wide, at least one. */
function rowsOf(board: Board, islands: readonly Island[]): readonly Row[] {
  const rows: Row[] = [];
  let blocks: Block[] = [];
  let width = -GAP;
  const end = (): void => {
    const height = blocks.reduce((most, block) => Math.max(most, block.height), 0);
    if (blocks.length > 0) rows.push({ blocks, width, height });
    blocks = [];
    width = -GAP;
  };
  for (const island of islands) {
    const block = blockOf(board, island);
    if (width + GAP + block.width > 2 * board.frame.halfWidth) end();
    blocks.push(block);
    width += GAP + block.width;
  }
  end();
  return rows;
}

function lowestOfOthers(board: Board, islands: readonly Island[]): number {
  const isOnIsland = new Uint8Array(board.nodeCount);
  for (const node of islands.flat()) isOnIsland[node] = 1;
  let lowest = -Infinity;
  for (let node = 0; node < board.nodeCount; node++) {
    if (isOnIsland[node] === 1) continue;
    lowest = Math.max(lowest, board.y[node]! + board.boxDrop[node]! + board.boxHalfHeight[node]!);
  }
  return lowest;
}
