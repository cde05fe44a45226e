import type { Level } from "../model/dataset.ts";
import type { Network } from "../network/network.ts";
import { layoutGraph } from "./graph.ts";
import { type GraphReference, LayoutError, type LayoutTask } from "./layout-messages.ts";
import { heldActors, steadyPositions } from "./pins.ts";
import type { LayoutRequest, Positions } from "./positions.ts";
import { createWorkerChannel, type WorkerLike } from "./worker-channel.ts";

/** The layouts of one network, done by a worker; what it was sent and what it answered is kept. */
export interface RemoteLayout {
  readonly network: Network;
  /** The backbone where it is there already. */
  backbone(level: Level): Positions | null;
  /** The positions for a request about this network. A worker that fails is started again once. @throws LayoutError */
  answer(request: LayoutRequest): Promise<Positions>;
  /** Ends the worker; what is under way is cancelled. */
  close(): void;
}

/** `open` starts a worker that runs layout.worker.ts. */
export function createRemoteLayout(network: Network, open: () => WorkerLike): RemoteLayout {
  const channel = createWorkerChannel(open);
  const backbones = new Map<Level, Positions>();
  const sentGraphs = new Set<Level>();

  function reference(level: Level): GraphReference {
    if (sentGraphs.has(level)) return level;
    sentGraphs.add(level);
    return layoutGraph(network, level);
  }

  async function ask(task: LayoutTask): Promise<Positions> {
    try {
      return await channel.ask(task);
    } catch (error) {
      // The next worker has been sent nothing.
      if (isWorkerFailure(error)) sentGraphs.clear();
      throw error;
    }
  }

  async function backboneOf(level: Level): Promise<Positions> {
    const known = backbones.get(level);
    if (known !== undefined) return known;
    const positions = await ask({ do: "backbone", graph: reference(level) });
    backbones.set(level, positions);
    return positions;
  }

  async function attempt(request: LayoutRequest): Promise<Positions> {
    const { level, stability, pins, tieContacts, actorContacts } = request;
    const held = heldActors(network, pins);
    const inView = { tieContacts, actorContacts };
    if (stability === "free") {
      return ask({ do: "free", graph: reference(level), inView, held });
    }
    const start = steadyPositions(network, await backboneOf(level), pins);
    if (stability === "steady") return start;
    return ask({ do: "eased", graph: reference(level), start, inView, held });
  }

  return {
    network,
    backbone: (level) => backbones.get(level) ?? null,
    answer: (request) =>
      attempt(request).catch((error: unknown) => {
        if (!isWorkerFailure(error)) throw error;
        return attempt(request);
      }),
    close: () => {
      channel.close();
    },
  };
}

function isWorkerFailure(error: unknown): boolean {
  return error instanceof LayoutError && error.code === "worker-failed";
}
