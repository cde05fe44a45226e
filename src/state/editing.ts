import { batch, type ReadonlySignal, type Signal } from "@preact/signals-core";
import type { DataSet } from "../model/dataset.ts";
import type { Problem } from "../model/problem.ts";
import type { Network } from "../network/network.ts";
import type { ChoiceBook } from "./choice-book.ts";
import type { createRecentNetworks } from "./recent-networks.ts";
import type { Hover, State } from "./state.ts";

interface EditingParts {
  readonly editable: ReadonlySignal<DataSet | null>;
  readonly locked: ReadonlySignal<string | null>;
  readonly problems: Signal<readonly Problem[]>;
  readonly book: ChoiceBook;
}

/** The way to change the data set, one edit after the other in the order in which they were asked for. */
export function createEditing({ editable, locked, problems, book }: EditingParts): State["edit"] {
  return async (edit, { label }) => {
    const { edited } = await import("./edited.ts");
    const from = editable.peek();
    if (from === null) return { isDone: false, problems: [], why: locked.peek() };
    const result = edited(from, edit, problems.peek());
    if (result.isRefused) return { isDone: false, problems: result.problems, why: null };
    if (result.dataset !== from) {
      batch(() => {
        book.amend(result.dataset, label, result.moved);
        problems.value = result.noted;
      });
    }
    return { isDone: true, problems: result.problems, why: null };
  };
}

interface ShowingParts {
  readonly network: Signal<Network | null>;
  readonly problems: Signal<readonly Problem[]>;
  readonly hover: Signal<Hover | null>;
  readonly networks: ReturnType<typeof createRecentNetworks>;
}

/** Shows another state of the open data set, with what was noted on it when it was shown before. */
export function createShowing({ network, problems, hover, networks }: ShowingParts) {
  const noted = new WeakMap<DataSet, readonly Problem[]>();
  return (dataset: DataSet): Network => {
    const before = network.peek()?.dataset;
    const next = networks.of(dataset);
    if (before !== undefined) noted.set(before, problems.peek());
    hover.value = null;
    network.value = next;
    problems.value = noted.get(dataset) ?? problems.peek();
    return next;
  };
}
