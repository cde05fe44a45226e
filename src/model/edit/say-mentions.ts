import { counted, listWords } from "../count-words.ts";
import type { DataSet } from "../dataset.ts";
import type { FoundMentions } from "./find-mentions.ts";
import { listed } from "./name-records.ts";

/** Where something is mentioned in a data set, in words; empty for nowhere. */
export function sayMentions(dataset: DataSet, found: FoundMentions): string {
  const parts = [
    found.contacts.length > 0 ? listed(dataset, "contacts", found.contacts) : "",
    found.events.length > 0 ? listed(dataset, "events", found.events) : "",
    sayRows(found.representations.length, "representation"),
    sayRows(found.memberships.length, "membership"),
  ].filter((part) => part !== "");
  return listWords(parts);
}

function sayRows(count: number, noun: string): string {
  return count === 0 ? "" : counted(count, noun);
}
