import { cancelled } from "./layout-messages.ts";

/** Requests of which one is worked on and one waits. */
export interface LatestWins<Request, Result> {
  /** A newer request cancels the one that waits; its signal cancels it whether it waits or is worked on. @throws LayoutError */
  ask(request: Request, signal?: AbortSignal): Promise<Result>;
  /** Cancels the request that waits. */
  cancelWaiting(): void;
}

interface Job<Request, Result> {
  readonly request: Request;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** `run` is never called while it is at work; it may end early once the signal it is given has cancelled the request. */
export function latestWins<Request, Result>(
  run: (request: Request, signal?: AbortSignal) => Promise<Result>,
): LatestWins<Request, Result> {
  let waiting: Job<Request, Result> | null = null;
  let isRunning = false;

  async function work(): Promise<void> {
    isRunning = true;
    while (waiting !== null) {
      const job: Job<Request, Result> = waiting;
      waiting = null;
      await run(job.request, job.signal).then(job.resolve, job.reject);
    }
    isRunning = false;
  }

  function cancelWaiting(): void {
    waiting?.reject(cancelled());
    waiting = null;
  }

  function begin(job: Job<Request, Result>): void {
    cancelWaiting();
    waiting = job;
    if (!isRunning) void work();
  }

  return {
    cancelWaiting,
    ask: (request, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
          reject(cancelled());
          return;
        }
        const abort = (): void => {
          if (waiting === job) waiting = null;
          reject(cancelled());
        };
        const settled =
          <Value>(settle: (value: Value) => void) =>
          (value: Value): void => {
            signal?.removeEventListener("abort", abort);
            settle(value);
          };
        const job = { request, signal, resolve: settled(resolve), reject: settled(reject) };
        signal?.addEventListener("abort", abort);
        begin(job);
      }),
  };
}
