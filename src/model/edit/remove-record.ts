import type { DataSet } from "../dataset.ts";
import { done, unknownId } from "./edit-result.ts";
import type { Edit, EditResult } from "./edit.ts";
import { refusedPlace } from "./put-record.ts";
import { removeActor } from "./remove-actor.ts";
import { removeKind } from "./remove-kind.ts";
import { removeSource } from "./remove-source.ts";
import { ownRecords, withRecords } from "./with-records.ts";

type Removal = Extract<Edit, { do: "remove" }>;

/** Removes a record. What mentions it decides: an actor, source or kind never leaves an id behind that leads nowhere. */
export function removeRecord(dataset: DataSet, edit: Removal): EditResult {
  switch (edit.table) {
    case "contacts":
    case "events":
      return withoutId(dataset, edit.table, edit.id);
    case "representations":
    case "memberships": {
      const { table, at } = edit;
      if (dataset[table][at] === undefined) return refusedPlace(dataset, table, at);
      return done(withRecords(dataset, table, ownRecords(dataset, table).toSpliced(at, 1)));
    }
    case "actors":
      return removeActor(dataset, edit.id, edit.mentions);
    case "sources":
      return removeSource(dataset, edit.id, edit.mentions);
    case "kinds":
      return removeKind(dataset, edit.id, edit.mentions);
  }
}

function withoutId(dataset: DataSet, table: "contacts" | "events", id: string): EditResult {
  const records = ownRecords(dataset, table);
  const rest = records.filter((record) => record.id !== id);
  if (rest.length === records.length) return unknownId(dataset, table, id);
  return done(withRecords(dataset, table, rest));
}
