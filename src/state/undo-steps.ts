import { signal } from "@preact/signals-core";
import type { DataSet } from "../model/dataset.ts";
import { DEFAULTS, type Choices } from "../address/choices.ts";
import { keepEqualParts, sameUndoable } from "./same-choices.ts";
import { afterStep, NO_HISTORY, type stepBack, type UndoHistory } from "./undo.ts";

type Undoable = Pick<Choices, "filter" | "compare" | "pins" | "stability">;

/** A state that undo and redo lead to. */
export interface Step extends Undoable {
  readonly dataset: DataSet | null;
  /** Grows when the data set was changed elsewhere: a data set of an earlier era is not gone back to. */
  readonly era: number;
  /** What led here from the state before, in words: `add contact`. */
  readonly by: string;
}

/** The undo steps. `settled` is what the next one goes back to, whatever a gesture has shown since. */
export function createUndoSteps(
  choices: { value: Choices; peek: () => Choices },
  onFilterSettled: () => void,
) {
  const history = signal<UndoHistory<Step>>(NO_HISTORY);
  let settled: Step = { ...undoablePart(DEFAULTS), dataset: null, era: 0, by: "" };

  const settle = (edit?: Pick<Step, "dataset" | "by">): void => {
    const present = { ...settled, ...undoablePart(choices.peek()), ...edit };
    if (sameUndoable(settled, present) && settled.dataset === present.dataset) return;
    history.value = afterStep(history.peek(), settled);
    const isOtherFilter = settled.filter !== present.filter || settled.compare !== present.compare;
    settled = { ...present, by: edit?.by ?? sayChange(settled, present) };
    if (isOtherFilter && edit === undefined) onFilterSettled();
  };
  return {
    history,
    settle,
    dataset: () => settled.dataset,
    isSettled: () => sameUndoable(settled, undoablePart(choices.peek())),
    travel(by: typeof stepBack<Step>): { readonly from: Step; readonly to: Step } | null {
      settle();
      const from = settled;
      const travelled = by(history.peek(), from);
      if (travelled === null) return null;
      history.value = travelled.history;
      const { step: to } = travelled;
      const { dataset, era } = to.era === from.era ? to : from;
      const present = choices.peek();
      const view = to.filter.level === present.filter.level ? present.view : null;
      choices.value = keepEqualParts(present, { ...present, ...undoablePart(to), view });
      settled = { ...to, dataset, era };
      return { from, to };
    },
    startWith(start: Choices, dataset: DataSet): void {
      choices.value = start;
      history.value = NO_HISTORY;
      settled = { ...undoablePart(start), dataset, era: 0, by: "" };
    },
    /** The data set was changed elsewhere: from now on steps leave it as it is. */
    turn(dataset: DataSet): void {
      settle();
      settled = { ...settled, ...undoablePart(choices.peek()), dataset, era: settled.era + 1 };
    },
  };
}

function sayChange(before: Undoable, after: Undoable): string {
  if (before.filter !== after.filter) return "change of filters";
  if (before.compare !== after.compare) return "change of comparison";
  return before.pins === after.pins ? "change of layout" : "change of pins";
}

function undoablePart({ filter, compare, pins, stability }: Undoable): Undoable {
  return { filter, compare, pins, stability };
}
