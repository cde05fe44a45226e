import type { Actor, Contact, DataSet, Representation } from "../model/dataset.ts";
import { parseEdtf, type EdtfDate } from "../model/edtf.ts";
import { FAMILIES } from "../model/kinds.ts";
import { recordsOf } from "../model/records.ts";
import type { NaiveTables, Row } from "./naive-query.ts";

/** The data set that some rows say, for tests only: the rows must be right. The readers proper are a floor away, in `formats`. */
export function datasetOfRows(tables: NaiveTables): DataSet {
  return {
    ...{ id: "rows", title: "Rows", description: "", licence: "", language: "en", version: "1" },
    opening: { window: null, level: "parties" },
    kinds: [...tables.ownKinds].map(([id, family]) => ({
      id,
      name: id,
      family: FAMILIES.find((known) => known === family)!,
    })),
    actors: tables.actors.map(actorOf),
    representations: tables.representations.map(representationOf),
    memberships: [],
    contacts: recordsOf(tables.contacts.map(contactOf)),
    sources: recordsOf([]),
    events: [],
  };
}

function actorOf(row: Row): Actor {
  const { id, name, short, kind, aliases } = row;
  return {
    id: id!,
    name: name!,
    short: short!,
    kind: kind as Actor["kind"],
    aliases: split(aliases, "|"),
  }; // Rows are right.
}

function representationOf(row: Row): Representation {
  const { actor, party, role, from, to } = row;
  return { actor: actor!, party: party!, role: role!, from: dateOf(from), to: dateOf(to) };
}

function contactOf(row: Row): Contact {
  return {
    id: row["id"]!,
    date: dateOf(row["date"])!,
    kind: row["kind"]!,
    participants: split(row["participants"]),
    initiators: split(row["initiator"]),
    mediators: split(row["mediator"]),
    place: row["place"]!,
    summary: row["summary"]!,
    topics: split(row["topics"]),
    sources: split(row["sources"]),
  };
}

function split(cell = "", separator = ";"): string[] {
  return cell.split(separator).filter((part) => part !== "");
}

function dateOf(cell = ""): EdtfDate | null {
  if (cell === "") return null;
  const reading = parseEdtf(cell);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.date;
}
