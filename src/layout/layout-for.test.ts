import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readFolder } from "../formats/csv-folder.ts";
import { LEVELS, type Level } from "../model/dataset.ts";
import { dayFromCivil } from "../model/day.ts";
import { buildNetwork } from "../network/build-network.ts";
import type { Network } from "../network/network.ts";
import { allInView, arbitraryNetwork, networkOf } from "./arbitrary-graph.ts";
import { type Board, createBoard } from "./board.ts";
import { layoutGraph } from "./graph.ts";
import { graphInView, type InView } from "./in-view.ts";
import { layoutFor } from "./layout-for.ts";
import { moveNode } from "./move-node.ts";
import { type Pins, type Positions, STABILITIES, type Stability } from "./positions.ts";
import { measureQuality } from "./quality.ts";

const CASE = new URL("../../data/karabakh-2020/", import.meta.url);

function readCase(): Network {
  const names = readdirSync(CASE);
  const files = new Map(names.map((name) => [name, readFileSync(new URL(name, CASE))]));
  return buildNetwork(readFolder(files).dataset!);
}

const karabakh = readCase();
const NO_PINS: Pins = new Map();
const backbones = new Map(
  LEVELS.map((level) => [level, layoutOf(karabakh, level, { stability: "steady" })]),
);

interface Wish {
  readonly stability: Stability;
  readonly pins?: Pins;
  readonly inView?: InView;
  readonly known?: Positions;
}

function layoutOf(network: Network, level: Level, wish: Wish): Positions {
  const { stability, pins = NO_PINS, inView = allInView(network, level), known } = wish;
  return layoutFor({ network, level, top: null, stability, pins, ...inView }, known);
}

/** What of the case is in view between two days of 2020. */
function window(level: Level, from: [number, number], to: [number, number]): InView {
  const { actorOffsets, actors, tieOffsets, ties, tie } = karabakh.levels[level];
  const actorContacts = new Uint32Array(karabakh.dataset.actors.length);
  const tieContacts = new Uint32Array(tie.length);
  for (let contact = 0; contact < karabakh.contacts.length; contact++) {
    if (karabakh.contacts.firstDay[contact]! > dayFromCivil(2020, ...to)) continue;
    if (karabakh.contacts.lastDay[contact]! < dayFromCivil(2020, ...from)) continue;
    for (const actor of actors.subarray(actorOffsets[contact], actorOffsets[contact + 1])) {
      actorContacts[actor]! += 1;
    }
    for (const index of ties.subarray(tieOffsets[contact], tieOffsets[contact + 1])) {
      tieContacts[index]! += 1;
    }
  }
  return { actorContacts, tieContacts };
}

const opening = (level: Level) => window(level, [9, 27], [11, 10]);

/** What is in view, standing at the positions. */
function boardAt(network: Network, positions: Positions, inView: InView): Board {
  const board = createBoard(graphInView(layoutGraph(network, positions), inView));
  const { actors, hubs } = board.graph;
  actors.forEach((actor, node) => {
    moveNode(board, node, positions.actors[2 * actor]!, positions.actors[2 * actor + 1]!);
  });
  hubs.forEach((tie, hub) => {
    const node = board.actorCount + hub;
    moveNode(board, node, positions.hubs[2 * tie]!, positions.hubs[2 * tie + 1]!);
  });
  return board;
}

function fingerprint({ actors, hubs, extent }: Positions): string {
  const hash = createHash("sha256");
  hash.update(actors).update(hubs).update(JSON.stringify(extent));
  return hash.digest("hex").slice(0, 16);
}

describe("the backbone of the case", () => {
  it("is what it was, to the last bit", () => {
    // A change here changes every figure: look at them, then store the new fingerprints.
    expect(LEVELS.map((level) => fingerprint(backbones.get(level)!))).toEqual([
      "161c83570e65e640",
      "0f5d546d9bac8a9a",
    ]);
  });

  it("shows every party's name: no shape, name or hub overlaps another", () => {
    const board = boardAt(karabakh, backbones.get("parties")!, allInView(karabakh, "parties"));
    const quality = measureQuality(board);
    expect(quality.overlaps).toBe(0);
    expect(quality.coreGap).toBeGreaterThan(80);
    expect(quality.spaceUsed).toBeGreaterThan(0.85);
    expect(quality.throughShapes).toBeLessThan(20);
    expect(quality.throughNames).toBeLessThan(45);
    expect(quality.crossings).toBeLessThan(2000);
  });

  it("shows every name among 175 people too, on a larger frame", () => {
    const board = boardAt(karabakh, backbones.get("people")!, allInView(karabakh, "people"));
    expect(measureQuality(board).overlaps).toBe(0);
  });

  it("puts persons nearer to the party they represent than chance would", () => {
    const { graph, x, y } = boardAt(
      karabakh,
      backbones.get("people")!,
      allInView(karabakh, "people"),
    );
    const nodeOf = (id: string) => graph.actors.indexOf(karabakh.actorIndex.get(id)!);
    const distance = (a: number, b: number) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    const pairs = karabakh.dataset.representations
      .map(({ actor, party }) => [nodeOf(actor), nodeOf(party)] as const)
      .filter(([person, party]) => person >= 0 && party >= 0);
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const own = mean(pairs.map(([person, party]) => distance(person, party)));
    const others = mean(
      pairs.flatMap(([person]) => pairs.map(([, party]) => distance(person, party))),
    );
    expect(own).toBeLessThan(0.85 * others);
  });
});

