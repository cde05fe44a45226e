import { describe, expect, it } from "vitest";
import type { Network } from "../network/network.ts";
import { allInView, networkOf } from "./arbitrary-graph.ts";
import { createLayoutClient } from "./layout-client.ts";
import { layoutFor } from "./layout-for.ts";
import type { LayoutCancel, LayoutMessage, LayoutQuestion } from "./layout-messages.ts";
import { createLayoutServer } from "./layout-server.ts";
import { steadyPositions } from "./pins.ts";
import type { LayoutRequest, Positions } from "./positions.ts";
import type { WorkerEvent, WorkerLike } from "./worker-channel.ts";

/** A worker that answers when told to. Messages are cloned as on the way to a real one. */
class FakeWorker implements WorkerLike {
  readonly questions: LayoutQuestion[] = [];
  readonly cancels: LayoutCancel[] = [];
  isTerminated = false;
  readonly #listeners = new Map<string, (event: WorkerEvent) => void>();
  readonly #server = createLayoutServer({
    post: (data) => this.#listeners.get("message")?.({ data }),
    now: () => 0,
    pause: () => Promise.resolve(),
  });

  postMessage(message: LayoutMessage): void {
    if ("cancel" in message) this.cancels.push(message);
    else if ("forget" in message) void this.#server(message);
    else this.questions.push(structuredClone(message));
  }

  addEventListener(type: string, listener: (event: WorkerEvent) => void): void {
    this.#listeners.set(type, listener);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  /** Answers a question, by default the oldest, and lets all that follows from it happen. */
  async answer(question = this.questions.shift()): Promise<void> {
    await this.#server(question!);
    await settled();
  }

  /** Says how the layout of the oldest question stands. */
  progress(progress: Positions): void {
    this.#listeners.get("message")?.({ data: { number: this.questions[0]!.number, progress } });
  }

  async fail(message: string): Promise<void> {
    this.#listeners.get("error")?.({ message });
    await settled();
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

function setUp() {
  const workers: FakeWorker[] = [];
  const client = createLayoutClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  return { workers, client };
}

const network = networkOf({ contacts: ["a b c", "a b", "c d"] });
const other = networkOf({ contacts: ["x y"] });

function request(about: Network, wish: Partial<LayoutRequest> = {}): LayoutRequest {
  const level = wish.level ?? "people";
  const pins = new Map();
  return {
    network: about,
    level,
    top: null,
    stability: "steady",
    pins,
    ...allInView(about, level),
    ...wish,
  };
}

const CANCELLED = { code: "cancelled" };

describe("F7: createLayoutClient", () => {
  it("starts no worker before it is asked, and asks for the backbone once", async () => {
    const { workers, client } = setUp();
    expect(workers).toHaveLength(0);
    const first = client.layout(request(network));
    expect(client.backbone(network, { level: "people", top: null })).toBeNull();
    await workers[0]!.answer();
    const positions = await first;
    expect(positions).toEqual(layoutFor(request(network)));
    expect(client.backbone(network, { level: "people", top: null })).toEqual(positions);
    const pins = new Map([["a", { x: 1, y: 2 }]]);
    expect(await client.layout(request(network, { pins }))).toEqual(
      steadyPositions(network, positions, pins),
    );
    expect(workers[0]!.questions).toHaveLength(0);
  });

  it("sends the graph of a level once, and what is in view each time", async () => {
    const { workers, client } = setUp();
    const wish = request(network, { stability: "eased", pins: new Map([["a", { x: 1, y: 2 }]]) });
    const answer = client.layout(wish);
    expect(workers[0]!.questions[0]!.task.graph).toMatchObject({ level: "people" });
    await workers[0]!.answer();
    expect(workers[0]!.questions[0]!.task.graph).toBe("people all");
    await workers[0]!.answer();
    expect(await answer).toEqual(layoutFor(wish));
    const free = client.layout(request(network, { stability: "free" }));
    expect(workers[0]!.questions[0]!.task.graph).toBe("people all");
    await workers[0]!.answer();
    expect(await free).toEqual(layoutFor(request(network, { stability: "free" })));
  });

  it("works on the latest: of those that wait the newer cancels the older", async () => {
    const { workers, client } = setUp();
    const [first, second, third] = [1, 2, 3].map(() =>
      client.layout(request(network, { stability: "free" })),
    );
    await expect(second).rejects.toMatchObject(CANCELLED);
    expect(workers[0]!.questions).toHaveLength(1);
    await workers[0]!.answer();
    await first;
    await workers[0]!.answer();
    await third;
    expect(workers[0]!.questions).toHaveLength(0);
  });

  it("keeps the counts of a waiting request though the snapshot's arrays are overwritten", async () => {
    const { workers, client } = setUp();
    const first = client.layout(request(network, { stability: "free" }));
    const waiting = request(network, { stability: "free" });
    const second = client.layout(waiting);
    const expected = layoutFor(waiting);
    waiting.actorContacts.fill(0);
    waiting.tieContacts.fill(0);
    await workers[0]!.answer();
    await first;
    await workers[0]!.answer();
    expect(await second).toEqual(expected);
  });

  it("cancels by signal: at once, while waiting, while worked on, and ignores the late answer", async () => {
    const { workers, client } = setUp();
    const abort = new AbortController();
    const [running, waiting] = [1, 2].map(() =>
      client.layout(request(network, { stability: "free" }), abort.signal),
    );
    abort.abort();
    await expect(running).rejects.toMatchObject(CANCELLED);
    await expect(waiting).rejects.toMatchObject(CANCELLED);
    await expect(client.layout(request(network), abort.signal)).rejects.toMatchObject(CANCELLED);
    const next = client.layout(request(network));
    await workers[0]!.answer();
    await workers[0]!.answer();
    expect(await next).toEqual(layoutFor(request(network)));
  });

  it("does no work for a request that was cancelled while it waited", async () => {
    const { workers, client } = setUp();
    const running = client.layout(request(network, { stability: "free" }));
    const abort = new AbortController();
    const waiting = client.layout(request(network, { stability: "free" }), abort.signal);
    abort.abort();
    await expect(waiting).rejects.toMatchObject(CANCELLED);
    await workers[0]!.answer();
    await running;
    expect(workers[0]!.questions).toHaveLength(0);
  });

  it("ignores an answer that comes twice or that nobody asked for", async () => {
    const { workers, client } = setUp();
    const first = client.layout(request(network, { stability: "free" }));
    const question = workers[0]!.questions[0]!;
    await workers[0]!.answer();
    await first;
    await workers[0]!.answer(question);
    await workers[0]!.answer({ ...question, number: 99 });
    const second = client.layout(request(network, { stability: "free" }));
    await workers[0]!.answer();
    expect(await second).toEqual(await first);
  });

  it("starts a failed worker again once, sends it the graph, then says what happened", async () => {
    const { workers, client } = setUp();
    const first = client.layout(request(network, { stability: "free" }));
    await workers[0]!.fail("out of memory");
    expect(workers[0]!.isTerminated).toBe(true);
    expect(workers[1]!.questions[0]!.task.graph).toMatchObject({ level: "people" });
    await workers[1]!.answer();
    await first;
    const second = client.layout(request(network, { stability: "free" }));
    await workers[1]!.fail("again");
    await workers[2]!.fail("and again");
    await expect(second).rejects.toMatchObject({ code: "worker-failed", detail: "and again" });
    const third = client.layout(request(network, { stability: "free" }));
    await workers[3]!.answer();
    await third;
  });

  it("says that no worker can be started", async () => {
    const client = createLayoutClient(() => {
      throw new TypeError("blocked by policy");
    });
    await expect(client.layout(request(network))).rejects.toMatchObject({
      code: "worker-failed",
      detail: "TypeError: blocked by policy",
    });
  });

  it("keeps a worker that rests for another network, without what it knew of the old one", async () => {
    const { workers, client } = setUp();
    const first = client.layout(request(network));
    const old = workers[0]!.questions[0]!.task;
    await workers[0]!.answer();
    await first;
    const next = client.layout(request(other));
    await workers[0]!.answer();
    expect(await next).toEqual(layoutFor(request(other)));
    expect(workers).toHaveLength(1);

    const back = client.layout(request(network));
    expect(workers[0]!.questions[0]!.task).toEqual(old);
    await workers[0]!.answer();
    expect(await back).toEqual(await first);
  });

  it("takes backbones that were worked out before, but none of another data set", async () => {
    const { workers, client } = setUp();
    const known = layoutFor(request(network));
    client.know(network, [known]);
    expect(await client.layout(request(network))).toEqual(known);
    client.know(other, [known]);
    expect(client.backbone(other, { level: "people", top: null })).toBeNull();
    expect(workers).toHaveLength(0);
  });

  it("waits for backbones that are on the way, and asks the worker where none come", async () => {
    const { workers, client } = setUp();
    const known = layoutFor(request(network));
    client.know(network, Promise.resolve([known]));
    const pins = new Map([["a", { x: 1, y: 2 }]]);
    expect(await client.layout(request(network, { pins }))).toEqual(
      steadyPositions(network, known, pins),
    );
    expect(workers).toHaveLength(0);

    client.know(other, Promise.reject(new Error("stopped")));
    const asked = client.layout(request(other));
    await settled();
    await workers[0]!.answer();
    expect(await asked).toEqual(layoutFor(request(other)));
  });

  it("does not wait for what comes of a network that was left", async () => {
    const { workers, client } = setUp();
    client.know(network, new Promise(() => undefined));
    const old = client.layout(request(network));
    const next = client.layout(request(other));
    await expect(old).rejects.toMatchObject(CANCELLED);
    await settled();
    await workers[0]!.answer();
    expect(await next).toEqual(layoutFor(request(other)));
  });

  it("leaves the old network when asked about another", async () => {
    const { workers, client } = setUp();
    const old = client.layout(request(network, { stability: "free" }));
    const next = client.layout(request(other));
    await expect(old).rejects.toMatchObject(CANCELLED);
    expect(workers[0]!.isTerminated).toBe(true);
    await settled();
    await workers[1]!.answer();
    expect(await next).toEqual(layoutFor(request(other)));
    expect(client.backbone(network, { level: "people", top: null })).toBeNull();
    expect(client.backbone(other, { level: "people", top: null })).not.toBeNull();
  });

  it("cancels everything when closed", async () => {
    const { workers, client } = setUp();
    const [running, waiting] = [1, 2].map(() => client.layout(request(network)));
    client.close();
    await expect(running).rejects.toMatchObject(CANCELLED);
    await expect(waiting).rejects.toMatchObject(CANCELLED);
    expect(workers[0]!.isTerminated).toBe(true);
  });

  it("hands on how a large layout stands, with pins, until it is answered or cancelled", async () => {
    const { workers, client } = setUp();
    const pins = new Map([["a", { x: 900, y: 20 }]]);
    const rough = layoutFor(request(network));
    const heard: Positions[] = [];
    const abort = new AbortController();
    const answer = client.layout(request(network, { pins }), abort.signal, (positions) => {
      heard.push(positions);
    });
    workers[0]!.progress(rough);
    expect(heard).toEqual([steadyPositions(network, rough, pins)]);
    const { number } = workers[0]!.questions[0]!;
    abort.abort();
    await expect(answer).rejects.toMatchObject(CANCELLED);
    expect(workers[0]!.cancels).toEqual([{ cancel: number }]);
    workers[0]!.progress(rough);
    expect(heard).toHaveLength(1);
  });

  it("tells the worker nothing when a request is cancelled that it was not sent or has answered", async () => {
    const { workers, client } = setUp();
    const done = new AbortController();
    const first = client.layout(request(network), done.signal);
    await workers[0]!.answer();
    await first;
    done.abort();
    expect(workers[0]!.cancels).toEqual([]);
  });
});
