import type { Positions } from "../../../layout/positions.ts";
import type { NetworkParts } from "../../../network/network.ts";
import type { Narrowing } from "../../../network/readable-part.ts";
import type { Day } from "../../../model/day.ts";
import type { PackedReading } from "./packed-reading.ts";

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
      readonly reading: PackedReading;
      readonly parts: NetworkParts | null;
      /** With which reading begins; null where there is nothing to read. */
      readonly part: Narrowing | null;
      readonly isPlacing: boolean;
    }
  | { readonly path: string; readonly failure: string }
  | { readonly backbone: Positions };
