import { cameoOfName } from "../src/formats/event-table/cameo.ts";
import { ORGANIZATION_NAMES } from "../src/formats/event-table/organization-names.ts";
import type { Places } from "./plain-columns.ts";

/** A filter as a script without an engine takes it; days as written, kinds empty for all. */
export interface NaiveFilter {
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly string[];
  readonly minimum: number;
}

/** What is counted for it; ties by the names of both, sorted, between tabs. */
export interface NaiveCounts {
  readonly contacts: number;
  readonly actors: ReadonlyMap<string, number>;
  readonly ties: ReadonlyMap<string, number>;
}

interface NaiveContact {
  readonly date: string;
  readonly kind: string;
  readonly sides: readonly [string, string];
}

/**
 * The contacts in the lines of an event table, each once however often it is told and from whichever side. Names are taken as written
 * between spaces, those of an organization as one.
 */
export function naiveContacts(
  text: string,
  separator: string,
  [date, source, relation, target]: Places,
): readonly NaiveContact[] {
  const contacts = new Map<string, NaiveContact>();
  for (const line of text.split(/\r?\n/).slice(1)) {
    const cells = line.split(separator).map((cell) => cell.replace(/^ +| +$/g, ""));
    const event = cameoOfName(cells[relation] ?? "");
    const [one, other] = [joinedName(cells[source] ?? ""), joinedName(cells[target] ?? "")];
    if (event?.isContact !== true || !one || !other) continue;
    const sides = event.sides === "host" ? ([other, one] as const) : ([one, other] as const);
    const key = event.sides === "both" ? sides.toSorted() : sides;
    const contact = { date: cells[date]!, kind: event.kind, sides };
    contacts.set([contact.date, contact.kind, ...key].join("\t"), contact);
  }
  return [...contacts.values()];
}

/** An organization's name in full, whichever is written; any other name as it is, and so is AU, a country's code. */
export function joinedName(written: string): string {
  const isAustralia = written.toLowerCase() === "au";
  return (isAustralia ? undefined : FULL_NAMES.get(plainName(written))) ?? written;
}

function plainName(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return (words[0] === "the" ? words.slice(1) : words).join(" ");
}

const FULL_NAMES = new Map(
  ORGANIZATION_NAMES.trim()
    .split("\n")
    .map((line) => line.replace(/^IGO[A-Z]+ /, "").split("|"))
    .flatMap((names) => names.map((name) => [plainName(name), names[0]!] as const))
    .filter(([name]) => name !== ""),
);

/** Counts of people as they are, contact by contact. */
export function naiveCounts(
  all: readonly NaiveContact[],
  { from, to, kinds, minimum }: NaiveFilter,
): NaiveCounts {
  const inWindow = all.filter(
    ({ date, kind }) => date >= from && date <= to && (kinds.length === 0 || kinds.includes(kind)),
  );
  const tieOf = ({ sides }: NaiveContact) => sides.toSorted().join("\t");
  const counts = countTexts(inWindow.filter(({ sides: [a, b] }) => a !== b).map(tieOf));
  const ties = new Map([...counts].filter(([, contacts]) => contacts >= minimum));
  const kept = minimum === 1 ? inWindow : inWindow.filter((contact) => ties.has(tieOf(contact)));
  return {
    contacts: kept.length,
    actors: countTexts(kept.flatMap(({ sides }) => [...new Set(sides)])),
    ties,
  };
}

function countTexts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
