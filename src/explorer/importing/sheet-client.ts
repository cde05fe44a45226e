import type { SheetChoices } from "../../formats/sheet/sheet-understanding.ts";
import { excerpt, type Problem } from "../../model/problem.ts";
import type { GivenFile } from "../opening/dropped-files.ts";
import { today } from "../page/today.ts";
import type { OpenedDataSet } from "../../state/state.ts";
import { createCollector } from "../opening/data-file-client.ts";
import type { SheetAnswer, SheetCounts, SheetReading, SheetSaid } from "./apart/sheet-messages.ts";

/** A file that holds no table, in words for people. */
export interface SheetFailure {
  readonly failure: string;
  readonly problems: readonly Problem[];
}

/** The data set of a sheet, and what became of its rows. */
export interface SheetDataSet extends SheetCounts {
  readonly opened: OpenedDataSet;
}

/** One sheet at a worker of its own. */
export interface SheetClient {
  /** How the sheet is understood, or that there is nothing to be understood; null where another question came meanwhile. */
  readonly read: (
    choices: SheetChoices,
  ) => Promise<SheetReading | SheetFailure | { readonly isPlain: true } | null>;
  readonly dataSet: (choices: SheetChoices) => Promise<SheetDataSet | SheetFailure | null>;
  /** Ends the worker, whatever it does. */
  readonly close: () => void;
}

const STOPPED: SheetFailure = {
  failure: "The part of the page that reads it stopped. The file may be too large for the memory.",
  problems: [],
};

/** `progress` gets the share of the answer that is ready. */
export function createSheetClient(
  start: () => Worker,
  { path, file }: GivenFile,
  progress: (share: number) => void,
): SheetClient {
  const worker = start();
  let number = 0;
  /** `hear` gets what is said before the answer. */
  const ask = (
    want: "reading" | "data set",
    choices: SheetChoices,
    hear: (said: SheetSaid) => void = () => undefined,
  ) => {
    const mine = ++number;
    return new Promise<SheetAnswer | SheetFailure | null>((resolve) => {
      const listen = ({ data }: MessageEvent<SheetAnswer>): void => {
        if (data.number < mine) return;
        if ("share" in data) progress(data.share);
        else if ("piece" in data) hear(data);
        else {
          worker.removeEventListener("message", listen);
          resolve(mine === number ? data : null);
        }
      };
      worker.addEventListener("message", listen);
      worker.addEventListener("error", () => resolve(STOPPED), { once: true });
      worker.postMessage({ number: mine, file, name: path, choices, want, today: today() });
    });
  };
  const failed = (answer: { readonly failure: string; readonly problems?: readonly Problem[] }) => {
    const { failure, problems = [] } = answer;
    const isNamed = failure.startsWith(excerpt(path, 80));
    return { failure: isNamed ? failure : `${excerpt(path, 80)}: ${failure}`, problems };
  };
  return {
    async read(choices) {
      const answer = await ask("reading", choices);
      if (answer === null || "reading" in answer) return answer && answer.reading;
      if ("isPlain" in answer) return answer;
      return failed("failure" in answer ? answer : STOPPED);
    },
    async dataSet(choices) {
      const take = createCollector(progress);
      const answer = await ask("data set", choices, (said) => {
        if ("piece" in said) take(said.piece);
      });
      if (answer === null) return null;
      if (!("last" in answer)) return failed("failure" in answer ? answer : STOPPED);
      // What arrived last is one task, what is made of all of it another: neither may hold up the page for long.
      await new Promise((resolve) => setTimeout(resolve));
      const opened = take(answer.last);
      return opened === null ? failed(STOPPED) : { opened, ...answer.counts };
    },
    close: () => worker.terminate(),
  };
}
