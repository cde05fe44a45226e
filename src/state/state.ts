import type { ReadonlySignal, Signal } from "@preact/signals-core";
import type { DataSet } from "../model/dataset.ts";
import type { Edit } from "../model/edit/edit.ts";
import type { DaySpan } from "../model/day.ts";
import type { Problem } from "../model/problem.ts";
import type { ComingBackbones } from "../layout/layout-client.ts";
import type { Pins, Positions, Stability, Point } from "../layout/positions.ts";
import type { Filter, Network, Snapshot } from "../network/network.ts";
import type { FacetCounts } from "../network/facets.ts";
import type { Choices, Selection, View } from "../address/choices.ts";
import type { Pictured } from "../scene/scene.ts";
import type { Compared } from "./compare-seen.ts";
import type { Message } from "./messages.ts";
import type { Origin } from "./origin.ts";

/** Where the open data set stands. */
export type Loading =
  | { readonly status: "empty" }
  | { readonly status: "loading"; readonly name: string; readonly progress: number | null }
  | { readonly status: "failed"; readonly name: string; readonly message: string }
  | { readonly status: "ready" };

/** What the pointer or the keyboard cursor is on in the diagram, list or table: transient, not in the address. */
export type Hover =
  | { readonly of: "actor"; readonly id: string }
  | { readonly of: "tie"; readonly tie: number }
  | { readonly of: "contact"; readonly id: string };

/** `settled: false` while a gesture lasts: the change is shown, but makes no undo step and no entry in the browser's history. */
export interface Settling {
  readonly settled?: boolean;
}

/** Everything the views read and the only ways to change it. */
export interface State {
  readonly loading: ReadonlySignal<Loading>;
  readonly dataset: ReadonlySignal<DataSet | null>;
  /** Where the open data set came from; null where nobody said. Whoever keeps data sets compares by identity. */
  readonly origin: ReadonlySignal<Origin | null>;
  /** Why the open data set cannot be changed in this tab, in a sentence; null where it can be. Whoever keeps it writes it. */
  readonly locked: Signal<string | null>;
  /**
   * What an edit begins from: the open data set, or a copy of it with an id and a title of its own where it came with the page.
   * Null where nothing is open or the data set is locked: then there is no way to edit.
   */
  readonly editable: ReadonlySignal<DataSet | null>;
  readonly problems: ReadonlySignal<readonly Problem[]>;
  readonly network: ReadonlySignal<Network | null>;
  readonly choices: ReadonlySignal<Choices>;
  readonly filter: ReadonlySignal<Filter>;
  readonly pins: ReadonlySignal<Pins>;
  readonly view: ReadonlySignal<View | null>;
  readonly selection: ReadonlySignal<Selection | null>;
  /** Counts the times that something was selected, the same as before too: whoever selects it again wants to see it. */
  readonly selectionAsked: ReadonlySignal<number>;
  readonly snapshot: ReadonlySignal<Snapshot | null>;
  /** What changed between the window and the one it is compared with; null where none is, or the code for it is still on its way. */
  readonly compared: ReadonlySignal<Compared | null>;
  /** What the picture is of: what is in view, or in a comparison what is in either window. */
  readonly pictured: ReadonlySignal<Pictured | null>;
  /** What the filter would let through were its window all time: for the timeline and the nearest contact. */
  readonly allTime: ReadonlySignal<Snapshot | null>;
  readonly facets: ReadonlySignal<FacetCounts | null>;
  /**
   * The latest finished layout for the choices; null until the first one. While the next one is worked on it may still be of the scope
   * before: whoever draws compares it with that of the snapshot's filter and keeps the last picture until they agree.
   */
  readonly positions: ReadonlySignal<Positions | null>;
  /** Why there is no layout for the choices, in words; null while all is well. A picture that is there stays. */
  readonly layoutFailure: ReadonlySignal<string | null>;
  /** Whether the positions are on the way to better ones, as those of a large network are for a second. No figure is made of such. */
  readonly isPlacing: ReadonlySignal<boolean>;
  /** What is in view in words, as in the top bar and under the figure's title. */
  readonly sentence: ReadonlySignal<string>;
  readonly theme: ReadonlySignal<"light" | "dark">;
  readonly hover: Signal<Hover | null>;
  /** One sentence for the live region and the status line; a new object each time it is said, at most one in 500 ms. */
  readonly message: ReadonlySignal<Message | null>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;