describe("layoutFor", () => {
  it("gives the same bytes for the same request, in all three stabilities", () => {
    for (const stability of STABILITIES) {
      const wish: Wish = { stability, inView: opening("parties"), pins: new Map([["iran", PIN]]) };
      const once = layoutOf(karabakh, "parties", wish);
      expect(fingerprint(layoutOf(karabakh, "parties", wish))).toBe(fingerprint(once));
      const known = backbones.get("parties")!;
      expect(layoutOf(karabakh, "parties", { ...wish, known })).toEqual(once);
    }
  });

  it("reaches nothing whose result differs between engines or calls", () => {
    const inexact = ["pow", "sin", "cos", "tan", "exp", "log", "hypot", "cbrt", "random"] as const;
    const spies = inexact.map((name) => vi.spyOn(Math, name));
    for (const stability of STABILITIES) {
      layoutOf(karabakh, "parties", { stability, inView: opening("parties") });
    }
    const reached = inexact.filter((_, index) => spies[index]!.mock.calls.length > 0);
    vi.restoreAllMocks();
    expect(reached).toEqual([]);
  });

  it("moves nothing in steady when the window moves", () => {
    for (const level of LEVELS) {
      const positions = layoutOf(karabakh, level, {
        stability: "steady",
        inView: window(level, [10, 2], [10, 2]),
      });
      expect(positions).toEqual(backbones.get(level));
    }
  });

  it("keeps eased near the backbone, in its extent, and who is out of view at the backbone", () => {
    for (const level of LEVELS) {
      const start = backbones.get(level)!;
      const inView = window(level, [10, 1], [10, 7]);
      const positions = layoutOf(karabakh, level, { stability: "eased", inView, known: start });
      const moved = distances(start.actors, positions.actors);
      const seen = moved.filter((_, actor) => inView.actorContacts[actor]! > 0);
      const unseen = moved.filter((_, actor) => inView.actorContacts[actor] === 0);
      expect(Math.max(...seen)).toBeGreaterThan(5);
      expect(seen.reduce((sum, by) => sum + by, 0) / seen.length).toBeLessThan(150);
      expect(unseen.every((by) => by === 0 || Number.isNaN(by))).toBe(true);
      expect(positions.extent).toEqual(start.extent);
      expect(measureQuality(boardAt(karabakh, positions, inView)).overlaps).toBe(0);
    }
  });

  it("gives free places to those in view alone, without overlaps", () => {
    for (const level of LEVELS) {
      const inView = opening(level);
      const { actors, hubs } = layoutOf(karabakh, level, { stability: "free", inView });
      expectPlacesExactlyWhere(actors, (actor) => inView.actorContacts[actor]! > 0);
      expectPlacesExactlyWhere(hubs, (tie) => isHub(level, tie) && inView.tieContacts[tie]! > 0);
      const board = boardAt(karabakh, { level, top: null, actors, hubs, extent: NOWHERE }, inView);
      expect(measureQuality(board).overlaps).toBe(0);
    }
  });

  it("gives steady places to those that occur over all time, and to their hubs", () => {
    for (const level of LEVELS) {
      const { actorContacts } = allInView(karabakh, level);
      const { actors, hubs } = backbones.get(level)!;
      expectPlacesExactlyWhere(actors, (actor) => actorContacts[actor]! > 0);
      expectPlacesExactlyWhere(hubs, (tie) => isHub(level, tie));
    }
  });

  it("holds pins in all three, and says so in the extent", () => {
    const iran = karabakh.actorIndex.get("iran")!;
    for (const stability of STABILITIES) {
      const { actors, extent } = layoutOf(karabakh, "parties", {
        stability,
        inView: opening("parties"),
        pins: new Map([["iran", PIN]]),
        known: backbones.get("parties")!,
      });
      expect([actors[2 * iran], actors[2 * iran + 1]]).toEqual([PIN.x, PIN.y]);
      expect(extent.x1).toBeGreaterThan(PIN.x);
      expect(extent.x0).toBeLessThan(0);
    }
  });
});

const PIN = { x: 900, y: -100.5 };
const NOWHERE = { x0: 0, y0: 0, x1: 0, y1: 0 };

