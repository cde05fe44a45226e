import { signal, type ReadonlySignal } from "@preact/signals-core";

/** Where saving stands. `saved` is said only of what is on the disk. */
export type Progress =
  | { readonly is: "saved" }
  | { readonly is: "saving" }
  | { readonly is: "failed"; readonly error: unknown };

export interface Autosave<Value> {
  readonly progress: ReadonlySignal<Progress>;
  /** Takes the latest value. It is being written within {@link DELAY_MS} unless an earlier one still is. */
  readonly change: (value: Value) => void;
  /** Writes at once what is not saved. Resolves when all is saved or it failed; never rejects. */
  readonly flush: () => Promise<void>;
  /** Whether there is something that is not saved. */
  readonly isBehind: () => boolean;
  /** Writes nothing any more. */
  readonly stop: () => void;
}

/** Runs something once after so many milliseconds. */
export type After = (ms: number, run: () => void) => void;

/** So long a change waits for others to be written with it. Milliseconds. */
const DELAY_MS = 100;

/** After a failure it is tried again after this time, then twice that, at most {@link SLOWEST_RETRY_MS}. */
const FIRST_RETRY_MS = 1_000;
const SLOWEST_RETRY_MS = 30_000;

/** Writes values as they change, one at a time, the latest only, again and again where that fails. */
export function createAutosave<Value>(
  write: (value: Value) => Promise<void>,
  after: After,
): Autosave<Value> {
  const progress = signal<Progress>({ is: "saved" });
  let behind: { readonly value: Value } | null = null;
  let underWay: Promise<void> | null = null;
  let planned = 0;
  let failures = 0;
  let isStopped = false;

  const plan = (ms: number): void => {
    const mine = (planned += 1);
    after(ms, () => {
      if (planned === mine) void flush();
    });
  };
  const writeOnce = async (): Promise<void> => {
    const wanted = behind;
    if (wanted === null || isStopped) return;
    try {
      await write(wanted.value);
      failures = 0;
      if (behind === wanted) behind = null;
      progress.value = { is: behind === null ? "saved" : "saving" };
    } catch (error) {
      progress.value = { is: "failed", error };
      plan(Math.min(SLOWEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures));
      failures += 1;
    }
  };
  const writeAll = async (): Promise<void> => {
    do await writeOnce();
    while (behind !== null && !isStopped && progress.peek().is !== "failed");
  };
  const flush = async (): Promise<void> => {
    planned += 1;
    underWay ??= writeAll().finally(() => (underWay = null));
    await underWay;
  };
  return {
    progress,
    change(value) {
      const isFirst = behind === null || progress.peek().is === "failed";
      behind = { value };
      if (progress.peek().is === "saved") progress.value = { is: "saving" };
      if (isFirst && underWay === null) plan(DELAY_MS);
    },
    flush,
    isBehind: () => behind !== null,
    stop: () => (isStopped = true),
  };
}
