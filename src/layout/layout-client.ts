import type { Level } from "../model/dataset.ts";
import type { Network } from "../network/network.ts";
import { layoutGraph } from "./graph.ts";
import { cancelled, type GraphReference, LayoutError } from "./layout-messages.ts";
import { heldActors, steadyPositions } from "./pins.ts";
import type { LayoutRequest, Positions } from "./positions.ts";
import { createWorkerChannel, type WorkerLike } from "./worker-channel.ts";

/** Layouts off the main thread. Keeps the backbones of the network it was last asked about. */
export interface LayoutClient {
  /**
   * The positions for a request. One is worked on and one waits: a newer request cancels the one that waits.
   * A worker that fails is started again once. @throws LayoutError
   */
  layout(request: LayoutRequest, signal?: AbortSignal): Promise<Positions>;
  /** The backbone where it is there already: with `steadyPositions` it answers every steady request at once. */
  backbone(network: Network, level: Level): Positions | null;
  /** Ends the worker; what is under way is cancelled. */
  close(): void;
}

interface Job {
  readonly request: LayoutRequest;
  readonly resolve: (positions: Positions) => void;
  readonly reject: (error: unknown) => void;
  readonly isCancelled: () => boolean;
}

/** @param open starts a worker that runs layout.worker.ts. */
export function createLayoutClient(open: () => WorkerLike): LayoutClient {
  const channel = createWorkerChannel(open);
  const backbones = new Map<Level, Positions>();
  const sentGraphs = new Set<Level>();
  let network: Network | null = null;
  let waiting: Job | null = null;
  let isRunning = false;

  function restart(): void {
    sentGraphs.clear();
    channel.restart();
  }

  function turnTo(next: Network): void {
    if (network === next) return;
    if (network !== null) restart();
    network = next;
    backbones.clear();
  }

  function reference(level: Level): GraphReference {
    if (sentGraphs.has(level) || network === null) return level;
    sentGraphs.add(level);
    return layoutGraph(network, level);
  }

  async function backboneOf({ network: wanted, level }: LayoutRequest): Promise<Positions> {
    const known = backbones.get(level);
    if (known !== undefined) return known;
    const positions = await channel.ask({ do: "backbone", graph: reference(level) });
    if (network === wanted) backbones.set(level, positions);
    return positions;
  }

  async function answer(request: LayoutRequest): Promise<Positions> {
    const { level, stability, pins } = request;
    const held = heldActors(request.network, pins);
    const inView = { tieContacts: request.tieContacts, actorContacts: request.actorContacts };
    if (stability === "free") {
      return channel.ask({ do: "free", graph: reference(level), inView, held });
    }
    const start = steadyPositions(request.network, await backboneOf(request), pins);
    if (stability === "steady") return start;
    return channel.ask({ do: "eased", graph: reference(level), start, inView, held });
  }

  async function answerWithRestart(job: Job): Promise<Positions> {
    try {
      return await answer(job.request);
    } catch (error) {
      if (!(error instanceof LayoutError) || error.code !== "worker-failed") throw error;
      if (job.isCancelled()) throw cancelled();
      restart();
      return answer(job.request);
    }
  }

  async function runWaiting(): Promise<void> {
    isRunning = true;
    while (waiting !== null) {
      const job: Job = waiting;
      waiting = null;
      await answerWithRestart(job).then(job.resolve, job.reject);
    }
    isRunning = false;
  }

  return {
    layout: (request, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
          reject(cancelled());
          return;
        }
        turnTo(request.network);
        const known = backbones.get(request.level);
        if (request.stability === "steady" && known !== undefined) {
          resolve(steadyPositions(request.network, known, request.pins));
          return;
        }
        waiting?.reject(cancelled());
        const job: Job = {
          request: keptRequest(request),
          resolve,
          reject,
          isCancelled: () => signal?.aborted === true,
        };
        signal?.addEventListener("abort", () => {
          if (waiting === job) waiting = null;
          reject(cancelled());
        });
        waiting = job;
        if (!isRunning) void runWaiting();
      }),
    backbone: (wanted, level) => (network === wanted ? (backbones.get(level) ?? null) : null),
    close: () => {
      waiting?.reject(cancelled());
      waiting = null;
      restart();
    },
  };
}

/** A copy that later queries and pins do not change: a snapshot's arrays are overwritten by the next one. */
function keptRequest(request: LayoutRequest): LayoutRequest {
  return {
    ...request,
    pins: new Map(request.pins),
    tieContacts: request.tieContacts.slice(),
    actorContacts: request.actorContacts.slice(),
  };
}
