import { describe, expect, it } from "vitest";
import { networkOf } from "./arbitrary-graph.ts";
import { backbone } from "./arrange.ts";
import { layoutGraph } from "./graph.ts";
import { heldActors, steadyPositions } from "./pins.ts";

const network = networkOf({ contacts: ["a b c", "a b", "c d"], others: ["unseen"] });
const start = backbone(layoutGraph(network, { level: "people", top: null }));
const place = (places: Float64Array, index: number) => [places[2 * index], places[2 * index + 1]];

describe("heldActors", () => {
  it("takes the finite places of actors that exist, rounded", () => {
    const held = heldActors(
      network,
      new Map([
        ["b", { x: 1.2345, y: -0.001 }],
        ["nobody", { x: 0, y: 0 }],
        ["c", { x: NaN, y: 0 }],
        ["d", { x: 0, y: Infinity }],
      ]),
    );
    expect([...held]).toEqual([[1, { x: 1.23, y: 0 }]]);
  });
});

describe("steadyPositions", () => {
  it("is the backbone itself without pins", () => {
    expect(steadyPositions(network, start, new Map())).toBe(start);
    expect(steadyPositions(network, start, new Map([["nobody", { x: 1, y: 1 }]]))).toBe(start);
  });

  it("moves the pinned actor, its hubs by their share, and nothing else", () => {
    const [x = 0, y = 0] = place(start.actors, 0);
    const pinned = steadyPositions(network, start, new Map([["a", { x: x + 30, y: y - 60 }]]));
    expect(place(pinned.actors, 0)).toEqual([x + 30, y - 60]);
    const [hubX = 0, hubY = 0] = place(start.hubs, 0);
    expect(pinned.hubs[0]).toBeCloseTo(hubX + 10);
    expect(pinned.hubs[1]).toBeCloseTo(hubY - 20);
    for (const actor of [1, 2, 3]) {
      expect(place(pinned.actors, actor)).toEqual(place(start.actors, actor));
    }
    expect(place(pinned.hubs, 1)).toEqual([NaN, NaN]);
  });

  it("grows the extent around what is pinned outside, and never shrinks it", () => {
    const { x1, y1 } = start.extent;
    const at = { x: x1 + 100, y: y1 + 100 };
    const far = steadyPositions(network, start, new Map([["a", at]]));
    expect(far.extent).toEqual({ ...start.extent, x1: x1 + 130, y1: y1 + 150 });
    const near = steadyPositions(network, start, new Map([["a", { x: x1 - 200, y: y1 - 200 }]]));
    expect(near.extent).toEqual(start.extent);
  });

  it("gives no place to a pinned actor that does not occur", () => {
    const pinned = steadyPositions(network, start, new Map([["unseen", { x: 9000, y: 0 }]]));
    expect(pinned).toEqual(start);
  });
});
