import type { Network } from "./network.ts";

/**
 * Whether events that are no contacts are among the contacts: the data set is of an event table that was read with all its rows, and it has such.
 * Their kinds are the only ones of a table that nothing defines.
 */
export function hasOtherEvents({ dataset, kinds }: Pick<Network, "dataset" | "kinds">): boolean {
  return dataset.columns !== undefined && kinds.some(({ family }) => family === "unknown");
}
