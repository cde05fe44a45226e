import type { WorkerLike } from "../../layout/worker-channel.ts";
import layoutAddress from "../../layout/layout.worker.ts?worker&url";
import crowdAddress from "../../paint/raster/crowd.worker.ts?worker&url";
import sheetAddress from "../importing/apart/sheet.worker.ts?worker&url";
import dataAddress from "../opening/apart/data-file.worker.ts?worker&url";
import eventsAddress from "../opening/apart/event-file.worker.ts?worker&url";

const OURS: readonly string[] = [
  ...[layoutAddress, eventsAddress, dataAddress, sheetAddress, crowdAddress],
];

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
  readonly sheet: () => Worker;
  readonly crowd: () => Worker;
}

/**
 * What starts our workers. Where Trusted Types are enforced an address is let through by our one policy, which knows these addresses and no
 * other; so this is to be called once a page.
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
  return {
    layout: starter(layoutAddress, "layout"),
    events: starter(eventsAddress, "events"),
    data: starter(dataAddress, "data"),
    sheet: starter(sheetAddress, "sheet"),
    crowd: starter(crowdAddress, "crowd"),
  };
}
