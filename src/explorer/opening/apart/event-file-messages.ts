import type { Positions } from "../../../layout/positions.ts";
import type { AllTimeCounts } from "../../../network/all-time-counts.ts";
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

/** What showing a network begins with, so that it need not be worked out again. */
export interface Outset {
  readonly part: Narrowing;
  readonly counts: AllTimeCounts;
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
      /** Of the level of the opening; null where there is nothing to read. */
      readonly outset: Outset | null;
      readonly isPlacing: boolean;
    }
  | { readonly path: string; readonly failure: string }
  | { readonly backbone: Positions };
