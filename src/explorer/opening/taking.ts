import type { State } from "../../state/state.ts";
import type { Shell } from "../shell.ts";
import type { TakenFiles } from "./taken-files.ts";

/** What files are opened into and with. */
export interface Taking {
  readonly state: State;
  readonly shell: Shell;
  readonly startEventWorker: () => Worker;
  readonly startDataWorker: () => Worker;
  readonly startSheetWorker: () => Worker;
}

/** Opens files wherever they were given; what that takes is loaded when it is first done. */
export async function take(taking: Taking, taken: TakenFiles): Promise<void> {
  const { takeFiles } = await import("./take-files.ts");
  await takeFiles(taking, taken);
}
