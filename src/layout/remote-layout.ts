import type { Network } from "../network/network.ts";
import { layoutGraph } from "./graph.ts";
import { cancelled, type GraphReference, LayoutError, type LayoutTask } from "./layout-messages.ts";
import { heldActors, steadyPositions } from "./pins.ts";
import {
  scopeKey,
  scopeOf,
  type LayoutRequest,
  type LayoutScope,
  type Positions,
} from "./positions.ts";
import type { Watch, WorkerChannel } from "./worker-channel.ts";

/** The layouts of one network, done by a worker; what it was sent and what it answered is kept. */
export interface RemoteLayout {
  readonly network: Network;
  /** The backbone where it is there already. */
  backbone(scope: LayoutScope): Positions | null;
  /** Takes a backbone of this network that was worked out before. */
  know(backbone: Positions): void;
  /** What comes is worth waiting for before a backbone is asked of the worker; whatever becomes of it, it does not reject. */
  expect(coming: Promise<void>): void;
  /** Whoever waits for what was expected is answered `cancelled`. */
  leave(): void;
  /** The positions for a request about this network. A worker that fails is started again once. @throws LayoutError */
  answer(request: LayoutRequest, watch?: Watch): Promise<Positions>;
}

/** The worker behind the channel has been sent nothing of this network so far. */
export function createRemoteLayout(network: Network, channel: WorkerChannel): RemoteLayout {
  const backbones = new Map<string, Positions>();
  const sentGraphs = new Set<string>();
  const left = new AbortController();
  let expected: Promise<void> | null = null;

  function reference(scope: LayoutScope): GraphReference {
    const key = scopeKey(scope);
    if (sentGraphs.has(key)) return key;
    sentGraphs.add(key);
    return layoutGraph(network, scope);
  }

  async function ask(task: LayoutTask, watch: Watch): Promise<Positions> {
    try {
      return await channel.ask(task, watch);
    } catch (error) {
      // The next worker has been sent nothing.
      if (isWorkerFailure(error)) sentGraphs.clear();
      throw error;
    }
  }

  async function backboneOf(scope: LayoutScope, watch: Watch): Promise<Positions> {
    const key = scopeKey(scope);
    if (!backbones.has(key) && expected !== null) await orLeft(expected, left.signal);
    const known = backbones.get(key);
    if (known !== undefined) return known;
    const positions = await ask({ do: "backbone", graph: reference(scope) }, watch);
    backbones.set(key, positions);
    return positions;
  }

  async function attempt(request: LayoutRequest, watch: Watch): Promise<Positions> {
    const { stability, pins, tieContacts, actorContacts } = request;
    const scope = scopeOf(request);
    const held = heldActors(network, pins);
    const inView = { tieContacts, actorContacts };
    if (stability === "free") {
      return ask({ do: "free", graph: reference(scope), inView, held }, watch);
    }
    const pinned = (places: Positions): Positions => steadyPositions(network, places, pins);
    const start = pinned(await backboneOf(scope, hearing(watch, pinned)));
    if (stability === "steady") return start;
    return ask({ do: "eased", graph: reference(scope), start, inView, held }, watch);
  }

  return {
    network,
    backbone: (scope) => backbones.get(scopeKey(scope)) ?? null,
    know: (backbone) => backbones.set(scopeKey(backbone), backbone),
    expect: (coming) => void (expected = coming),
    leave: () => left.abort(),
    answer: (request, watch = {}) =>
      attempt(request, watch).catch((error: unknown) => {
        if (!isWorkerFailure(error)) throw error;
        return attempt(request, watch);
      }),
  };
}

/** The same watch on rough positions that are first changed. */
function hearing({ signal, onProgress }: Watch, change: (rough: Positions) => Positions): Watch {
  if (onProgress === undefined) return { signal };
  return {
    signal,
    onProgress: (rough) => {
      onProgress(change(rough));
    },
  };
}

function isWorkerFailure(error: unknown): boolean {
  return error instanceof LayoutError && error.code === "worker-failed";
}

/** Waits for what comes. @throws LayoutError `cancelled` where the signal is sooner */
function orLeft(coming: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(cancelled());
    if (signal.aborted) leave();
    signal.addEventListener("abort", leave, { once: true });
    void coming.then(() => {
      signal.removeEventListener("abort", leave);
      resolve();
    });
  });
}
