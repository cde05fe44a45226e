import { batch, computed, signal, type ReadonlySignal, type Signal } from "@preact/signals-core";
import type { DataSet } from "../model/dataset.ts";
import type { MovedIds } from "../model/edit/moved-ids.ts";
import type { Network } from "../network/network.ts";
import {
  caseOf,
  formatAddress,
  isAddressOf,
  parseAddress,
  rowsInAddress,
} from "../address/address.ts";
import { DEFAULTS, type Choices } from "../address/choices.ts";
import type { AddressBar } from "./effects.ts";
import { keepEqualParts } from "./same-choices.ts";
import { soundFor } from "./sound-for.ts";
import { stepBack, stepForward } from "./undo.ts";
import { createUndoSteps, type Step } from "./undo-steps.ts";

/**
 * How far a change goes. `shown`: no further than the picture. `noted`: into the present entry of the browser's history.
 * `entry`: an entry of its own. `step`: an undo step as well, which takes with it what a gesture has shown before.
 */
export type Reach = "shown" | "noted" | "entry" | "step";

/** What the book tells the rest of the state. */
export interface BookEffects {
  /** A change of filter has been settled or followed. */
  readonly onFilterSettled: () => void;
  /** A step was taken back or done again: `Undo: add contact`. */
  readonly onTravelled: (words: string) => void;
  /** Shows another state of the open data set, and gives its network. */
  readonly show: (dataset: DataSet) => Network;
}

/** The choices, the steps that led to them and the address that holds them: the one place where they are written. */
export interface ChoiceBook {
  readonly choices: ReadonlySignal<Choices>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  readonly change: (patch: Partial<Choices>, reach: Reach) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /**
   * Shows another state of the data set, as one undo step; `by` says in words what led to it. Choices of what is gone go with it, within
   * the same step.
   */
  readonly amend: (dataset: DataSet, by: string, moved: MovedIds) => void;
  /**
   * Turns to another network, with a new history: the first time to what the address says, later where the address names its data set, as one
   * that was shared before its file was opened; otherwise to the opening choices.
   * Returns what is to be said about the address.
   */
  readonly start: (network: Network) => string | null;
  /** The choices that `start` would turn to. */
  readonly startingWith: (network: Network) => Choices;
  /** Stays with the choices while what they are of is changed. The next address is of what it is changed to. */
  readonly turn: (network: Network) => void;
  /** Turns to the choices of the address as it now is. Returns as `start`. */
  readonly follow: () => string | null;
  /** The id that the address names, where it is none that the open data set has or had; null otherwise. */
  readonly otherNamed: () => string | null;
  readonly address: () => string;
  /** See `State.rowsAsked`. */
  readonly rowsAsked: () => "contacts" | "all";
}

export function createChoiceBook(addressBar: AddressBar, effects: BookEffects): ChoiceBook {
  const choices = signal(DEFAULTS);
  const steps = createUndoSteps(choices, effects.onFilterSettled);
  const pages: Pages = { network: null, once: new Set() };
  const address = () =>
    pages.network === null ? "#" : formatAddress(choices.peek(), pages.network);
  const notes = createNotes(addressBar, address);
  const parts = { choices, steps, pages, notes, addressBar, effects };
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
    undo: () => travel(parts, stepBack),
    redo: () => travel(parts, stepForward),
    ...createTurning(parts),
    address,
    otherNamed() {
      const named = caseOf(addressBar.read());
      const { network, once } = pages;
      const isOwn = network === null || named === network.dataset.id;
      return named === null || isOwn || once.has(named) ? null : named;
    },
    rowsAsked() {
      const written = addressBar.read();
      const { network } = pages;
      return network !== null && isAddressOf(written, network)
        ? "contacts"
        : rowsInAddress(written);
    },
  };
}

/** The network that the choices are of. */
interface Pages {
  network: Network | null;
  /** The ids that it has had since it was opened: entries of the history name them. */
  readonly once: Set<string>;
}

interface BookParts {
  readonly choices: Signal<Choices>;
  readonly steps: ReturnType<typeof createUndoSteps>;
  readonly pages: Pages;
  readonly notes: ReturnType<typeof createNotes>;
  readonly addressBar: AddressBar;
  readonly effects: BookEffects;
}

function travel(
  { choices, steps, pages, notes, effects }: BookParts,
  by: typeof stepBack<Step>,
): void {
  batch(() => {
    const way = steps.travel(by);
    if (way === null) return;
    const dataset = steps.dataset();
    if (dataset !== null && dataset !== pages.network?.dataset) {
      pages.network = effects.show(dataset);
      choices.value = keepEqualParts(choices.peek(), soundFor(choices.peek(), pages.network));
    }
    notes.write("push");
    effects.onTravelled(by === stepBack ? `Undo: ${way.from.by}.` : `Redo: ${way.to.by}.`);
  });
}

/** The ways to another data set, or another state of it. */
function createTurning(
  parts: BookParts,
): Pick<ChoiceBook, "amend" | "start" | "startingWith" | "turn" | "follow"> {
  const { choices, steps, pages, notes, addressBar, effects } = parts;
  const fit = (network: Network, moved?: MovedIds): void => {
    choices.value = keepEqualParts(choices.peek(), soundFor(choices.peek(), network, moved));
  };
  const readFor = (next: Network) => {
    const written = addressBar.read();
    const isMeant = pages.network === null || isAddressOf(written, next);
    return { isMeant, ...parseAddress(isMeant ? written : "", next) };
  };
  return {
    amend(dataset, by, moved) {
      batch(() => {
        steps.settle();
        if (pages.network !== null) pages.once.add(pages.network.dataset.id);
        pages.network = effects.show(dataset);
        fit(pages.network, moved);
        steps.settle({ dataset, by });
        notes.write("push");
      });
    },
    start(next) {
      const { isMeant, choices: first, notice } = readFor(next);
      pages.network = next;
      pages.once.clear();
      steps.startWith(first, next.dataset);
      // The address that led here stays as it was written; only another data set needs a new one.
      if (isMeant) notes.skip();
      else notes.write("push");
      return notice;
    },
    startingWith: (next) => readFor(next).choices,
    turn(next) {
      const isOther = pages.network?.dataset.id !== next.dataset.id;
      pages.network = next;
      batch(() => {
        fit(next);
        steps.turn(next.dataset);
        if (isOther) notes.write("replace");
      });
    },
    follow() {
      if (pages.network === null) return null;
      const reading = parseAddress(addressBar.read(), pages.network, pages.once);
      batch(() => {
        choices.value = keepEqualParts(choices.peek(), reading.choices);
        steps.settle();
      });
      notes.skip();
      return reading.notice;
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
