import type { Board } from "./board.ts";

/** Which drawn links of a board cross which, kept while nodes move one at a time. Memory: a byte for each pair of links. */
export interface Crossings {
  /** Link -> how many others it crosses, where all nodes stand. */
  readonly counts: Int32Array;
  /** 1 at `link * stride + other` where the two cross. */
  readonly pairs: Uint8Array;
  /** A link's others, rounded up to whole words. */
  readonly stride: number;
  /** The same for the links of one node that is tried elsewhere, in their order: row k is of its k-th link. */
  readonly triedCounts: Int32Array;
  readonly triedPairs: Uint8Array;
}

/** The crossings where all nodes stand. Cost: the square of the links. */
export function createCrossings(board: Board): Crossings {
  const { searchedCount, linkOffsets } = board;
  const stride = (searchedCount + 3) & ~3;
  let most = 0;
  for (let node = 0; node < board.nodeCount; node++) {
    most = Math.max(most, linkOffsets[node + 1]! - linkOffsets[node]!);
  }
  const pairs = new Uint8Array(searchedCount * stride);
  const counts = new Int32Array(searchedCount);
  for (let link = 0; link < searchedCount; link++) {
    counts[link] = markCrossings(board, link, pairs, link * stride);
  }
  const tried = { triedCounts: new Int32Array(most), triedPairs: new Uint8Array(most * stride) };
  return { counts, pairs, stride, ...tried };
}

/** Counts what the k-th link of a node crosses where its ends now stand, to be kept by `keepTried` or forgotten. */
export function tryCrossings(crossings: Crossings, board: Board, link: number, k: number): number {
  const { triedPairs, triedCounts, stride } = crossings;
  const row = k * stride;
  triedPairs.fill(0, row, row + stride);
  return (triedCounts[k] = markCrossings(board, link, triedPairs, row));
}

/**
 * Marks which drawn links cross this one, those that share an end with it left out, and counts them. With middles apart by d and halves
 * h and k, the lines meet where both |d x k| and |d x h| are under |h x k|. Few do: one branch for both tests is foreseen by a processor.
 */
function markCrossings(board: Board, link: number, marks: Uint8Array, row: number): number {
  const { middleX, middleY, halfX, halfY, searchedCount } = board;
  const x = middleX[link]!;
  const y = middleY[link]!;
  const hx = halfX[link]!;
  const hy = halfY[link]!;
  let count = 0;
  for (let other = 0; other < searchedCount; other++) {
    const dx = middleX[other]! - x;
    const dy = middleY[other]! - y;
    const kx = halfX[other]!;
    const ky = halfY[other]!;
    const turn = hx * ky - hy * kx;
    const along = dx * ky - dy * kx;
    const across = dx * hy - dy * hx;
    const one = (turn - along) * (turn + along);
    const two = (turn - across) * (turn + across);
    if ((one + Math.abs(one)) * (two + Math.abs(two)) > 0 && !shareAnEnd(board, link, other)) {
      marks[row + other] = 1;
      count += 1;
    }
  }
  return count;
}

function shareAnEnd({ graph: { source, target } }: Board, a: number, b: number): boolean {
  return (
    source[a] === source[b] ||
    source[a] === target[b] ||
    target[a] === source[b] ||
    target[a] === target[b]
  );
}

/** Takes over what was tried for every drawn link of a node, which stays where it was tried. Linear in its links * links. */
export function keepTried(crossings: Crossings, board: Board, node: number): void {
  const { counts, pairs, stride, triedCounts, triedPairs } = crossings;
  const first = board.linkOffsets[node]!;
  const end = board.linkOffsets[node + 1]!;
  for (let k = first; k < end; k++) {
    const link = board.linkIds[k]!;
    if (link >= board.searchedCount) return;
    counts[link] = triedCounts[k - first]!;
    const row = link * stride;
    const tried = (k - first) * stride;
    for (let other = 0; other < board.searchedCount; other++) {
      const is = triedPairs[tried + other]!;
      const change = is - pairs[row + other]!;
      if (change === 0) continue;
      pairs[row + other] = is;
      pairs[other * stride + link] = is;
      counts[other]! += change;
    }
  }
}
