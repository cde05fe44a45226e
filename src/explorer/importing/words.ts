import type { SheetRole } from "../../formats/sheet/sheet-understanding.ts";

/** Roles of columns for people, in the order in which they are offered. */
export const ROLE_NAMES: Readonly<Record<SheetRole, string>> = {
  date: "Date",
  year: "Year",
  month: "Month",
  day: "Day of the month",
  end: "Last day",
  participants: "Actors, several in a cell",
  party: "Actor",
  sender: "Sender",
  recipient: "Addressee",
  mark: "Actor by a mark",
  person: "Person",
  represents: "Whom the person represents",
  kind: "Kind of contact",
  initiator: "Initiator",
  mediator: "Mediator",
  place: "Place",
  summary: "Summary",
  topics: "Topics",
  url: "Source: address",
  publisher: "Source: publisher",
  title: "Source: title",
  id: "Id",
};

export const SEPARATOR_NAMES: ReadonlyMap<string, string> = new Map([
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
  ["|", "vertical bar"],
]);

/** Encodings by the names under which programs list them. */
export const ENCODING_NAMES: ReadonlyMap<string, string> = new Map([
  ["UTF-8", "UTF-8"],
  ["UTF-16LE", "UTF-16, little-endian"],
  ["UTF-16BE", "UTF-16, big-endian"],
  ["windows-1250", "Windows-1250 (Central European)"],
  ["windows-1251", "Windows-1251 (Cyrillic)"],
  ["windows-1252", "Windows-1252 (Western)"],
  ["windows-1253", "Windows-1253 (Greek)"],
  ["windows-1254", "Windows-1254 (Turkish)"],
  ["KOI8-R", "KOI8-R (Cyrillic)"],
  ["macintosh", "Mac Roman (Western)"],
  ["x-mac-cyrillic", "Mac Cyrillic"],
]);
