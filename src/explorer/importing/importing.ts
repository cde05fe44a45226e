import { batch, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { ownNames } from "../../formats/sheet/link-columns.ts";
import {
  NO_CHOICES,
  type ActorMerge,
  type SheetChoices,
} from "../../formats/sheet/sheet-understanding.ts";
import type { GivenFile } from "../opening/dropped-files.ts";
import type { SheetReading } from "./apart/sheet-messages.ts";
import type { RememberedChoices } from "./remembered-choices.ts";
import {
  createSheetClient,
  type SheetClient,
  type SheetDataSet,
  type SheetFailure,
} from "./sheet-client.ts";

/** A sheet on the way to be opened: how it is understood, and what is chosen. */
export interface Importing {
  readonly file: GivenFile;
  /** Null until it is understood for the first time; then the latest understanding. */
  readonly reading: ReadonlySignal<SheetReading | null>;
  /** Share of the work that is done; null while nothing is under way. */
  readonly progress: ReadonlySignal<number | null>;
  readonly choices: ReadonlySignal<SheetChoices>;
  /** Whether the choices are those of the last table with this header. */
  readonly isRemembered: ReadonlySignal<boolean>;
  /** Every merge that was offered, in the order in which they came. */
  readonly offers: ReadonlySignal<readonly ActorMerge[]>;
  readonly failure: ReadonlySignal<SheetFailure | null>;
  /** Whether it turned out that the file is to be opened as it is: it holds a data set of ours, or events. */
  readonly isPlain: ReadonlySignal<boolean>;
  /** Chooses, and understands the sheet anew. */
  readonly choose: (patch: Partial<SheetChoices>) => void;
  /** Looks at another sheet of a workbook, about which nothing is chosen yet. */
  readonly chooseSheet: (sheet: string) => void;
  /** Forgets what was chosen for tables like this one, and asks again. */
  readonly askAgain: () => void;
  /** The data set as it is understood now, whose choices are then remembered; null where it failed or was closed. */
  readonly finish: () => Promise<SheetDataSet | null>;
  readonly close: () => void;
}

export function createImporting(
  file: GivenFile,
  startWorker: () => Worker,
  memory: RememberedChoices,
): Importing {
  const progress = signal<number | null>(0);
  const client = createSheetClient(startWorker, file, (share) => (progress.value = share));
  const understanding = createUnderstanding(client, progress, memory);
  const { choices, offers, failure, choose } = understanding;
  return {
    ...{ file, progress, ...understanding },
    askAgain() {
      memory.forget(understanding.columns());
      offers.value = [];
      choose({ ...NO_CHOICES, sheet: choices.peek().sheet });
    },
    async finish() {
      progress.value = 0;
      const answer = await client.dataSet(choices.peek());
      if (answer === null) return null;
      progress.value = null;
      if ("failure" in answer) {
        failure.value = answer;
        return null;
      }
      memory.remember(understanding.columns(), choices.peek());
      return answer;
    },
    close: client.close,
  };
}

/** Reads the sheet at once, and anew after each choice; the first time with what was chosen for the last one like it. */
function createUnderstanding(
  client: SheetClient,
  progress: Signal<number | null>,
  memory: RememberedChoices,
) {
  const reading = signal<SheetReading | null>(null);
  const choices = signal(NO_CHOICES);
  const isRemembered = signal(false);
  const offers = signal<readonly ActorMerge[]>([]);
  const failure = signal<SheetFailure | null>(null);
  const isPlain = signal(false);
  /** By which the sheet is known: those that it has without any choice, be there links in its rows or not. */
  let columns: readonly string[] | null = null;

  const read = async (): Promise<void> => {
    progress.value = 0;
    const answer = await client.read(choices.peek());
    if (answer === null) return;
    if ("failure" in answer) failure.value = answer;
    else if ("isPlain" in answer) isPlain.value = true;
    else if (columns === null) await begin(answer);
    else show(answer);
  };
  const begin = async (first: SheetReading): Promise<void> => {
    columns = ownNames(first);
    const known = memory.find(columns);
    if (known === null) {
      show(first);
      return;
    }
    choices.value = { ...known, sheet: choices.peek().sheet };
    isRemembered.value = true;
    await read();
  };
  const show = (next: SheetReading): void =>
    batch(() => {
      reading.value = next;
      offers.value = allOffers(offers.peek(), choices.peek().merges, next.understanding.merges);
      progress.value = null;
    });
  const choose = (patch: Partial<SheetChoices>): void => {
    choices.value = { ...choices.peek(), ...patch };
    isRemembered.value = false;
    void read();
  };
  const chooseSheet = (sheet: string): void => {
    columns = null;
    offers.value = [];
    choose({ ...NO_CHOICES, sheet });
  };
  void read();
  return {
    ...{ reading, choices, isRemembered, offers, failure, isPlain, choose, chooseSheet },
    columns: () => columns ?? [],
  };
}

/** An accepted merge is offered no more, but can still be taken back. */
function allOffers(
  before: readonly ActorMerge[],
  accepted: readonly ActorMerge[],
  offered: readonly ActorMerge[],
): readonly ActorMerge[] {
  const now = new Map([...accepted, ...offered].map((merge) => [mergeKey(merge), merge]));
  const stays = before.filter((merge) => now.delete(mergeKey(merge)));
  return [...stays, ...now.values()];
}

/** What tells one merge from another. */
export function mergeKey({ names, into }: ActorMerge): string {
  return JSON.stringify([into, names]);
}
