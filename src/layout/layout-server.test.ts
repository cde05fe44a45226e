import { describe, expect, it } from "vitest";
import { allInView, networkOf } from "./arbitrary-graph.ts";
import { layoutGraph } from "./graph.ts";
import { layoutFor } from "./layout-for.ts";
import { createLayoutServer } from "./layout-server.ts";

const network = networkOf({ contacts: ["a b c", "a b", "c d"] });
const graph = layoutGraph(network, { level: "people", top: null });
const inView = allInView(network, "people");
const held = new Map([[0, { x: 10, y: 20 }]]);

describe("createLayoutServer", () => {
  it("answers what layoutFor answers, with the number of the question", () => {
    const answer = createLayoutServer();
    const request = { network, level: "people", top: null, pins: new Map(), ...inView } as const;
    const start = layoutFor({ ...request, stability: "steady" });
    expect(answer({ number: 7, task: { do: "backbone", graph } })).toEqual({
      number: 7,
      positions: start,
    });
    const pins = new Map([["a", { x: 10, y: 20 }]]);
    expect(answer({ number: 8, task: { do: "free", graph: "people all", inView, held } })).toEqual({
      number: 8,
      positions: layoutFor({ ...request, pins, stability: "free" }),
    });
    const pinned = layoutFor({ ...request, pins, stability: "steady" });
    const task = { do: "eased", graph: "people all", start: pinned, inView, held } as const;
    expect(answer({ number: 9, task })).toEqual({
      number: 9,
      positions: layoutFor({ ...request, pins, stability: "eased" }),
    });
  });

  it("answers a question about a graph it was never sent with a failure", () => {
    const answer = createLayoutServer();
    expect(answer({ number: 1, task: { do: "backbone", graph: "parties" } })).toEqual({
      number: 1,
      failure: {
        code: "layout-failed",
        message: "No graph of parties was sent before.",
        detail: expect.stringContaining("layout-server") as string,
      },
    });
  });
});
