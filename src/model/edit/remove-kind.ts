import type { DataSet } from "../dataset.ts";
import { STANDARD_KINDS } from "../kinds.ts";
import { quoted } from "../problem.ts";
import { recordsOf } from "../records.ts";
import { done, noReplacement, refused, stillMentioned, went } from "./edit-result.ts";
import type { EditResult, Mentions } from "./edit.ts";
import { contactsOfKind } from "./find-mentions.ts";
import { listed, nameKind } from "./name-records.ts";
import { withoutRecords } from "./with-records.ts";

/** Removes a kind of the data set's own; no contact is of it afterwards. Linear in the contacts. */
export function removeKind(
  dataset: DataSet,
  id: string,
  mentions: Exclude<Mentions, "clear">,
): EditResult {
  const rest = dataset.kinds.filter((kind) => kind.id !== id);
  if (rest.length === dataset.kinds.length) return unknownKind(dataset, id);
  const put = typeof mentions === "object" ? mentions.put : null;
  if (put !== null && ![...STANDARD_KINDS, ...rest].some((kind) => kind.id === put)) {
    return noReplacement(dataset, "dataset", { id: put === id ? "" : put, noun: "kind" });
  }
  const found = contactsOfKind(dataset, id);
  const next: DataSet = { ...dataset, kinds: rest };
  if (found.length === 0) return done(next);
  const words = listed(dataset, "contacts", found);
  const name = nameKind(dataset, id);
  const about = { code: put === null ? "mentioning-removed" : "replaced", text: id };
  const said = (message: string) => [went("notice", "contacts", about, message)];
  if (put !== null) {
    const contacts = Array.from(dataset.contacts, (contact) =>
      contact.kind === id ? { ...contact, kind: put } : contact,
    );
    return done(
      { ...next, contacts: recordsOf(contacts) },
      said(
        `${words} ${found.length === 1 ? "is" : "are"} now of the kind ${quoted(nameKind(dataset, put))}.`,
      ),
    );
  }
  if (mentions === "refuse") {
    return stillMentioned(dataset, "dataset", { id, name, words });
  }
  return done(
    withoutRecords(next, "contacts", found),
    said(`${words} of the kind ${quoted(name)} went with it.`),
  );
}

function unknownKind(dataset: DataSet, id: string): EditResult {
  return refused(
    dataset,
    "dataset",
    { code: "record-missing", text: id, column: "kinds" },
    `Expected one of the data set’s own kinds, found ${quoted(id)}. It may have been removed meanwhile.`,
  );
}
