import {
  cancelled,
  type LayoutAnswer,
  LayoutError,
  type LayoutMessage,
  type LayoutTask,
} from "./layout-messages.ts";
import type { Positions } from "./positions.ts";

/** The part of a browser's Worker that is used. */
export interface WorkerLike {
  postMessage(message: LayoutMessage): void;
  addEventListener(
    type: "message" | "messageerror" | "error",
    listener: (event: WorkerEvent) => void,
  ): void;
  terminate(): void;
}

/** What the events of a worker have in common as far as it is used. */
export interface WorkerEvent {
  readonly data?: unknown;
  readonly message?: string;
}

/** How a layout under way is followed and ended. */
export interface Watch {
  /** Called with rough positions of a large layout, a few times a second; the answer comes last. */
  readonly onProgress?: ((positions: Positions) => void) | undefined;
  /** Ends the work as soon as the worker hears of it; the answer is then `cancelled`. */
  readonly signal?: AbortSignal | undefined;
}

/** Questions to a worker and its answers, matched by number; an answer that nobody waits for is ignored. */
export interface WorkerChannel {
  /** @throws LayoutError `worker-failed` when the worker stops, `layout-failed` when it says so, `cancelled` by `close`. */
  ask(task: LayoutTask, watch?: Watch): Promise<Positions>;
  /** Turns to another network: a worker that rests is kept, for it is warm, and forgets its graphs; one at work is ended with every question to it. */
  turn(): void;
  /** Ends the worker and every question to it. */
  close(): void;
}

interface Asked {
  readonly hear: (rough: Positions) => void;
  readonly resolve: (positions: Positions) => void;
  readonly reject: (error: LayoutError) => void;
}

/** `open` starts a worker; it is called with the first question, and with the next one after a failure. */
export function createWorkerChannel(open: () => WorkerLike): WorkerChannel {
  const asked = new Map<number, Asked>();
  let worker: WorkerLike | null = null;
  let lastNumber = 0;

  function end(error: LayoutError): void {
    worker?.terminate();
    worker = null;
    const unanswered = [...asked.values()];
    asked.clear();
    for (const { reject } of unanswered) reject(error);
  }

  function started(): WorkerLike {
    const mine = open();
    const fail = ({ message = "" }: WorkerEvent): void => {
      if (worker === mine) end(workerFailed(message));
    };
    mine.addEventListener("message", ({ data }) => {
      // Our own worker sends nothing else.
      if (worker === mine) settle(asked, data as LayoutAnswer);
    });
    mine.addEventListener("messageerror", fail);
    mine.addEventListener("error", fail);
    return mine;
  }

  return {
    ask: (task, { onProgress, signal } = {}) =>
      new Promise((resolve, reject) => {
        const number = (lastNumber += 1);
        const hear = (rough: Positions): void => {
          if (signal?.aborted !== true) onProgress?.(rough);
        };
        asked.set(number, { resolve, reject, hear });
        const cancel = (): void => {
          if (asked.has(number)) worker?.postMessage({ cancel: number });
        };
        signal?.addEventListener("abort", cancel, { once: true });
        try {
          worker ??= started();
          worker.postMessage({ number, task });
        } catch (error) {
          end(workerFailed(String(error)));
        }
      }),
    turn: () => {
      if (asked.size === 0) worker?.postMessage({ forget: true });
      else end(cancelled());
    },
    close: () => {
      end(cancelled());
    },
  };
}

function settle(asked: Map<number, Asked>, answer: LayoutAnswer): void {
  const waiting = asked.get(answer.number);
  if ("progress" in answer) {
    waiting?.hear(answer.progress);
    return;
  }
  asked.delete(answer.number);
  if ("positions" in answer) waiting?.resolve(answer.positions);
  else waiting?.reject(new LayoutError(answer.failure));
}

function workerFailed(detail: string): LayoutError {
  return new LayoutError({
    code: "worker-failed",
    message: "The layout worker stopped.",
    detail,
  });
}