  /**
   * Opens what `read` gives. The first time the address is obeyed as far as it is understood; later ones open with the data set's own
   * window and level and begin a new history. Until it is read, the data set that was open stays. A later call or
   * `cancelOpening` aborts an earlier one. Resolves when it is open, failed or cancelled; never rejects.
   */
  open(
    read: (signal: AbortSignal, progress: (share: number) => void) => Promise<OpenedDataSet>,
    name: string,
  ): Promise<void>;
  /** Shows the open data set as it was changed elsewhere, in another tab: no undo step; filter, pins, selection and view stay. */
  follow(dataset: DataSet): void;
  /**
   * Changes the data set, as one undo step with what goes along of filter, pins and selection; `label` says in words what is done (`add
   * contact`). What came with the page becomes the reader's own copy by it. A refused edit, or one of a locked data set, changes nothing.
   */
  edit(edit: Edit, options: { readonly label: string }): Promise<EditOutcome>;
  /** Gives up opening, or puts away the message that it failed. */
  cancelOpening(): void;

  /**
   * Changes the filter. While a gesture lasts (`settled: false`: dragging the brush, typing) the change is shown but makes no undo step
   * and no entry in the browser's history; the settled call that ends it makes exactly one of each.
   */
  setFilter(patch: Partial<Filter>, options?: Settling): void;
  setWindow(window: DaySpan, options?: Settling): void;
  /** Compares the window with another one; null ends that. */
  setCompare(window: DaySpan | null): void;
  /** Back to the opening window and level with nothing filtered out and nothing compared. */
  resetFilter(): void;
  setStability(stability: Stability): void;
  pin(actor: string, at: Point, options?: Settling): void;
  unpin(actor: string): void;
  setPins(pins: Pins, options?: Settling): void;
  setMemberships(shown: boolean): void;
  /** A settled view is written into the present entry of the browser's history and makes none of its own. */
  setView(view: View | null, options?: Settling): void;
  setTheme(theme: Choices["theme"]): void;
  setShow(show: Choices["show"]): void;
  select(selection: Selection | null): void;
  /** Adds the actor to the selected actors, or takes it out. */
  toggleActor(actor: string): void;
  /** One step back: from a contact to what led to it, from a selection to none, from a focus to all. Says whether there was a step. */
  back(): boolean;
  /** Takes back the last change of filter, pins or stability. A gesture under way is settled first, so that it is what is taken back. */
  undo(): void;
  redo(): void;
  /**
   * Shows what an address of the open data set stands for, as one step that can be taken back; theme and selection stay. What of it is not
   * understood is said.
   */
  obey(address: string): void;
  /** `isSeen` where the eye sees the words elsewhere already: then they are for the ear alone. */
  say(text: string, isSeen?: boolean): void;
  /** The address of the present choices, without the page's own address: begins with `#`. */
  address(): string;
  /** Which rows of an event table opened now are wanted: those that the page's address asks for, unless it is of what is open already. */
  rowsAsked(): "contacts" | "all";
}

/** What came of an edit. */
export interface EditOutcome {
  readonly isDone: boolean;
  /** Why it was refused, or what went along with it. */
  readonly problems: readonly Problem[];
  /** Why the data set cannot be changed here at all. */
  readonly why: string | null;
}

export interface OpenedDataSet {
  readonly dataset: DataSet;
  readonly problems: readonly Problem[];
  /** Without it the data set comes from nowhere that is worth keeping. */
  readonly origin?: Origin;
  /** The network of the data set, where whoever read it has built it already. */
  readonly network?: Network;
  /** Backbones of its layout, where they were worked out before or are so meanwhile. */
  readonly backbones?: ComingBackbones;
}
