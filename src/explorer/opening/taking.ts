import type { State } from "../../state/state.ts";
import type { Shell } from "../shell.ts";

/** What files are opened into and with. */
export interface Taking {
  readonly state: State;
  readonly shell: Shell;
  readonly startEventWorker: () => Worker;
  readonly startDataWorker: () => Worker;
  readonly startSheetWorker: () => Worker;
}
