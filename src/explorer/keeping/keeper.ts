import { computed, effect, signal, untracked, type ReadonlySignal } from "@preact/signals";
import type { OpenEntry } from "../../library/session.ts";
import type { DataSet } from "../../model/dataset.ts";
import type { Origin } from "../../state/origin.ts";
import type { State } from "../../state/state.ts";
import type { KeepingStatus } from "./keeping.ts";
import { noteOpen } from "./open-hint.ts";
import { sayFault } from "./say-fault.ts";
import {
  beginKeeping,
  createSitting,
  keepUnder,
  type Sitting,
  type SittingWorld,
} from "./sitting.ts";

/** Keeps the open data set. */
export interface Keeper {
  readonly status: ReadonlySignal<KeepingStatus>;
  readonly openKey: ReadonlySignal<string | null>;
  readonly flush: () => Promise<void>;
  readonly takeOver: () => void;
  /** Which revision of an entry is about to be opened. */
  readonly noteRevision: (entry: OpenEntry) => void;
}

/** Follows what is open: each opening is a sitting, each change of it a change to save. */
export function createKeeper(
  state: State,
  effects: Omit<SittingWorld, "state" | "isCurrent">,
): Keeper {
  const sitting = signal<Sitting | null>(null);
  const world = { ...effects, state, isCurrent: (one: Sitting) => one === sitting.peek() };
  let read: OpenEntry | null = null;

  const arrive = (origin: Origin, dataset: DataSet): void => {
    sitting.peek()?.session.peek()?.close();
    const mine = createSitting(origin, dataset);
    sitting.value = mine;
    if (origin.from === "page" || !mine.isWorthKeeping.peek()) noteOpen(window, null);
    else if (origin.from === "files") void beginKeeping(mine, world);
    else if (read?.key === origin.key) void keepUnder(mine, read, world);
  };
  const change = (mine: Sitting, dataset: DataSet): void => {
    mine.shown = dataset;
    mine.session.peek()?.change(dataset);
    if (mine.isWorthKeeping.peek()) return;
    mine.isWorthKeeping.value = true;
    void beginKeeping(mine, world);
  };
  effect(() => {
    const origin = state.origin.value;
    const dataset = state.dataset.value;
    if (dataset === null || origin === null) return;
    untracked(() => {
      const mine = sitting.peek();
      if (mine?.origin !== origin) arrive(origin, dataset);
      else if (mine.shown !== dataset) change(mine, dataset);
    });
  });
  return {
    openKey: computed(() => sitting.value?.key.value ?? null),
    status: computed(() => statusOf(sitting.value)),
    flush: async () => sitting.peek()?.session.peek()?.flush(),
    takeOver: () => sitting.peek()?.session.peek()?.takeOver(),
    noteRevision: (entry) => (read = entry),
  };
}

function statusOf(sitting: Sitting | null): KeepingStatus {
  if (sitting?.isWorthKeeping.value !== true) return { is: "nothing" };
  if (!sitting.isWriter.value) return { is: "following" };
  const progress = sitting.session.value?.progress.value ?? { is: "saving" };
  if (progress.is !== "failed") return { is: progress.is };
  return { is: "failed", why: sayFault(progress.error) };
}
