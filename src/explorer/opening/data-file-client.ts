import type { Problem } from "../../model/problem.ts";
import { recordsOf } from "../../model/records.ts";
import { assembleNetwork } from "../../network/build-network.ts";
import type { OpenedDataSet } from "../../state/state.ts";
import type { DataFilesAnswer, DataFilesQuestion, TablePiece } from "./apart/data-file-messages.ts";
import { UnreadableFiles } from "./apart/unreadable-files.ts";

/**
 * Has a worker of its own read files, and ends it. What it finds arrives in pieces, each a short task of the page.
 * @throws UnreadableFiles where there is no data set. The reason of `signal` when that is aborted, which ends the worker at once.
 */
export function readFilesApart(
  start: () => Worker,
  question: DataFilesQuestion,
  {
    signal,
    progress,
  }: { readonly signal: AbortSignal; readonly progress: (share: number) => void },
): Promise<OpenedDataSet> {
  signal.throwIfAborted();
  const worker = start();
  const ended = new AbortController();
  const take = createCollector(progress);
  const result = new Promise<OpenedDataSet>((resolve, reject) => {
    const { signal: until } = ended;
    // The reason of an abort is whatever was given; that of an AbortController is an error.
    signal.addEventListener("abort", () => reject(signal.reason as Error), { signal: until });
    worker.addEventListener("error", () => reject(new UnreadableFiles(STOPPED)));
    worker.addEventListener("message", ({ data }: MessageEvent<DataFilesAnswer>) => {
      const takeOne = () => {
        try {
          const opened = take(data);
          if (opened !== null) resolve(opened);
        } catch (cause) {
          reject(cause instanceof Error ? cause : new Error(String(cause)));
        }
      };
      // What arrived last is one task, what is made of all of it another: neither may hold up the page for long.
      if ("head" in data) setTimeout(takeOne);
      else takeOne();
    });
    worker.postMessage(question);
  });
  return result.finally(() => {
    ended.abort();
    worker.terminate();
  });
}

const STOPPED =
  "The file could not be read: the part of the page that reads it stopped. The file may be too large for the memory of this browser.";

/** Collects what a worker says; gives the data set with the last word. @throws UnreadableFiles where that is a failure */
export function createCollector(
  progress: (share: number) => void,
): (answer: DataFilesAnswer) => OpenedDataSet | null {
  const problems: Problem[] = [];
  const tables: {
    readonly [T in TablePiece["table"]]: Extract<
      TablePiece,
      { readonly table: T }
    >["records"][number][];
  } = {
    actors: [],
    representations: [],
    memberships: [],
    contacts: [],
    sources: [],
    events: [],
  };
  return (answer) => {
    if ("share" in answer) progress(answer.share);
    else if ("problems" in answer) problems.push(...answer.problems);
    else if ("table" in answer) (tables[answer.table] as unknown[]).push(...answer.records); // of the table that is named beside them
    else if ("failure" in answer) throw new UnreadableFiles(answer.failure, problems);
    else {
      const { contacts, sources, ...others } = tables;
      const records = { contacts: recordsOf(contacts), sources: recordsOf(sources) };
      const dataset = { ...answer.head, ...others, ...records };
      return { dataset, problems, network: assembleNetwork(dataset, answer.parts) };
    }
    return null;
  };
}
