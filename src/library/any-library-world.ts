import { createLibrary, type Library } from "./library.ts";
import type { Store, StoredPair } from "./store.ts";
import type { TabChannel, TabMessage } from "./tab-channel.ts";

/** Several tabs over one store, in which every step happens when it is told to: whoever picks the steps picks the interleaving. */
export function createLibraryWorld() {
  const pairs = new Map<string, StoredPair>();
  const steps: (() => void)[] = [];
  const listeners = new Map<object, Set<(message: TabMessage) => void>>();
  const dead = new Set<object>();
  let order = 0;
  let keys = 0;
  const freshKey = () => `key-${(keys += 1)}`;

  /** Later, unless the tab is dead by then. */
  const later = (tab: object, run: () => void): void => {
    steps.push(() => {
      if (!dead.has(tab)) run();
    });
  };
  const storeOf = (tab: object): Store => ({
    entries: () => Promise.resolve([...pairs].map(([key, { entry }]) => [key, entry] as const)),
    read: (key) =>
      new Promise((resolve) => {
        later(tab, () => resolve(pairs.get(key) ?? { entry: undefined, content: undefined }));
      }),
    change: (key, decide) =>
      new Promise((resolve) => {
        later(tab, () => {
          const stored = pairs.get(key) ?? { entry: undefined, content: undefined };
          const { answer, put, remove } = decide(stored, order + 1);
          if (remove) pairs.delete(key);
          if (put) {
            order += 1;
            pairs.set(key, { entry: put.entry, content: put.content ?? stored.content });
          }
          // The tab hears of it later than it happens.
          later(tab, () => resolve(answer));
        });
      }),
    close: () => undefined,
  });
  const channelOf = (tab: object): TabChannel => ({
    post(message) {
      for (const [other, hearers] of listeners) {
        if (other === tab) continue;
        for (const hear of hearers) later(other, () => hearers.has(hear) && hear(message));
      }
    },
    listen(hear) {
      const hearers = listeners.get(tab) ?? new Set();
      listeners.set(tab, hearers.add(hear));
      return () => hearers.delete(hear);
    },
  });
  return {
    pairs,
    ...{ steps, later, channelOf },
    libraryOf: (tab: object, now = () => 0): Library =>
      createLibrary(storeOf(tab), { now, freshKey }),
    kill: (tab: object) => void dead.add(tab),
  };
}

export type LibraryWorld = ReturnType<typeof createLibraryWorld>;
