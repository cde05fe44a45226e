import type { ReadonlySignal } from "@preact/signals";
import type { Library } from "../../library/library.ts";
import type { TabChannel } from "../../library/tab-channel.ts";

/** How the open data set is kept. */
export type KeepingStatus =
  /** It comes with the page: there is nothing to keep. */
  | { readonly is: "nothing" }
  | { readonly is: "saving" }
  | { readonly is: "saved" }
  | { readonly is: "failed"; readonly why: string }
  /** Nothing can be kept in this browser: it is in the memory of this tab alone. */
  | { readonly is: "unavailable"; readonly why: string }
  /** Another tab writes. */
  | { readonly is: "following" };

/** The data sets of this browser, and the keeping of the one that is open. */
export interface Keeping {
  readonly status: ReadonlySignal<KeepingStatus>;
  /** Null where there is none. */
  readonly library: Promise<Library | null>;
  readonly channel: TabChannel;
  /** Whether the browser has promised not to clear the data of itself; null until it was asked. */
  readonly isPersistent: ReadonlySignal<boolean | null>;
  /** The key under which the open data set is kept; null where it is not. */
  readonly openKey: ReadonlySignal<string | null>;
  /** Counts the changes of the library, in this tab or another. */
  readonly changes: ReadonlySignal<number>;
  readonly noteChange: () => void;
  /** Opens what is kept; says whether that went well. What was open stays otherwise. */
  readonly open: (key: string) => Promise<boolean>;
  /** The key of the entry of a data set's id that was changed last; null where none is kept. */
  readonly keyOf: (datasetId: string) => Promise<string | null>;
  /** Keys of a new entry. */
  readonly freshKey: () => string;
  readonly takeOver: () => void;
  readonly tryAgain: () => void;
}
