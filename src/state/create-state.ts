import { batch, computed, signal } from "@preact/signals-core";
import { buildNetwork } from "../network/build-network.ts";
import type { Network } from "../network/network.ts";
import { createChanging } from "./changing.ts";
import { createChoiceBook, type ChoiceBook } from "./choice-book.ts";
import type { Choices } from "../address/choices.ts";
import type { Effects } from "./effects.ts";
import { createEngines, type Engines } from "./engines.ts";
import { followAddresses } from "./follow-addresses.ts";
import { createEditing, createNotes, createShowing } from "./editing.ts";
import { createLayoutDriver } from "./layout-driver.ts";
import { createMessages } from "./messages.ts";
import { MANY_CONTACTS, nextTask } from "./next-task.ts";
import { createOpening } from "./opening.ts";
import { createObeying } from "./obeying.ts";
import { createRecentNetworks } from "./recent-networks.ts";
import { createSeen } from "./seen.ts";
import { createSelecting } from "./selecting.ts";
import { createOwnership } from "./ownership.ts";
import type { Hover, OpenedDataSet, State } from "./state.ts";

/** The state of one page. It reads the address once a data set is open and follows it from then on. */
export function createState(effects: Effects): State {
  const network = signal<Network | null>(null);
  const dataset = computed(() => network.value?.dataset ?? null);
  const networks = createRecentNetworks();
  const { begin, ...ownership } = createOwnership(dataset, effects.random);
  const problems = signal<OpenedDataSet["problems"]>([]);
  const hover = signal<Hover | null>(null);
  const messages = createMessages(effects.after);
  const notes = createNotes(problems, effects);
  const show = createShowing({ network, notes, hover, networks });
  const book = createChoiceBook(effects.addressBar, {
    onFilterSettled: () => messages.say(seen.sentence.peek()),
    onTravelled: (words) => messages.say(`${words} ${seen.sentence.peek()}`),
    show,
  });
  const { choices } = book;
  const engines = createEngines();
  const seen = createSeen(network, choices, engines, messages.say);
  const layout = createLayoutDriver({ network, ...seen }, effects);
  const { sayNotice } = messages;
  const accept = (opened: OpenedDataSet): void => {
    const next = networks.begin(opened.network ?? buildNetwork(opened.dataset));
    batch(() => {
      hover.value = null;
      if (opened.backbones !== undefined) effects.layout.know(next, opened.backbones);
      network.value = next;
      begin(opened);
      notes.begin(opened.problems);
      sayNotice(book.start(next));
    });
  };
  const opening = createOpening({ prepare: preparation(engines, book, effects), accept });
  followAddresses(effects, { book, opening, sayNotice });

  const { undo, redo, address, rowsAsked } = book;
  return {
    ...seen,
    ...createChanging(book, () => network.peek()),
    ...createSelecting(book),
    ...createObeying(book, () => network.peek(), sayNotice),
    loading: opening.loading,
    ...ownership,
    ...{ dataset, problems, network, choices },
    positions: layout.positions,
    layoutFailure: layout.failure,
    isPlacing: layout.isRough,
    theme: computed(() => themeOf(choices.value.theme, effects.systemTheme.value)),
    hover,
    message: messages.latest,
    canUndo: book.canUndo,
    canRedo: book.canRedo,
    open: opening.open,
    edit: createEditing({ ...ownership, notes, book }),
    follow: (changed) => batch(() => book.turn(show(changed))),
    cancelOpening: opening.cancel,
    ...{ undo, redo, address, rowsAsked },
    say: messages.say,
  };
}

/**
 * Counts what is in view of a large network in tasks of their own, before the one that shows it. Backbones that are there by then are shown at
 * once.
 */
function preparation(engines: Engines, book: ChoiceBook, effects: Effects) {
  const prepare = async (opened: OpenedDataSet, network: Network): Promise<OpenedDataSet> => {
    for (const step of engines.prepare(network, book.startingWith(network).filter)) {
      step();
      await nextTask(effects);
    }
    const { backbones } = opened;
    if (backbones === undefined) return opened;
    const there = await Promise.race([backbones, nextTask(effects)]).catch(() => undefined);
    return there === undefined ? opened : { ...opened, backbones: there };
  };
  return (opened: OpenedDataSet): Promise<OpenedDataSet> | null => {
    const { network } = opened;
    const isLarge = network !== undefined && network.contacts.length > MANY_CONTACTS;
    return isLarge ? prepare(opened, network) : null;
  };
}

function themeOf(chosen: Choices["theme"], system: "light" | "dark"): "light" | "dark" {
  return chosen === "system" ? system : chosen;
}
