import type { EventReading } from "../../../formats/event-table/event-reading.ts";
import type { Positions } from "../../../layout/positions.ts";
import type { NetworkParts } from "../../../network/network.ts";
import type { Day } from "../../../model/day.ts";

/** Event tables of one layout to be read by a worker. */
export interface EventFileQuestion {
  /** At least one, in the order in which they are read; paths as given, for problems and the title. */
  readonly files: readonly { readonly path: string; readonly file: Blob }[];
  readonly include: "contacts" | "all";
  readonly today: Day;
}

/**
 * What a worker says of files: how far it is, then what is in them, or which cannot be read and why. Where it says that it `isPlacing`, one word
 * more follows: the backbone of the view with which the data set opens.
 */
export type EventFileAnswer =
  | { readonly share: number }
  | {
      readonly reading: EventReading;
      readonly parts: NetworkParts | null;
      readonly isPlacing: boolean;
    }
  | { readonly path: string; readonly failure: string }
  | { readonly backbone: Positions };
