import type { WorkerLike } from "../../layout/worker-channel.ts";
import workerAddress from "../../layout/layout.worker.ts?worker&url";

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => string };
}

/**
 * What starts the layout's worker. The first one is started here and now, so that it is loaded by the time there is something to lay out.
 * Where Trusted Types are enforced an address is let through by our one policy, which knows this address and no other; so this is to be
 * called once a page.
 */
export function createLayoutWorkers(): () => WorkerLike {
  // Not in TypeScript's library yet. What a policy gives is an object that only the browser looks into; its type here is that of a text.
  const { trustedTypes } = globalThis as unknown as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy("demarche", {
    createScriptURL(address) {
      if (address === workerAddress) return address;
      throw new TypeError(`Not one of our own workers: ${address}`);
    },
  });
  const address = policy?.createScriptURL(workerAddress) ?? workerAddress;
  const start = () => new Worker(address, { type: "module", name: "layout" });
  let ready: Worker | null = startedEarly(start, (worker) => {
    if (ready === worker) ready = null;
  });
  return () => {
    const worker = ready ?? start();
    ready = null;
    return worker;
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
