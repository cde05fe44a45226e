import { computed, signal, type ReadonlySignal } from "@preact/signals-core";
import type { DataSet } from "../model/dataset.ts";
import type { Origin } from "./origin.ts";
import type { OpenedDataSet, State } from "./state.ts";

/** Six letters and digits: a pair of copies with the same word is met once in 2,000,000,000. */
const WORD_LENGTH = 6;
const WORD_VALUES = 36 ** WORD_LENGTH;

/** A word for ids that tells copies apart. `random` is uniform in [0, 1). */
export function copyWord(random: () => number): string {
  return Math.floor(random() * WORD_VALUES)
    .toString(36)
    .padStart(WORD_LENGTH, "0");
}

/** A copy of a data set that is the reader's own: what came with the page is never changed, and an address tells the two apart. */
function ownCopy(dataset: DataSet, word: string): DataSet {
  return {
    ...dataset,
    id: `${dataset.id}-${word}`,
    title: `${dataset.title} (your copy)`.trimStart(),
  };
}

type Owned = Pick<State, "origin" | "locked" | "editable">;

/** Whose the open data set is, and so what of it may be changed. */
export interface Ownership extends Owned {
  /** Begins anew when a data set is opened, in one batch with it. */
  readonly begin: (opened: OpenedDataSet) => void;
}

export function createOwnership(
  dataset: ReadonlySignal<DataSet | null>,
  random: () => number,
): Ownership {
  const origin = signal<Origin | null>(null);
  const locked = signal<string | null>(null);
  // Drawn once an opening, so that to undo the first edit and to edit again comes to the same copy.
  const shipped = signal<{ readonly id: string; readonly word: string } | null>(null);
  return {
    origin,
    locked,
    editable: computed(() => {
      const present = dataset.value;
      const original = shipped.value;
      if (locked.value !== null || present === null) return null;
      return present.id === original?.id ? ownCopy(present, original.word) : present;
    }),
    begin(opened) {
      const from = opened.origin ?? null;
      origin.value = from;
      locked.value = (from?.from === "files" ? from.readOnly : null) ?? null;
      shipped.value =
        from?.from === "page" ? { id: opened.dataset.id, word: copyWord(random) } : null;
    },
  };
}
