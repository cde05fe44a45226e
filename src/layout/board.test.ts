import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryBoard, networkOf } from "./arbitrary-graph.ts";
import { createBoard } from "./board.ts";
import { createCrossings, keepTried } from "./crossings.ts";
import { createAccount, PRICES, standingPrice, triedPrice } from "./energy.ts";
import { fill } from "./fill.ts";
import { layoutGraph } from "./graph.ts";
import { moveInside, moveNode } from "./move-node.ts";
import { naivePrice } from "./naive-price.ts";
import { measureQuality } from "./quality.ts";
import { createRandom } from "./random.ts";
import { passesFor, refine } from "./refine.ts";
import { separate } from "./separate.ts";

const coordinate = fc.integer({ min: -900, max: 900 });
const anyNode = fc.nat(1000);
const ALL_PRICES = { ...PRICES, tether: 0.001 };

describe("createBoard", () => {
  it("lists the links of each node, ascending", () => {
    fc.assert(
      fc.property(arbitraryBoard, ({ graph, nodeCount, linkOffsets, linkIds }) => {
        for (let node = 0; node < nodeCount; node++) {
          const links = [...graph.source.keys()].filter(
            (link) => graph.source[link] === node || graph.target[link] === node,
          );
          expect([...linkIds.subarray(linkOffsets[node], linkOffsets[node + 1])]).toEqual(links);
        }
      }),
    );
  });

  it("takes a larger frame of the same shape for more than a figure 1,200 wide holds", () => {
    const many = Array.from({ length: 600 }, (_, index) => `actor${index} other${index}`);
    const { halfWidth, halfHeight } = boardOf(many).frame;
    expect(boardOf(["a b"]).frame).toMatchObject({ halfWidth: 592, halfHeight: 592 / 1.7 });
    expect(halfWidth).toBeGreaterThan(900);
    expect(halfWidth / halfHeight).toBeCloseTo(1.7);
  });
});

describe("moveNode", () => {
  it("lets the links follow", () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        board.graph.source.forEach((from, link) => {
          const to = board.graph.target[link]!;
          expect(board.middleX[link]).toBe((board.x[from]! + board.x[to]!) / 2);
          expect(board.middleY[link]).toBe((board.y[from]! + board.y[to]!) / 2);
          expect(board.spanX[link]).toBe(Math.abs(board.x[to]! - board.x[from]!) / 2);
          expect(board.spanY[link]).toBe(Math.abs(board.y[to]! - board.y[from]!) / 2);
        });
      }),
    );
  });
});

describe("moveInside", () => {
  it("keeps the box in the frame, and a held node where it is", () => {
    fc.assert(
      fc.property(arbitraryBoard, coordinate, coordinate, (board, x, y) => {
        for (let node = 0; node < board.nodeCount; node++) {
          board.held[node] = node % 2;
          const before = [board.x[node], board.y[node]];
          moveInside(board, node, x, y);
          if (board.held[node] === 1) expect([board.x[node], board.y[node]]).toEqual(before);
          else expectInFrame(board, node);
        }
      }),
    );
  });
});

describe("triedPrice", () => {
  const move = fc.tuple(anyNode, coordinate, coordinate);

  it("differs from the price where a node stood by as much as the price of the whole picture", () => {
    fc.assert(
      fc.property(arbitraryBoard, move, (board, [any, x, y]) => {
        if (board.nodeCount === 0) return;
        const node = any % board.nodeCount;
        const account = createAccount(board, ALL_PRICES);
        const before = standingPrice(account, node);
        const wholeBefore = naivePrice(board, ALL_PRICES);
        moveNode(board, node, x, y);
        const change = triedPrice(account, node, Infinity) - before;
        expect(change).toBeCloseTo(naivePrice(board, ALL_PRICES) - wholeBefore, 6);
      }),
      { numRuns: 300 },
    );
  });

  it("is the price where the node stands once the move is kept, to the last bit", () => {
    fc.assert(
      fc.property(arbitraryBoard, fc.array(move), (board, moves) => {
        const account = createAccount(board, ALL_PRICES);
        for (const [any, x, y] of board.nodeCount === 0 ? [] : moves) {
          const node = any % board.nodeCount;
          moveNode(board, node, x, y);
          const tried = triedPrice(account, node, Infinity);
          keepTried(account.crossings, board, node);
          expect(standingPrice(account, node)).toBe(tried);
        }
        const { counts, pairs } = createCrossings(board);
        expect(account.crossings).toMatchObject({ counts, pairs });
      }),
    );
  });

  it("is over the limit exactly when the whole price is", () => {
    fc.assert(
      fc.property(arbitraryBoard, fc.double({ min: 0, max: 60, noNaN: true }), (board, limit) => {
        const account = createAccount(board, PRICES);
        for (let node = 0; node < board.nodeCount; node++) {
          const whole = standingPrice(account, node);
          expect(triedPrice(account, node, limit) > limit).toBe(whole > limit);
        }
      }),
    );
  });
});

describe("createCrossings", () => {
  it("counts each crossing from both of its links, as a plain count does", () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        const count = createCrossings(board).counts.reduce((sum, of) => sum + of, 0);
        expect(count / 2).toBe(measureQuality(board).crossings);
      }),
    );
  });
});

