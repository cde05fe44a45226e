import type { DataSet } from "../dataset.ts";
import { quoted } from "../problem.ts";
import { done, listed, refused, went } from "./edit-result.ts";
import type { Edit, EditResult, IdTable, Mentions } from "./edit.ts";
import { mentionsOfActors, mentionsOfSource, type FoundMentions } from "./find-mentions.ts";
import { refusedPlace } from "./put-record.ts";
import { rewriteActors, rewriteSources, without } from "./rewrite-mentions.ts";
import { ownRecords, withRecords } from "./with-records.ts";

type Removal = Extract<Edit, { do: "remove" }>;

/** Removes a record. What mentions it decides: an actor or source never leaves an id behind that leads nowhere. */
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
  }
}

function withoutId(
  dataset: DataSet,
  table: "contacts" | "events" | "sources",
  id: string,
): EditResult {
  const records = ownRecords(dataset, table);
  const rest = records.filter((record) => record.id !== id);
  if (rest.length === records.length) return unknownId(dataset, table, id);
  return done(withRecords(dataset, table, rest));
}

export function unknownId(dataset: DataSet, table: IdTable, id: string): EditResult {
  return refused(
    dataset,
    table,
    { code: "record-missing", text: id },
    `Expected the id of one of the ${table}, found ${quoted(id)}. It may have been removed or renamed meanwhile.`,
  );
}

function removeActor(dataset: DataSet, id: string, mentions: Mentions): EditResult {
  const known = dataset.actors.find((actor) => actor.id === id);
  if (known === undefined) return unknownId(dataset, "actors", id);
  const found = mentionsOfActors(dataset, new Set([id]));
  const words = sayMentions(found);
  if (words !== "" && mentions === "refuse") return stillMentioned(dataset, "actors", id, words);
  const rest = rewriteActors(dataset, without(id));
  const gone = found.contacts.filter((contact) => rest.contacts.indexOf(contact) < 0);
  const next = withRecords(
    rest,
    "actors",
    dataset.actors.filter((actor) => actor !== known),
  );
  if (words === "") return done(next);
  const also =
    gone.length === 0
      ? ""
      : ` ${listed(gone, "contact")} had no other participant and ${gone.length === 1 ? "is" : "are"} removed with it.`;
  return done(next, [
    went(
      "notice",
      "actors",
      { code: "mentions-removed", text: id },
      `${quoted(id)} is taken out of ${words}.${also}`,
    ),
  ]);
}

function removeSource(dataset: DataSet, id: string, mentions: Mentions): EditResult {
  const removed = withoutId(dataset, "sources", id);
  const words = sayMentions(mentionsOfSource(dataset, id));
  if (removed.dataset === dataset || words === "") return removed;
  if (mentions === "refuse") return stillMentioned(dataset, "sources", id, words);
  return done(rewriteSources(removed.dataset, without(id)), [
    went(
      "notice",
      "sources",
      { code: "mentions-removed", text: id },
      `${quoted(id)} is taken out of ${words}.`,
    ),
  ]);
}

function stillMentioned(dataset: DataSet, table: IdTable, id: string, words: string): EditResult {
  return refused(
    dataset,
    table,
    { code: "still-mentioned", text: id },
    `Expected nothing that mentions ${quoted(id)}, found ${words}. Change these first, or take it out of them too.`,
  );
}

/** Where something is mentioned, in words; empty for nowhere. */
export function sayMentions(found: FoundMentions): string {
  const parts = [
    found.contacts.length > 0 ? listed(found.contacts, "contact") : "",
    found.events.length > 0 ? listed(found.events, "event") : "",
    sayRows(found.representations.length, "representation"),
    sayRows(found.memberships.length, "membership"),
  ].filter((part) => part !== "");
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

function sayRows(count: number, noun: string): string {
  return count === 0 ? "" : `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}
