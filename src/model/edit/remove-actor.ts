import type { DataSet } from "../dataset.ts";
import { quoted, type Problem } from "../problem.ts";
import { newCycle } from "./cycles.ts";
import { done, noReplacement, refused, stillMentioned, unknownId, went } from "./edit-result.ts";
import type { EditResult, Mentions } from "./edit.ts";
import { mentionsOfActors, type FoundMentions } from "./find-mentions.ts";
import { selfContacts, withoutEmptyLinks } from "./merge-actors.ts";
import { listed, nameActor } from "./name-records.ts";
import { joining, rewriteActors, without } from "./rewrite-mentions.ts";
import { sayMentions } from "./say-mentions.ts";
import { withoutRecords, withRecords } from "./with-records.ts";

/** Removes an actor; no contact, representation or membership mentions it afterwards. Linear in the records. */
export function removeActor(dataset: DataSet, id: string, mentions: Mentions): EditResult {
  const known = dataset.actors.find((actor) => actor.id === id);
  if (known === undefined) return unknownId(dataset, "actors", id);
  const found = mentionsOfActors(dataset, new Set([id]));
  if (typeof mentions === "object") return putAnother(dataset, { id, put: mentions.put, found });
  const words = sayMentions(dataset, found);
  if (words === "") return done(withoutActor(dataset, id));
  if (mentions === "refuse") {
    return stillMentioned(dataset, "actors", { id, name: nameActor(dataset, id), words });
  }
  return mentions === "remove"
    ? removeMentioning(dataset, id, found)
    : takeOut(dataset, id, { found, words });
}

function withoutActor(dataset: DataSet, id: string): DataSet {
  const rest = dataset.actors.filter((actor) => actor.id !== id);
  return withRecords(dataset, "actors", rest);
}

function takeOut(
  dataset: DataSet,
  id: string,
  { found, words }: { readonly found: FoundMentions; readonly words: string },
): EditResult {
  const rest = rewriteActors(dataset, without(id));
  const gone = found.contacts.filter((contact) => rest.contacts.indexOf(contact) < 0);
  const also =
    gone.length === 0
      ? ""
      : ` ${listed(dataset, "contacts", gone)} had no other participant and ${gone.length === 1 ? "is" : "are"} removed with it.`;
  return done(withoutActor(rest, id), [
    removed(
      id,
      "mentions-removed",
      `${quoted(nameActor(dataset, id))} is taken out of ${words}.${also}`,
    ),
  ]);
}

function removeMentioning(dataset: DataSet, id: string, found: FoundMentions): EditResult {
  const rest = withoutRecords(dataset, "contacts", found.contacts);
  return done(withoutActor(rewriteActors(rest, without(id)), id), [
    removed(
      id,
      "mentioning-removed",
      `${sayMentions(dataset, found)} that named ${quoted(nameActor(dataset, id))} went with it.`,
    ),
  ]);
}

interface Putting {
  readonly id: string;
  readonly put: string;
  readonly found: FoundMentions;
}

/** What an actor represented and belonged to is said of nobody else, so it goes; all others that named it name the one in its place. */
function putAnother(dataset: DataSet, { id, put, found }: Putting): EditResult {
  if (put === id || !dataset.actors.some((actor) => actor.id === put)) {
    return noReplacement(dataset, "actors", { id: put === id ? "" : put, noun: "actor" });
  }
  const own: DataSet = {
    ...dataset,
    representations: dataset.representations.filter(({ actor }) => actor !== id),
    memberships: dataset.memberships.filter(({ member }) => member !== id),
  };
  const joined = rewriteActors(withoutActor(own, id), joining(new Set([id]), put));
  const { next, problems } = withoutEmptyLinks(own, joined);
  const cycle = newCycle(dataset, next);
  if (cycle !== null) {
    return refused(
      dataset,
      "actors",
      { code: "cycle", text: put },
      `Expected an actor that does not lead back to itself, found that with ${quoted(nameActor(dataset, put))} in the place of ${quoted(nameActor(dataset, id))} there is a cycle: ${cycle}. Choose another.`,
    );
  }
  const words = sayMentions(dataset, found);
  return done(next, [
    ...(words === "" ? [] : [sayPut(dataset, { id, put, found }, ownRows(dataset, own))]),
    ...problems,
    ...selfContacts(dataset, next, put),
  ]);
}

function ownRows(before: DataSet, after: DataSet): number {
  const rows = ({ representations, memberships }: DataSet) =>
    representations.length + memberships.length;
  return rows(before) - rows(after);
}

function sayPut(dataset: DataSet, { id, put, found }: Putting, own: number): Problem {
  const name = (one: string) => quoted(nameActor(dataset, one));
  const rows = own === 1 ? "1 row" : `${String(own)} rows`;
  const gone = own === 0 ? "" : ` ${rows} of what it represented or belonged to went with it.`;
  const words = `${name(put)} stands in the place of ${name(id)} where it was named: ${sayMentions(dataset, found)}.`;
  return removed(id, "replaced", `${words}${gone}`);
}

function removed(id: string, code: string, message: string): Problem {
  return went("notice", "actors", { code, text: id }, message);
}
