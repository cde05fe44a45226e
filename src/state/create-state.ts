import { batch, computed, signal } from "@preact/signals-core";
import { buildNetwork } from "../network/build-network.ts";
import type { Network } from "../network/network.ts";
import { createChanging } from "./changing.ts";
import { createChoiceBook } from "./choice-book.ts";
import type { Choices } from "../address/choices.ts";
import type { Effects } from "./effects.ts";
import { createEditing, createNotes, createShowing } from "./editing.ts";
import { createLayoutDriver } from "./layout-driver.ts";
import { createMessages } from "./messages.ts";
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
  const seen = createSeen(network, choices, messages.say);
  const layout = createLayoutDriver({ network, ...seen }, effects);

  const sayNotice = (notice: string | null): void => {
    if (notice !== null) messages.say(notice);
  };
  const opening = createOpening((opened) => {
    const next = networks.begin(opened.network ?? buildNetwork(opened.dataset));
    batch(() => {
      hover.value = null;
      if (opened.backbones !== undefined) effects.layout.know(next, opened.backbones);
      network.value = next;
      begin(opened);
      notes.begin(opened.problems);
      sayNotice(book.start(next));
    });
  });
  effects.addressBar.onChange(() => sayNotice(book.follow()));

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

function themeOf(chosen: Choices["theme"], system: "light" | "dark"): "light" | "dark" {
  return chosen === "system" ? system : chosen;
}
