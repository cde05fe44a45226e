import type { ReadonlySignal } from "@preact/signals-core";
import type { LayoutClient } from "../layout/layout-client.ts";

/** The page's address, as far as the state uses it: the part from `#` on. */
export interface AddressBar {
  /** The present fragment, with or without its `#`; empty where there is none. */
  readonly read: () => string;
  /** Shows a fragment and makes an entry in the history. */
  readonly push: (fragment: string) => void;
  /** Shows a fragment in place of the present entry. */
  readonly replace: (fragment: string) => void;
  /** Calls back when the reader goes back or forward or edits the fragment. */
  readonly onChange: (listener: () => void) => void;
}

/** What the state needs of the world, so that it runs the same in a test. */
export interface Effects {
  readonly layout: LayoutClient;
  readonly addressBar: AddressBar;
  /** Begins to open another data set, which an address names, as long as that is written still; false where it cannot be had. */
  readonly openNamed: (datasetId: string, isWritten: () => boolean) => Promise<boolean>;
  readonly systemTheme: ReadonlySignal<"light" | "dark">;
  /** Uniform in [0, 1); for ids that tell copies apart, never for what is drawn. */
  readonly random: () => number;
  /** Runs something once after so many milliseconds. */
  readonly after: (ms: number, run: () => void) => void;
}
