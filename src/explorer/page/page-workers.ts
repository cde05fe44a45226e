import type { WorkerLike } from "../../layout/worker-channel.ts";
import layoutAddress from "../../layout/layout.worker.ts?worker&url";
import crowdAddress from "../../paint/raster/crowd.worker.ts?worker&url";
import dataAddress from "../opening/apart/data-file.worker.ts?worker&url";
import eventsAddress from "../opening/apart/event-file.worker.ts?worker&url";

const OURS: readonly string[] = [layoutAddress, eventsAddress, dataAddress, crowdAddress];

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => string };
}

/** What starts each of the page's workers. */
export interface PageWorkers {
  readonly layout: () => WorkerLike;
  readonly events: () => Worker;
  readonly data: () => Worker;
  readonly crowd: () => Worker;
}

/**
 * What starts our workers. The layout's first one is started here and now, so that it is loaded by the time there is something to lay out.
 * Where Trusted Types are enforced an address is let through by our one policy, which knows these addresses and no other; so this is to be
 * called once a page.
 */
export function createPageWorkers(): PageWorkers {
  // Not in TypeScript's library yet. What a policy gives is an object that only the browser looks into; its type here is that of a text.
  const { trustedTypes } = globalThis as unknown as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy("demarche", {
    createScriptURL(address) {
      if (OURS.includes(address)) return address;
      throw new TypeError(`Not one of our own workers: ${address}`);
    },
  });
  const starter = (address: string, name: string) => () =>
    new Worker(policy?.createScriptURL(address) ?? address, { type: "module", name });
  const start = starter(layoutAddress, "layout");
  let ready: Worker | null = startedEarly(start, (worker) => {
    if (ready === worker) ready = null;
  });
  return {
    layout() {
      const worker = ready ?? start();
      ready = null;
      return worker;
    },
    events: starter(eventsAddress, "events"),
    data: starter(dataAddress, "data"),
    crowd: starter(crowdAddress, "crowd"),
  };
}

/** A worker before anybody has asked for it. If it cannot be had or fails to load, the first question starts another, and hears of the failure. */
function startedEarly(start: () => Worker, failed: (worker: Worker) => void): Worker | null {
  try {
    const worker = start();
    worker.addEventListener("error", () => {
      failed(worker);
    });
    return worker;
  } catch {
    return null;
  }
}
