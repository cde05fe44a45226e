import fc from "fast-check";
import { arbitraryFilter, arbitraryTables } from "./arbitrary-rows.ts";
import { buildNetwork } from "./build-network.ts";
import { datasetOfRows } from "./dataset-of-rows.ts";
import { createEngine } from "./engine.ts";
import { naiveView, readNaively, type NaiveContact } from "./naive-query.ts";
import type { Engine, Snapshot } from "./network.ts";

/** A filter on a data set, answered by the engine and by the naive reading. */
export interface View {
  readonly engine: Engine;
  readonly snapshot: Snapshot;
  readonly naive: readonly NaiveContact[];
  /** The naive reading of the same filter over all time. */
  readonly naiveAllTime: () => readonly NaiveContact[];
  readonly actorId: (actor: number) => string;
  readonly contactId: (contact: number) => string;
}

/** Runs a check on views of all sorts of data sets, for tests only. */
export function checkAnyView(check: (view: View) => void): void {
  const question = arbitraryTables.chain((tables) =>
    fc.record({ tables: fc.constant(tables), filter: arbitraryFilter(tables) }),
  );
  fc.assert(
    fc.property(question, ({ tables, filter }) => {
      const network = buildNetwork(datasetOfRows(tables));
      const engine = createEngine(network);
      const reading = readNaively(tables);
      const { dataset, contacts } = network;
      const allTime = { ...filter, window: { from: -(2 ** 31), to: 2 ** 31 - 1 } };
      check({
        engine,
        snapshot: engine.query(filter),
        naive: naiveView(reading, filter),
        naiveAllTime: () => naiveView(reading, allTime),
        actorId: (actor) => dataset.actors[actor]!.id,
        contactId: (contact) => dataset.contacts.at(contacts.record[contact]!).id,
      });
    }),
  );
}

/** Ids of contacts as the naive reading has them. */
export function naiveIds(contacts: readonly NaiveContact[]): string[] {
  return contacts.map(({ row }) => row["id"]!);
}
