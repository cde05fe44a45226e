import { readFolder } from "../formats/csv-folder.ts";
import { buildNetwork } from "../network/build-network.ts";
import { createEngine } from "../network/engine.ts";
import type { Filter, Network, Snapshot } from "../network/network.ts";
import { OPEN_FILTER } from "../network/open-filter.ts";

/** Rows of some tables as CSV without their headers, for tests only. */
export interface AnyTables {
  /** id,name,short,kind,aliases */
  readonly actors: readonly string[];
  /** actor,party,role,from,to */
  readonly representations?: readonly string[];
  /** id,date,kind,participants,initiator,mediator,place,summary */
  readonly contacts: readonly string[];
}

export function anyNetwork({ actors, representations = [], contacts }: AnyTables): Network {
  const table = (header: string, rows: readonly string[]) =>
    new TextEncoder().encode([header, ...rows, ""].join("\n"));
  const { dataset } = readFolder(
    new Map([
      ["actors.csv", table("id,name,short,kind,aliases", actors)],
      ["representations.csv", table("actor,party,role,from,to", representations)],
      [
        "contacts.csv",
        table("id,date,kind,participants,initiator,mediator,place,summary", contacts),
      ],
    ]),
  );
  if (dataset === null) throw new Error("Expected a readable data set.");
  return buildNetwork(dataset);
}

export function anySnapshot(network: Network, filter: Partial<Filter> = {}): Snapshot {
  return createEngine(network).query({
    ...OPEN_FILTER,
    level: "people",
    ...filter,
  });
}
