import { computed, effect, signal, untracked } from "@preact/signals";
import { createLibrary, type Library } from "../../library/library.ts";
import { openStore, StoreUnavailable } from "../../library/open-store.ts";
import { createTabChannel } from "../../library/tab-channel.ts";
import type { State } from "../../state/state.ts";
import { createKeeper } from "./keeper.ts";
import type { Keeping, KeepingStatus } from "./keeping.ts";
import { openKept } from "./open-kept.ts";
import { sayFault } from "./say-fault.ts";

const NAME = "demarche";

export interface KeepingEffects {
  readonly startEventWorker: () => Worker;
  readonly startDataWorker: () => Worker;
}

/** Begins to keep what is opened and changed in the page. Called once a page. */
export function createKeeping(state: State, workers: KeepingEffects): Keeping {
  const fault = signal<unknown>(null);
  const changes = signal(0);
  const isPersistent = signal<boolean | null>(null);
  const channel = createTabChannel(NAME);
  const library = openLibrary((error) => (fault.value = error));
  const noteChange = () => void (changes.value = changes.peek() + 1);
  const keeper = createKeeper(state, {
    ...{ library, channel, after, freshKey },
    locks: (navigator as { readonly locks?: LockManager }).locks, // Absent on a page without https.
    onSaved() {
      noteChange();
      if (isPersistent.peek() === null)
        void askForPersistence().then((is) => (isPersistent.value = is));
    },
  });
  channel.listen(noteChange);
  flushWhenHidden(keeper.flush);
  effect(() => {
    if (fault.value instanceof StoreUnavailable && fault.value.code === "newer") {
      const why = sayFault(fault.value);
      untracked(() => (state.locked.value = why));
    }
  });
  const open = (key: string) =>
    openKept(state, { key, library, ...workers, noteRevision: keeper.noteRevision });
  return {
    ...{ library, channel, isPersistent, changes, noteChange, open, freshKey },
    openKey: keeper.openKey,
    status: computed<KeepingStatus>(() => {
      const status = keeper.status.value;
      if (fault.value === null || status.is === "nothing") return status;
      return { is: "unavailable", why: sayFault(fault.value) };
    }),
    async keyOf(datasetId) {
      const listed = (await (await library)?.list().catch(() => [])) ?? [];
      return listed.find(({ entry }) => entry?.datasetId === datasetId)?.entry?.key ?? null;
    },
    takeOver: keeper.takeOver,
    tryAgain: () => void keeper.flush(),
  };
}

async function openLibrary(onFault: (error: unknown) => void): Promise<Library | null> {
  try {
    const onOutdated = () => onFault(new StoreUnavailable("newer"));
    const store = await openStore({ name: NAME, onOutdated });
    return createLibrary(store, { now: () => Date.now(), freshKey });
  } catch (error) {
    onFault(error);
    return null;
  }
}

function after(ms: number, run: () => void): void {
  setTimeout(run, ms);
}

/** 128 random bits: keys do not collide, whatever the clock says. */
function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function askForPersistence(): Promise<boolean> {
  // Absent on a page without https, whatever the types say.
  const { storage } = navigator as { readonly storage?: StorageManager };
  try {
    return (await storage?.persisted()) === true || (await storage?.persist()) === true;
  } catch {
    return false;
  }
}

/** A page that is hidden may never be heard of again; `unload` is not sent on a phone. */
function flushWhenHidden(flush: () => Promise<void>): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void flush();
  });
  window.addEventListener("pagehide", () => void flush());
}
