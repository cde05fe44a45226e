import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkOf } from "./arbitrary-graph.ts";
import { type Board, createBoard } from "./board.ts";
import { fill } from "./fill.ts";
import { layoutGraph } from "./graph.ts";
import { islandsOf, packIslands } from "./islands.ts";
import { moveNode } from "./move-node.ts";

/** A chain of thirty and chains of other lengths, all nodes at scattered places. */
function boardOf(lengths: readonly number[]): Board {
  const contacts = [30, ...lengths].flatMap((length, chain) =>
    Array.from({ length: length - 1 }, (_, k) => `c${chain}-${k} c${chain}-${k + 1}`),
  );
  const board = createBoard(layoutGraph(networkOf({ contacts }), { level: "people", top: null }));
  for (let node = 0; node < board.nodeCount; node++) {
    moveNode(board, node, (node * 37) % 211, (node * 53) % 199);
  }
  return board;
}

const arbitraryLengths = fc.array(fc.integer({ min: 2, max: 16 }), { maxLength: 30 });

function overlaps(board: Board, a: number, b: number): boolean {
  const x = Math.abs(board.x[a]! - board.x[b]!);
  const y = Math.abs(board.y[a]! + board.boxDrop[a]! - board.y[b]! - board.boxDrop[b]!);
  return (
    x < board.boxHalfWidth[a]! + board.boxHalfWidth[b]! &&
    y < board.boxHalfHeight[a]! + board.boxHalfHeight[b]!
  );
}

describe("islands", () => {
  it("are all components of up to twelve nodes, the largest first", () => {
    fc.assert(
      fc.property(arbitraryLengths, (lengths) => {
        const islands = islandsOf(boardOf(lengths));
        const expected = lengths.filter((length) => length <= 12).sort((a, b) => b - a);
        expect(islands.map(({ length }) => length)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("overlap neither each other nor the others, and are no further down than their rows take", () => {
    fc.assert(
      fc.property(arbitraryLengths, (lengths) => {
        const board = boardOf(lengths);
        const islands = islandsOf(board);
        fill(board, islands);
        for (const node of islands.flat()) {
          for (let other = 0; other < board.nodeCount; other++) {
            if (other !== node) expect(overlaps(board, node, other)).toBe(false);
          }
          expect(Math.abs(board.x[node]!)).toBeLessThan(board.frame.halfWidth);
          expect(board.y[node]!).toBeLessThan(2 * board.frame.halfHeight);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("do not move the others when packed, nor stand elsewhere when packed again", () => {
    const board = boardOf([2, 3, 4, 2, 2]);
    const islands = islandsOf(board);
    const before = Float64Array.from(board.y);
    packIslands(board, islands);
    const once = [...board.x, ...board.y];
    packIslands(board, islands);
    expect([...board.x, ...board.y]).toEqual(once);
    const islanders = new Set(islands.flat());
    const stayed = before.every((y, node) => islanders.has(node) || board.y[node] === y);
    expect(stayed).toBe(true);
  });

  it("leave an island alone that the reader holds by a node", () => {
    const board = boardOf([2, 3]);
    const [first] = islandsOf(board);
    board.held[first![1]!] = 1;
    expect(islandsOf(board).map(({ length }) => length)).toEqual([2]);
  });
});