describe("layoutFor on other networks", () => {
  it("places all that occurs of any network: finite, rounded, inside the extent, apart", () => {
    const wish = fc.tuple(fc.constantFrom(...LEVELS), fc.constantFrom(...STABILITIES));
    fc.assert(
      fc.property(arbitraryNetwork, wish, (network, [level, stability]) => {
        const inView = allInView(network, level);
        const positions = layoutOf(network, level, { stability, inView });
        expectPlacesExactlyWhere(positions.actors, (actor) => inView.actorContacts[actor]! > 0);
        for (const place of [...positions.actors, ...positions.hubs]) {
          if (!Number.isNaN(place)) expect(Math.round(place * 100) / 100).toBe(place);
        }
        const board = boardAt(network, positions, inView);
        expect(measureQuality(board).overlaps).toBe(0);
        expectInside(board, positions);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps eased inside the extent of the backbone when that is smaller than the frame", () => {
    const contacts = Array.from({ length: 12 }, (_, i) => `p${i} q${i % 3} r${i % 2}`);
    const network = networkOf({ contacts });
    const inView = allInView(network, "people");
    const start = layoutOf(network, "people", { stability: "steady", inView });
    const positions = layoutOf(network, "people", { stability: "eased", inView });
    expect(positions.extent).toEqual(start.extent);
    expectInside(boardAt(network, positions, inView), positions);
  });

  it("has an extent of a sensible size for nobody and for one", () => {
    const nobody = layoutOf(networkOf({ contacts: [] }), "people", { stability: "steady" });
    expect(nobody.extent).toEqual({ x0: -288, y0: -192, x1: 288, y1: 192 });
    const network = networkOf({ contacts: ["a b"], representations: ["a>b"] });
    const { actors, extent } = layoutOf(network, "parties", { stability: "free" });
    expect(actors[2]).not.toBeNaN();
    expect(extent.x1 - extent.x0).toBeCloseTo(576);
    expect(extent.y1 - extent.y0).toBeCloseTo(384);
  });

  it("keeps parts without a tie between them in one figure", () => {
    const contacts = ["a b", "c d", "e f", "g h i"];
    const positions = layoutOf(networkOf({ contacts }), "people", { stability: "steady" });
    expect(positions.extent.x1 - positions.extent.x0).toBeLessThanOrEqual(1200);
    expect(positions.extent.y1 - positions.extent.y0).toBeLessThanOrEqual(713);
  });

  it("places a contact of 400 around its hub", () => {
    const members = Array.from({ length: 400 }, (_, index) => `m${index}`);
    const network = networkOf({ contacts: [members.join(" ")] });
    const inView = allInView(network, "people");
    const positions = layoutOf(network, "people", { stability: "steady", inView });
    expect(measureQuality(boardAt(network, positions, inView)).overlaps).toBe(0);
    const { x0, x1 } = positions.extent;
    expect(Math.abs(positions.hubs[0]! - (x0 + x1) / 2)).toBeLessThan((x1 - x0) / 6);
  });

  it("finishes 2,000 actors with 5,000 ties", { timeout: 60_000 }, () => {
    const contacts = Array.from({ length: 5000 }, (_, index) => {
      return `a${(index * index) % 997} b${(index * 7919) % 1009}`;
    });
    const positions = layoutOf(networkOf({ contacts }), "people", { stability: "steady" });
    expect(positions.actors.every((place) => Number.isFinite(place))).toBe(true);
  });
});

function isHub(level: Level, tie: number): boolean {
  const { memberOffsets } = karabakh.levels[level].tie;
  return memberOffsets[tie + 1]! - memberOffsets[tie]! > 2;
}

function expectPlacesExactlyWhere(places: Float64Array, has: (index: number) => boolean): void {
  for (let index = 0; 2 * index < places.length; index++) {
    const isPlaced = places.subarray(2 * index, 2 * index + 2).every((place) => place === place);
    expect(isPlaced).toBe(has(index));
  }
}

function expectInside(board: Board, { extent: { x0, y0, x1, y1 } }: Positions): void {
  board.x.forEach((x, node) => {
    const middle = board.y[node]! + board.boxDrop[node]!;
    expect(x - board.boxHalfWidth[node]!).toBeGreaterThan(x0);
    expect(x + board.boxHalfWidth[node]!).toBeLessThan(x1);
    expect(middle - board.boxHalfHeight[node]!).toBeGreaterThan(y0);
    expect(middle + board.boxHalfHeight[node]!).toBeLessThan(y1);
  });
}

function distances(a: Float64Array, b: Float64Array): number[] {
  return Array.from({ length: a.length / 2 }, (_, index) =>
    Math.hypot(a[2 * index]! - b[2 * index]!, a[2 * index + 1]! - b[2 * index + 1]!),
  );
}
