import type { Entry } from "../../library/entry.ts";
import type { Library } from "../../library/library.ts";
import type { State } from "../../state/state.ts";
import type { Keeping } from "./keeping.ts";

/** What can be done to the entries of a list. */
export interface Acting {
  readonly state: State;
  readonly keeping: Keeping;
  readonly library: Library;
  /** Does something to the library, says what came of it, and lists anew. */
  readonly act: (work: (library: Library) => Promise<string>) => Promise<void>;
  readonly remove: (entry: Entry) => void;
  readonly onOpened: () => void;
}
