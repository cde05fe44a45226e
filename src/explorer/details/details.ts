import type { Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Network } from "../../network/network.ts";
import type { State } from "../../state/state.ts";
import type { Shell } from "../shell.ts";
import { keptSignal, type ReadingPlace } from "./reading-places.ts";
import type { Records } from "./records.ts";

/** What every part of the details reads and what stays while a data set is open and a selection shown; what is in view is handed down beside it. */
export interface Details {
  readonly state: State;
  readonly shell: Shell;
  readonly network: Network;
  readonly records: Records;
  readonly place: ReadingPlace;
}

export const DetailsContext = createContext<Details | null>(null);

/** @throws Error outside the details panel. */
export function useDetails(): Details {
  const details = useContext(DetailsContext);
  if (details === null) throw new Error("Expected to be inside the details panel.");
  return details;
}

/** So many rows a list shows, also when the reader comes back to it. */
export function useRowsShown(title: string, atFirst: number): Signal<number> {
  return keptSignal(useDetails().place.rows, title, atFirst);
}

/** Whether a contact is open in a list, also when the reader comes back to it. */
export function useOpened(contact: string): Signal<boolean> {
  return keptSignal(useDetails().place.open, contact, false);
}
