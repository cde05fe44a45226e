import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { Loading, OpenedDataSet, State } from "./state.ts";

export interface Opening {
  readonly loading: ReadonlySignal<Loading>;
  readonly open: State["open"];
  readonly cancel: State["cancelOpening"];
}

/** Reads data sets, one at a time and the latest asked for. `accept` gets what was read; it may throw where that cannot be shown. */
export function createOpening(accept: (opened: OpenedDataSet) => void): Opening {
  const loading = signal<Loading>({ status: "empty" });
  let underWay: AbortController | null = null;
  let hasOpened = false;

  const rest = (): Loading => ({ status: hasOpened ? "ready" : "empty" });
  const stop = (): void => {
    underWay?.abort();
    underWay = null;
  };

  const open: State["open"] = async (read, name) => {
    stop();
    const mine = new AbortController();
    underWay = mine;
    loading.value = { status: "loading", name, progress: null };
    const progress = (share: number): void => {
      if (underWay === mine) loading.value = { status: "loading", name, progress: share };
    };
    try {
      const opened = await read(mine.signal, progress);
      if (underWay !== mine) return;
      accept(opened);
      hasOpened = true;
      loading.value = rest();
    } catch (error) {
      if (underWay !== mine) return;
      loading.value = { status: "failed", name, message: sayError(error) };
    }
    underWay = null;
  };

  return {
    loading,
    open,
    cancel: () => {
      stop();
      loading.value = rest();
    },
  };
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
