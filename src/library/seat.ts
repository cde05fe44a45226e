import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { After } from "./autosave.ts";
import type { TabChannel } from "./tab-channel.ts";

/** A tab's place at an entry: one tab writes, the others look on and wait for the writer to go. */
export interface Seat {
  /** Null until it is known. */
  readonly isWriter: ReadonlySignal<boolean | null>;
  /** Asks the writer to save and stop, and takes its place; a writer that does not answer is not waited for. */
  readonly takeOver: () => void;
  readonly leave: () => void;
}

export interface SeatEffects {
  /** Undefined where the browser or the address (no https) has no locks; then every tab writes and only revisions guard. */
  readonly locks: Pick<LockManager, "request"> | undefined;
  readonly channel: TabChannel;
  readonly after: After;
  /** Saves what is left to save before another tab takes over. */
  readonly beforeYielding: () => Promise<void>;
}

/** A writer that was asked and says nothing for so long has hung. Milliseconds. */
const PATIENCE_MS = 1_500;

/** The lock that the writer of an entry holds. */
export function lockName(key: string): string {
  return `demarche ${key}`;
}

export function takeSeat(key: string, effects: SeatEffects): Seat {
  const { locks, channel, after, beforeYielding } = effects;
  const isWriter = signal<boolean | null>(locks === undefined ? true : null);
  let release: () => void = () => undefined;
  let waiting = new AbortController();
  let hasLeft = false;
  let isAsking = false;
  let holds = 0;

  const request = async (options: LockOptions): Promise<void> => {
    let mine = 0;
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      mine = holds += 1;
      if (hasLeft) return undefined;
      isWriter.value = lock !== null;
      return lock === null ? undefined : new Promise((resolve) => (release = resolve));
    };
    try {
      await locks?.request(lockName(key), options, hold);
    } catch {
      // Stolen by another tab, or no longer waited for.
    }
    // A tab that stole from itself holds it still.
    if (hasLeft || options.signal?.aborted === true || mine !== holds) return;
    isWriter.value = false;
    await queue();
  };
  const queue = (): Promise<void> => {
    waiting = new AbortController();
    return request({ signal: waiting.signal });
  };
  const steal = (): void => {
    if (!isAsking || hasLeft) return;
    isAsking = false;
    waiting.abort();
    void request({ steal: true });
  };
  const stopListening = channel.listen(({ key: about, say }) => {
    if (about !== key) return;
    if (say === "yielded") steal();
    if (say !== "ask" || isWriter.peek() !== true) return;
    isWriter.value = false;
    void beforeYielding().then(() => channel.post({ key, say: "yielded" }));
  });
  if (locks !== undefined) void request({ ifAvailable: true });
  return {
    isWriter,
    takeOver() {
      isAsking = true;
      channel.post({ key, say: "ask" });
      after(PATIENCE_MS, steal);
    },
    leave() {
      hasLeft = true;
      stopListening();
      waiting.abort();
      release();
    },
  };
}
