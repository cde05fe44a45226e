import type { Network } from "../network/network.ts";
import { cancelled } from "./layout-messages.ts";
import { latestWins } from "./latest-wins.ts";
import { steadyPositions } from "./pins.ts";
import type { LayoutRequest, LayoutScope, Positions } from "./positions.ts";
import { createRemoteLayout, type RemoteLayout } from "./remote-layout.ts";
import { createWorkerChannel, type WorkerLike } from "./worker-channel.ts";

/** Layouts off the main thread, for one network at a time. */
export interface LayoutClient {
  /**
   * The positions for a request. A steady one is answered without the worker once the backbone is there. One request is worked on
   * and one waits: a newer one cancels that which waits, one about another network all. The signal also
   * ends the work on a large layout. `onProgress` hears how a large one stands, a few times a second, before the answer: rough positions
   * that look like the answer's but do not follow from the request alone. @throws LayoutError
   */
  layout(
    request: LayoutRequest,
    signal?: AbortSignal,
    onProgress?: (positions: Positions) => void,
  ): Promise<Positions>;
  /** The backbone where it is there already: with `steadyPositions` it answers every steady request at once. */
  backbone(network: Network, scope: LayoutScope): Positions | null;
  /**
   * Takes backbones of a network that were worked out before, or waits for those that are on the way, before it asks the worker; one that is
   * plainly of another data set is left alone, and where none come the worker is asked.
   */
  know(network: Network, backbones: ComingBackbones): void;
  /** Ends the worker; what is under way is cancelled. */
  close(): void;
}

/** Backbones that are there, or on the way. */
export type ComingBackbones = readonly Positions[] | Promise<readonly Positions[]>;

interface Asked {
  readonly request: LayoutRequest;
  readonly onProgress: ((positions: Positions) => void) | undefined;
}

/** `open` starts a worker that runs layout.worker.ts; it is called when the first layout is asked for. */
export function createLayoutClient(open: () => WorkerLike): LayoutClient {
  const channel = createWorkerChannel(open);
  let remote: RemoteLayout | null = null;
  const queue = latestWins(({ request, onProgress }: Asked, signal) =>
    remoteFor(request.network).answer(request, { signal, onProgress }),
  );

  function remoteFor(network: Network): RemoteLayout {
    if (remote?.network === network) return remote;
    if (remote !== null) {
      remote.leave();
      channel.turn();
    }
    return (remote = createRemoteLayout(network, channel));
  }

  return {
    layout: (request, signal, onProgress) => {
      if (signal?.aborted === true) return Promise.reject(cancelled());
      const known = remoteFor(request.network).backbone(request);
      return request.stability === "steady" && known !== null
        ? Promise.resolve(steadyPositions(request.network, known, request.pins))
        : queue.ask({ request: keptRequest(request), onProgress }, signal);
    },
    backbone: (network, scope) => (remote?.network === network ? remote.backbone(scope) : null),
    know: (network, backbones) => {
      const ours = remoteFor(network);
      const know = (all: readonly Positions[]): void => {
        for (const each of all) if (isOf(network, each)) ours.know(each);
      };
      if (backbones instanceof Promise) ours.expect(backbones.then(know, () => undefined));
      else know(backbones);
    },
    close: () => {
      remote?.leave();
      queue.cancelWaiting();
      channel.close();
      remote = null;
    },
  };
}

function isOf({ dataset, levels }: Network, { level, actors, hubs }: Positions): boolean {
  return (
    actors.length === 2 * dataset.actors.length && hubs.length === 2 * levels[level].tie.length
  );
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
