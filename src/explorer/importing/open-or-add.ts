import { batch } from "@preact/signals";
import { counted, sayCount } from "../../model/count-words.ts";
import { alignDataSet } from "../../model/merge/align-dataset.ts";
import { compareDataSets, type DataSetComparison } from "../../model/merge/compare-datasets.ts";
import { mergeDataSets } from "../../model/merge/merge-datasets.ts";
import type { DataSet } from "../../model/dataset.ts";
import type { OpenedDataSet, State } from "../../state/state.ts";
import type { Shell } from "../shell.ts";
import type { Adding, Decision } from "./adding.ts";

interface Page {
  readonly state: State;
  readonly shell: Shell;
}

export interface SecondFile {
  readonly name: string;
  /** Whether its ids are somebody's own, or made up when it was read. */
  readonly by: "id" | "content";
  readonly signal: AbortSignal;
  /** Hears what came of its records, in a sentence, where it was added. */
  readonly onAdded?: (sentence: string) => void;
}

/**
 * What is to be opened of what was read. While a data set of the reader's own is open, it is asked whether to open this one alone or to
 * add it; then adding is an edit of what is open, and the opening is called off, as it is where there is nothing to add.
 * Rejects with the reason of `signal` when that is aborted.
 */
export async function openOrAdd(
  { state, shell }: Page,
  read: OpenedDataSet,
  { name, by, signal, onAdded }: SecondFile,
): Promise<OpenedDataSet> {
  const ours = ownDataSet(state);
  if (ours === null || read.dataset.columns !== undefined) return read;
  const theirs = by === "id" ? read.dataset : alignDataSet(ours, read.dataset);
  const comparison = compareDataSets(ours, theirs);
  const callOff = (): Error => {
    state.cancelOpening();
    return new DOMException("The opening was called off.", "AbortError");
  };
  if (isAlreadyOpen(ours, theirs, comparison)) {
    state.say(`${name} is open already, with nothing new in it.`);
    throw callOff();
  }
  const decision = await ask(shell, { name, ours, theirs, comparison }, signal);
  if (decision.do === "open alone") return read;
  if (decision.do === "add") {
    const dataset = mergeDataSets(ours, theirs, decision.overwrite);
    const outcome = await state.edit({ do: "replace", dataset }, { label: `add ${name}` });
    if (!outcome.isDone) throw new Error(outcome.why ?? outcome.problems[0]?.message ?? "");
    state.say(sayAdded(name, ours, dataset));
    onAdded?.(sayWhatCameOf(ours, comparison, decision.overwrite));
  }
  throw callOff();
}

/** The open data set where it is the reader's own, can be changed, and is kept by hand; null otherwise. */
function ownDataSet(state: State): DataSet | null {
  const dataset = state.dataset.peek();
  const isOwn = dataset !== null && dataset === state.editable.peek();
  return isOwn && dataset.columns === undefined ? dataset : null;
}

function isAlreadyOpen(ours: DataSet, theirs: DataSet, { counts, records }: DataSetComparison) {
  return counts.same === records.length && ours.contacts.length === theirs.contacts.length;
}

function ask(shell: Shell, about: Omit<Adding, "decide">, signal: AbortSignal): Promise<Decision> {
  return new Promise((resolve, reject) => {
    const end = (): void =>
      batch(() => {
        shell.adding.value = null;
        if (shell.dialog.peek() === "add") shell.dialog.value = null;
      });
    signal.addEventListener("abort", () => {
      end();
      // The reason of an abort is whatever was given; that of an AbortController is an error.
      reject(signal.reason as Error);
    });
    const decide = (decision: Decision): void => {
      end();
      resolve(decision);
    };
    batch(() => {
      shell.adding.value = { ...about, decide };
      shell.dialog.value = "add";
    });
  });
}

function sayAdded(name: string, before: DataSet, after: DataSet): string {
  const added = after.contacts.length - before.contacts.length;
  return `Added ${name}: ${counted(added, "new contact")}. Undo takes it back.`;
}

/** "Added to Contacts: 2 new, 1 filled in, 3 the same." Of all records, not of contacts alone. */
function sayWhatCameOf(
  { title }: DataSet,
  { counts }: DataSetComparison,
  overwrite: ReadonlySet<string>,
): string {
  const parts: readonly (readonly [number, string])[] = [
    [counts.new, "new"],
    [counts.changed, "filled in"],
    [overwrite.size, "replaced"],
    [counts.conflicting - overwrite.size, "in conflict and left as they were"],
    [counts.same, "the same"],
  ];
  const said = parts.filter(([count]) => count > 0);
  const words = said.map(([count, what]) => `${sayCount(count)} ${what}`).join(", ");
  return `Added to ${title}, actors and sources counted: ${words}.`;
}
