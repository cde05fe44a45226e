import { dataSetOfEvents } from "../../formats/event-table/event-records.ts";
import type { Problem } from "../../model/problem.ts";
import { readablePart } from "../../network/readable-part.ts";
import { assembleNetwork } from "../../network/build-network.ts";
import type { OpenedDataSet } from "../../state/state.ts";
import type { EventFileAnswer, EventFileQuestion } from "./apart/event-file-messages.ts";

/** Why files are no event table, with what was found in them. */
export interface EventFileFailure {
  /** The file that is meant; empty where that is not known. */
  readonly path: string;
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** What came of files. */
export type EventFileResult =
  | { readonly opened: OpenedDataSet }
  | { readonly failure: EventFileFailure };

/**
 * Has a worker of its own read event tables, and ends it. Rejects with the reason of `signal` when that is aborted, which ends the worker
 * at once.
 */
export function readEventsApart(
  start: () => Worker,
  question: EventFileQuestion,
  {
    signal,
    progress,
  }: { readonly signal: AbortSignal; readonly progress: (share: number) => void },
): Promise<EventFileResult> {
  signal.throwIfAborted();
  const worker = start();
  let abort: (() => void) | undefined;
  const result = new Promise<EventFileResult>((resolve, reject) => {
    // The reason of an abort is whatever was given; that of an AbortController is an error.
    abort = () => reject(signal.reason as Error);
    signal.addEventListener("abort", abort);
    worker.addEventListener("message", ({ data }: MessageEvent<EventFileAnswer>) => {
      if ("share" in data) progress(data.share);
      // What arrived is one task, what is made of it another, and showing it a third: none may hold up the page for long.
      else {
        setTimeout(() => {
          const made = resultOf(data);
          setTimeout(() => resolve(made));
        });
      }
    });
    worker.addEventListener("error", () => resolve({ failure: STOPPED }));
    worker.postMessage(question);
  });
  return result.finally(() => {
    if (abort !== undefined) signal.removeEventListener("abort", abort);
    worker.terminate();
  });
}

const STOPPED: EventFileFailure = {
  path: "",
  message:
    "The table could not be read: the part of the page that reads it stopped. It may be too large for the memory of this browser.",
  problems: [],
};

function resultOf(answer: Exclude<EventFileAnswer, { readonly share: number }>): EventFileResult {
  if ("failure" in answer) {
    return { failure: { path: answer.path, message: answer.failure, problems: [] } };
  }
  const { reading, parts } = answer;
  const { table, problems } = reading;
  if (table === null || parts === null || table.columns.length === 0) {
    const gravest = problems.find(({ severity }) => severity === "error") ?? problems[0];
    const message = gravest?.message ?? "There are no events in it.";
    return { failure: { path: gravest?.file ?? "", message, problems } };
  }
  const dataset = dataSetOfEvents(table);
  const network = assembleNetwork(dataset, parts);
  // Remembered: whoever shows it would have to look for it within the task of the first picture.
  readablePart(network, dataset.opening.level);
  return { opened: { dataset, problems, network } };
}
