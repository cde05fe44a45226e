import { dataSetOfEvents } from "../../formats/event-table/event-records.ts";
import type { Positions } from "../../layout/positions.ts";
import type { Problem } from "../../model/problem.ts";
import { rememberCounts } from "../../network/all-time-counts.ts";
import { rememberPart } from "../../network/readable-part.ts";
import { assembleNetwork } from "../../network/build-network.ts";
import type { OpenedDataSet } from "../../state/state.ts";
import { unpackReading } from "./apart/packed-reading.ts";
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
 * Has a worker of its own read event tables, and ends it once it has said everything: what is opened may be shown before its backbone is there.
 * Rejects with the reason of `signal` when that is aborted, which ends the worker at once.
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
  const done = new AbortController();
  const until = { signal: done.signal };
  return new Promise((resolve, reject) => {
    const end = (): void => {
      done.abort();
      worker.terminate();
    };
    const fail = (failure: EventFileFailure): void => {
      end();
      resolve({ failure });
    };
    const hear = ({ data }: MessageEvent<EventFileAnswer>): void => {
      if ("share" in data) progress(data.share);
      else if ("failure" in data) fail({ path: data.path, message: data.failure, problems: [] });
      else if ("reading" in data) {
        done.abort();
        const backbones = data.isPlacing ? backbonesFrom(worker) : null;
        if (backbones === null) worker.terminate();
        // What arrived is one task, what is made of it another, and showing it a third: none may hold up the page for long.
        setTimeout(() => {
          const made = resultOf(data, backbones);
          setTimeout(() => resolve(made));
        });
      }
    };
    const abort = (): void => {
      end();
      // The reason of an abort is whatever was given; that of an AbortController is an error.
      reject(signal.reason as Error);
    };
    signal.addEventListener("abort", abort, until);
    worker.addEventListener("message", hear, until);
    worker.addEventListener("error", () => fail(STOPPED), until);
    worker.postMessage(question);
  });
}

/** The last word of a worker that has read, which is then ended. Rejects where it stops before. */
function backbonesFrom(worker: Worker): Promise<readonly Positions[]> {
  const coming = new Promise<readonly Positions[]>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<EventFileAnswer>) => {
      if ("backbone" in data) resolve([data.backbone]);
      else if ("failure" in data) reject(new Error(data.failure));
    });
    worker.addEventListener("error", () => reject(new Error(STOPPED.message)));
  });
  const last = coming.finally(() => worker.terminate());
  // Whatever is opened in its place may leave nobody to wait for it.
  last.catch(() => undefined);
  return last;
}

const STOPPED: EventFileFailure = {
  path: "",
  message:
    "The table could not be read: the part of the page that reads it stopped. It may be too large for the memory of this browser.",
  problems: [],
};

function resultOf(
  { reading, parts, outset }: Extract<EventFileAnswer, { readonly reading: unknown }>,
  backbones: Promise<readonly Positions[]> | null,
): EventFileResult {
  const { table, problems } = unpackReading(reading);
  if (table === null || parts === null || table.columns.length === 0) {
    const gravest = problems.find(({ severity }) => severity === "error") ?? problems[0];
    const message = gravest?.message ?? "There are no events in it.";
    return { failure: { path: gravest?.file ?? "", message, problems } };
  }
  const dataset = dataSetOfEvents(table);
  const network = assembleNetwork(dataset, parts);
  if (outset !== null) {
    rememberCounts(network, dataset.opening.level, outset.counts);
    rememberPart(network, dataset.opening.level, outset.part);
  }
  return { opened: { dataset, problems, network, ...(backbones && { backbones }) } };
}
