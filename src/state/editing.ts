import type { ReadonlySignal, Signal } from "@preact/signals-core";
import type { DataSet } from "../model/dataset.ts";
import type { Problem } from "../model/problem.ts";
import type { Network } from "../network/network.ts";
import type { ChoiceBook } from "./choice-book.ts";
import type { noteAnew } from "./edited.ts";
import type { Effects } from "./effects.ts";
import type { createRecentNetworks } from "./recent-networks.ts";
import type { Hover, State } from "./state.ts";

interface EditingParts {
  readonly editable: ReadonlySignal<DataSet | null>;
  readonly locked: ReadonlySignal<string | null>;
  readonly notes: Notes;
  readonly book: ChoiceBook;
}

/** The way to change the data set, one edit after the other in the order in which they were asked for. */
export function createEditing({ editable, locked, notes, book }: EditingParts): State["edit"] {
  return async (edit, { label }) => {
    const { edited, noteAnew } = await import("./edited.ts");
    const from = editable.peek();
    if (from === null) return { isDone: false, problems: [], why: locked.peek() };
    const result = edited(from, edit);
    if (result.isRefused) return { isDone: false, problems: result.problems, why: null };
    notes.noteAnew = noteAnew;
    if (result.dataset !== from) book.amend(result.dataset, label, result.moved);
    return { isDone: true, problems: result.problems, why: null };
  };
}

/** What is noted on the states of the open data set. */
export interface Notes {
  /** Shows what is noted on a state: at once where that is known, otherwise in a moment, and till then what was. */
  readonly turnTo: (before: DataSet | undefined, dataset: DataSet) => void;
  /** Another data set is opened, with what is noted on it. */
  readonly begin: (opened: readonly Problem[]) => void;
  /** What looks at a state anew; it comes with the first edit. */
  noteAnew: typeof noteAnew | null;
}

export function createNotes(
  problems: Signal<readonly Problem[]>,
  { after }: Pick<Effects, "after">,
): Notes {
  const known = new WeakMap<DataSet, readonly Problem[]>();
  /** The state that is being looked at. */
  let wanted: DataSet | null = null;
  const notes: Notes = {
    noteAnew: null,
    begin(opened) {
      wanted = null;
      problems.value = opened;
    },
    turnTo(before, dataset) {
      if (before !== undefined && wanted !== before) known.set(before, problems.peek());
      const noted = known.get(dataset);
      wanted = null;
      if (noted !== undefined) problems.value = noted;
      if (noted !== undefined || notes.noteAnew === null) return;
      wanted = dataset;
      notes.noteAnew(dataset, problems.peek(), {
        after,
        isWanted: () => wanted === dataset,
        done(found) {
          wanted = null;
          problems.value = found;
        },
      });
    },
  };
  return notes;
}

interface ShowingParts {
  readonly network: Signal<Network | null>;
  readonly notes: Notes;
  readonly hover: Signal<Hover | null>;
  readonly networks: ReturnType<typeof createRecentNetworks>;
}

/** Shows another state of the open data set, with what is noted on it. */
export function createShowing({ network, notes, hover, networks }: ShowingParts) {
  return (dataset: DataSet): Network => {
    const before = network.peek()?.dataset;
    const next = networks.of(dataset);
    hover.value = null;
    network.value = next;
    notes.turnTo(before, dataset);
    return next;
  };
}