describe("fill", () => {
  it("keeps the order on both axes and everything in the frame", () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        const x = board.x.slice();
        fill(board, []);
        for (let a = 0; a < board.nodeCount; a++) {
          expectInFrame(board, a);
          for (let b = 0; b < board.nodeCount; b++) {
            // Only boxes of one width are stopped by the frame at the same place.
            const isAlike = board.boxHalfWidth[a] === board.boxHalfWidth[b];
            if (isAlike && x[a]! < x[b]!) expect(board.x[a]).toBeLessThanOrEqual(board.x[b]!);
          }
        }
      }),
    );
  });
});

describe("separate", () => {
  it("leaves no boxes overlapping where there is room", () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        for (let node = 0; node < board.nodeCount; node++) {
          moveInside(board, node, board.x[node]!, board.y[node]!);
        }
        separate(board);
        expect(measureQuality(board).overlaps).toBe(0);
      }),
    );
  });

  it("pushes the others away from a held node", () => {
    const board = boardOf(["a b c"]);
    board.held[1] = 1;
    separate(board);
    expect([board.x[1], board.y[1]]).toEqual([0, 0]);
    expect(measureQuality(board).overlaps).toBe(0);
  });
});

describe("refine", () => {
  const calm = { prices: PRICES, passes: 6, step: 100, tolerance: 0, jumps: 0.5 };

  it("never raises the price where nothing worse is tolerated", () => {
    fc.assert(
      fc.property(arbitraryBoard, (board) => {
        const before = naivePrice(board, PRICES);
        refine(board, calm, createRandom(1));
        expect(naivePrice(board, PRICES)).toBeLessThanOrEqual(before + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it("does not move a held node", () => {
    const board = boardOf(["a b", "a c", "a b c"]);
    board.held.fill(1);
    refine(board, calm, createRandom(1));
    expect([...board.x, ...board.y].every((place) => place === 0)).toBe(true);
  });
});

describe("passesFor", () => {
  it("spares passes as a graph grows, down to none", () => {
    const pairs = Array.from({ length: 300 }, (_, index) => `a${index} b${index % 17}`);
    const large = boardOf(pairs);
    expect(passesFor(boardOf(["a b"]), { passes: 50, mostWork: 1_000_000 })).toBe(50);
    expect(passesFor(large, { passes: 50, mostWork: 1_000_000 })).toBe(5);
    expect(passesFor(large, { passes: 50, mostWork: 100_000 })).toBe(0);
  });
});

describe("a dense graph of many ties", () => {
  /** Everyone meets everyone, those of higher numbers more often; a person speaks for a party. */
  const everyone = Array.from({ length: 30 }, (_, a) => a).flatMap((a) =>
    Array.from({ length: a }, (_, b) =>
      Array<string>(1 + ((8 * (a + b)) % 59)).fill(`a${a} a${b}`),
    ).flat(),
  );
  const network = networkOf({ contacts: everyone, representations: ["a1>a2"] });
  const given = layoutGraph(network, { level: "people", top: null });
  const board = createBoard(given);

  it("is searched for its strongest ties, three an actor, and keeps all", () => {
    const { graph, searchedCount, passedOver } = board;
    expect([searchedCount, passedOver, graph.tie.length]).toEqual([90, 435 - 90, 436]);
    expect(graph.tie.toSorted()).toEqual(given.tie.toSorted());
    graph.tie.forEach((tie, link) => {
      const before = given.tie.indexOf(tie);
      for (const column of ["source", "target", "weight"] as const) {
        expect(graph[column][link]).toBe(given[column][before]);
      }
    });
    const listed = new Set(board.linkIds);
    expect(listed).toEqual(new Set([...Array.from({ length: 90 }).keys(), 435]));
    const weights = [...graph.weight];
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    const effort = { passes: 50, mostWork: 50 * 91 * (30 + 91 + 1) };
    expect(passesFor(board, effort)).toBe(50);
  });

  it("pulls no harder than one of few contacts", () => {
    const pulls = board.pull.subarray(0, board.searchedCount);
    expect(pulls.reduce((sum, pull) => sum + pull) / pulls.length).toBeCloseTo(3);
    expect(pulls[0]! / pulls.at(-1)!).toBeCloseTo(
      Math.sqrt((1 + board.graph.weight[0]!) / (1 + board.graph.weight[89]!)),
    );
  });

  it("has a price that the others do not add to", () => {
    const random = createRandom(1);
    for (let node = 0; node < board.nodeCount; node++) {
      moveNode(board, node, 900 * random() - 450, 500 * random() - 250);
    }
    const account = createAccount(board, ALL_PRICES);
    for (let node = 0; node < board.nodeCount; node++) {
      const before = standingPrice(account, node);
      const wholeBefore = naivePrice(board, ALL_PRICES);
      moveNode(board, node, board.x[node]! + 90, board.y[node]! - 60);
      const change = triedPrice(account, node, Infinity) - before;
      expect(change).toBeCloseTo(naivePrice(board, ALL_PRICES) - wholeBefore, 6);
      keepTried(account.crossings, board, node);
    }
  });
});

function boardOf(contacts: readonly string[]) {
  return createBoard(layoutGraph(networkOf({ contacts }), { level: "people", top: null }));
}

function expectInFrame(board: ReturnType<typeof createBoard>, node: number): void {
  const { x, y, boxDrop, boxHalfWidth, boxHalfHeight, frame } = board;
  expect(Math.abs(x[node]!) + boxHalfWidth[node]!).toBeLessThanOrEqual(frame.halfWidth + 1e-9);
  const middle = y[node]! + boxDrop[node]!;
  expect(Math.abs(middle) + boxHalfHeight[node]!).toBeLessThanOrEqual(frame.halfHeight + 1e-9);
}
