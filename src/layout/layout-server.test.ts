import { describe, expect, it } from "vitest";
import { allInView, networkOf } from "./arbitrary-graph.ts";
import { backbone } from "./arrange.ts";
import { layoutGraph } from "./graph.ts";
import { layoutFor } from "./layout-for.ts";
import type { LayoutAnswer, LayoutQuestion } from "./layout-messages.ts";
import { createLayoutServer } from "./layout-server.ts";
import { scopeKey } from "./positions.ts";

const network = networkOf({ contacts: ["a b c", "a b", "c d"] });
const graph = layoutGraph(network, { level: "people", top: null });
const inView = allInView(network, "people");
const held = new Map([[0, { x: 10, y: 20 }]]);

/** A server, and what it posts; its clock goes on by a second whenever it is read. */
function serve() {
  const posted: LayoutAnswer[] = [];
  const pauses: (() => void)[] = [];
  let time = 0;
  const server = createLayoutServer({
    post: (answer) => posted.push(structuredClone(answer)),
    now: () => (time += 1000),
    pause: () => new Promise((resolve) => pauses.push(resolve)),
  });
  const answer = async (question: LayoutQuestion) => {
    await server(question);
    return posted.at(-1);
  };
  return { server, posted, pauses, answer };
}

/** More than two thousand actors in a ring with chords, a hub, and two apart. */
function crowd() {
  const name = (n: number) => `a${n % 2100}`;
  const ring = Array.from({ length: 2100 }, (_, n) => `${name(n)} ${name(n + 1)}`);
  const chords = Array.from({ length: 900 }, (_, n) => `${name(n)} ${name(7 * n + 3)}`);
  const pairs = [...ring, ...chords].filter((pair) => new Set(pair.split(" ")).size === 2);
  return networkOf({ contacts: [...pairs, "a1 a2 a3 a4", "z1 z2"] });
}

describe("createLayoutServer", () => {
  it("answers what layoutFor answers, with the number of the question", async () => {
    const { answer } = serve();
    const request = { network, level: "people", top: null, pins: new Map(), ...inView } as const;
    const start = layoutFor({ ...request, stability: "steady" });
    expect(await answer({ number: 7, task: { do: "backbone", graph } })).toEqual({
      number: 7,
      positions: start,
    });
    const pins = new Map([["a", { x: 10, y: 20 }]]);
    expect(
      await answer({ number: 8, task: { do: "free", graph: "people all", inView, held } }),
    ).toEqual({
      number: 8,
      positions: layoutFor({ ...request, pins, stability: "free" }),
    });
    const pinned = layoutFor({ ...request, pins, stability: "steady" });
    const task = { do: "eased", graph: "people all", start: pinned, inView, held } as const;
    expect(await answer({ number: 9, task })).toEqual({
      number: 9,
      positions: layoutFor({ ...request, pins, stability: "eased" }),
    });
  });

  it("names no graph again that it was told to forget", async () => {
    const { answer, server } = serve();
    const again = { number: 2, task: { do: "backbone", graph: scopeKey(graph) } } as const;
    expect(await answer({ number: 1, task: { do: "backbone", graph } })).toHaveProperty(
      "positions",
    );
    expect(await answer(again)).toHaveProperty("positions");
    await server({ forget: true });
    expect(await answer(again)).toHaveProperty("failure");
  });

  it("answers a question about a graph it was never sent with a failure", async () => {
    const { answer } = serve();
    expect(await answer({ number: 1, task: { do: "backbone", graph: "parties" } })).toEqual({
      number: 1,
      failure: {
        code: "layout-failed",
        message: "No graph of parties was sent before.",
        detail: expect.stringContaining("layout-server") as string,
      },
    });
  });

  it("posts how a large layout stands, lets messages in, and ends where it ends without", async () => {
    const network = crowd();
    const { server, posted, pauses } = serve();
    const graph = layoutGraph(network, { level: "people", top: null });
    const done = server({ number: 3, task: { do: "backbone", graph } });
    while (!posted.some((answer) => "positions" in answer)) {
      pauses.shift()?.();
      await Promise.resolve();
    }
    await done;
    const last = posted.pop();
    expect(last).toEqual({ number: 3, positions: backbone(graph) });
    expect(posted.length).toBeGreaterThan(10);
    expect(posted.every((answer) => answer.number === 3 && "progress" in answer)).toBe(true);
  });

  it("stops a large layout that is cancelled", async () => {
    const { server, posted, pauses } = serve();
    const graph = layoutGraph(crowd(), { level: "people", top: null });
    const work = server({ number: 4, task: { do: "backbone", graph } });
    await server({ cancel: 4 });
    pauses.shift()?.();
    await work;
    expect(posted.at(-1)).toMatchObject({ number: 4, failure: { code: "cancelled" } });
    expect(posted).toHaveLength(2);
  });
});
