import { signal, type ReadonlySignal } from "@preact/signals-core";
import type { Loading, OpenedDataSet, State } from "./state.ts";

export interface Opening {
  readonly loading: ReadonlySignal<Loading>;
  readonly open: State["open"];
  readonly cancel: State["cancelOpening"];
  /** What is being read: another object each time; null for nothing. */
  readonly underWay: () => object | null;
}

/** What is done with a data set that was read. */
export interface Showing {
  /** What takes so long that it needs tasks of its own, null for nothing; another data set may be asked for meanwhile. */
  readonly prepare: (opened: OpenedDataSet) => Promise<OpenedDataSet> | null;
  /** May throw where the data set cannot be shown. */
  readonly accept: (opened: OpenedDataSet) => void;
}

/** Reads data sets, one at a time and the latest asked for. */
export function createOpening({ prepare, accept }: Showing): Opening {
  const loading = signal<Loading>({ status: "empty" });
  let underWay: AbortController | null = null;
  let hasOpened = false;

  const isOvertaken = (by: AbortController): boolean => underWay !== by;
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
      if (isOvertaken(mine)) return;
      const preparing = prepare(opened);
      const prepared = preparing === null ? opened : await preparing;
      if (isOvertaken(mine)) return;
      accept(prepared);
      hasOpened = true;
      loading.value = rest();
    } catch (error) {
      if (isOvertaken(mine)) return;
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
    underWay: () => underWay,
  };
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
