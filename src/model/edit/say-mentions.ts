import { listWords } from "../count-words.ts";
import { listed } from "./edit-result.ts";
import type { FoundMentions } from "./find-mentions.ts";

/** Where something is mentioned, in words; empty for nowhere. */
export function sayMentions(found: FoundMentions): string {
  const parts = [
    found.contacts.length > 0 ? listed(found.contacts, "contact") : "",
    found.events.length > 0 ? listed(found.events, "event") : "",
    sayRows(found.representations.length, "representation"),
    sayRows(found.memberships.length, "membership"),
  ].filter((part) => part !== "");
  return listWords(parts);
}

function sayRows(count: number, noun: string): string {
  return count === 0 ? "" : `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}
