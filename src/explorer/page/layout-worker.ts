import type { WorkerLike } from "../../layout/worker-channel.ts";
import workerAddress from "../../layout/layout.worker.ts?worker&url";

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => string };
}

/**
 * What starts the layout's worker. Where Trusted Types are enforced an address is let through by our one policy, which knows this address and no
 * other. To be called once a page: a policy can be made only once.
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
  return () => new Worker(address, { type: "module", name: "layout" });
}
