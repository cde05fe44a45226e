import { batch, computed, signal, type ReadonlySignal } from "@preact/signals-core";
import type { Network } from "../network/network.ts";
import { formatAddress, isAddressOf, parseAddress } from "./address.ts";
import { DEFAULTS, type Choices } from "./choices.ts";
import type { AddressBar } from "./effects.ts";
import { keepEqualParts, sameUndoable } from "./same-choices.ts";
import { afterStep, NO_HISTORY, stepBack, stepForward, type UndoHistory } from "./undo.ts";

/**
 * How far a change goes. `shown`: no further than the picture. `noted`: into the present entry of the browser's history.
 * `entry`: an entry of its own. `step`: an undo step as well, which takes with it what a gesture has shown before.
 */
export type Reach = "shown" | "noted" | "entry" | "step";

type Undoable = Pick<Choices, "filter" | "pins" | "stability">;

/** The choices, the steps that led to them and the address that holds them: the one place where they are written. */
export interface ChoiceBook {
  readonly choices: ReadonlySignal<Choices>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  readonly change: (patch: Partial<Choices>, reach: Reach) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /**
   * Turns to another network, with a new history: the first time to what the address says, later where the address names its data set, as one
   * that was shared before its file was opened; otherwise to the opening choices.
   * Returns what is to be said about the address.
   */
  readonly start: (network: Network) => string | null;
  /** Stays with the choices while what they are of is changed. The next address is of what it is changed to. */
  readonly turn: (network: Network) => void;
  /** Turns to the choices of the address as it now is. Returns as `start`. */
  readonly follow: () => string | null;
  readonly address: () => string;
}

/** @param onFilterSettled called when a change of filter has been settled, undone or followed. */
export function createChoiceBook(addressBar: AddressBar, onFilterSettled: () => void): ChoiceBook {
  const choices = signal(DEFAULTS);
  const steps = createSteps(choices, onFilterSettled);
  let network: Network | null = null;
  const address = () => (network === null ? "#" : formatAddress(choices.peek(), network));
  const notes = createNotes(addressBar, address);

  const travel = (by: typeof stepBack<Undoable>) => () => {
    batch(() => {
      if (steps.travel(by)) notes.write("push");
    });
  };

  return {
    choices,
    canUndo: computed(() => steps.history.value.past !== null),
    canRedo: computed(() => steps.history.value.future !== null),
    change(patch, reach) {
      batch(() => {
        choices.value = keepEqualParts(choices.peek(), { ...choices.peek(), ...patch });
        if (reach === "step") steps.settle();
        if (reach === "step" || reach === "entry") notes.write("push");
        // While a gesture lasts nothing of it may get into the entry that it began from.
        else if (reach === "noted" && steps.isSettled()) notes.write("replace");
      });
    },
    undo: travel(stepBack),
    redo: travel(stepForward),
    start(next) {
      const isFirst = network === null;
      network = next;
      const written = addressBar.read();
      const isMeant = isFirst || isAddressOf(written, next);
      const reading = parseAddress(isMeant ? written : "", next);
      steps.startWith(reading.choices);
      // The address that led here stays as it was written; only another data set needs a new one.
      if (isMeant) notes.skip();
      else notes.write("push");
      return reading.notice;
    },
    turn(next) {
      const isOther = network?.dataset.id !== next.dataset.id;
      network = next;
      if (isOther) notes.write("replace");
    },
    follow() {
      if (network === null) return null;
      const reading = parseAddress(addressBar.read(), network);
      batch(() => {
        choices.value = keepEqualParts(choices.peek(), reading.choices);
        steps.settle();
      });
      notes.skip();
      return reading.notice;
    },
    address,
  };
}

/** The undo steps. `settled` is what the next one goes back to, whatever a gesture has shown since. */
function createSteps(
  choices: { value: Choices; peek: () => Choices },
  onFilterSettled: () => void,
) {
  const history = signal<UndoHistory<Undoable>>(NO_HISTORY);
  let settled: Undoable = undoablePart(DEFAULTS);

  const arrive = (at: Undoable): void => {
    const isOtherFilter = settled.filter !== at.filter;
    settled = at;
    if (isOtherFilter) onFilterSettled();
  };
  const settle = (): void => {
    const present = undoablePart(choices.peek());
    if (!sameUndoable(settled, present)) history.value = afterStep(history.peek(), settled);
    arrive(present);
  };
  return {
    history,
    settle,
    isSettled: () => sameUndoable(settled, choices.peek()),
    travel(by: typeof stepBack<Undoable>): boolean {
      settle();
      const travelled = by(history.peek(), settled);
      if (travelled === null) return false;
      history.value = travelled.history;
      const present = choices.peek();
      const view = travelled.step.filter.level === present.filter.level ? present.view : null;
      choices.value = keepEqualParts(present, { ...present, ...travelled.step, view });
      arrive(travelled.step);
      return true;
    },
    startWith(start: Choices): void {
      choices.value = start;
      history.value = NO_HISTORY;
      settled = undoablePart(start);
    },
  };
}

/** Writes the address into the browser's history when it has changed. */
function createNotes(addressBar: AddressBar, address: () => string) {
  let noted = "#";
  return {
    write(how: "push" | "replace"): void {
      const fragment = address();
      if (fragment === noted) return;
      noted = fragment;
      addressBar[how](fragment);
    },
    /** Takes the present address as written. */
    skip(): void {
      noted = address();
    },
  };
}

function undoablePart({ filter, pins, stability }: Choices): Undoable {
  return { filter, pins, stability };
}
