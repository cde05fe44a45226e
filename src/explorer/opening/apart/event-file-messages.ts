import type { EventReading } from "../../../formats/event-table/event-reading.ts";
import type { NetworkParts } from "../../../network/network.ts";
import type { Day } from "../../../model/day.ts";

/** An event table to be read by a worker. */
export interface EventFileQuestion {
  readonly file: Blob;
  /** Its name as given, for problems and the title. */
  readonly name: string;
  readonly include: "contacts" | "all";
  readonly today: Day;
}

/** What a worker says of a file: how far it is, then what is in it or why it cannot be read. */
export type EventFileAnswer =
  | { readonly share: number }
  | { readonly reading: EventReading; readonly parts: NetworkParts | null }
  | { readonly failure: string };
