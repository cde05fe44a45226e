import { NO_TEXT, NOBODY, trimEnd, trimStart } from "./actor-cells.ts";
import type { EventActors } from "./actor-cells.ts";
import { actorSort } from "./actor-sort.ts";
import { createByteDictionary } from "./byte-dictionary.ts";
import type { ByteDictionary } from "./byte-dictionary.ts";
import { countryInBrackets, countryOfKey, countryOfName, nameKey } from "./countries.ts";
import { AS_NAMED, partyItself } from "./found-actor.ts";
import type { FoundActor } from "./found-actor.ts";
import { mayBeOrganization, organizationOfName } from "./organizations.ts";
import type { Organization } from "./organizations.ts";
import type { ScannedRow } from "./row-scanner.ts";
import type { TableLayout } from "./table-layout.ts";

/** Actors that are told by name; an actor's number is that of the first of its names. */
export function createNamedActors({ empty }: TableLayout): EventActors {
  const names = createByteDictionary();
  const isEmpty = emptyTest(empty);
  const countries = createFirstTold(isEmpty);
  const sectors = createFirstTold(isEmpty);
  const joined = createJoinedNames(names);
  const foundActor = (actor: number, texts: readonly string[]): FoundActor => {
    const organization = joined.organizationOf(actor);
    if (organization !== undefined) {
      const spellings = organization.names.map((name) => texts[name]!);
      return partyItself(organization.organization, spellings);
    }
    const name = texts[actor]!;
    const key = nameKey(name);
    const itself = countryOfKey(key);
    if (itself !== null) return { ...partyItself(itself), name, key };
    const party = countryInBrackets(name) ?? countryOfName(countries.of(actor));
    const kind = actorSort(name, sectors.of(actor), key);
    return { name, key, short: "", spellings: AS_NAMED, party, isParty: false, kind };
  };
  return {
    numberIn(row, cells) {
      const start = trimStart(row, cells.name);
      const end = trimEnd(row, cells.name);
      if (isEmpty(row.bytes, start, end)) return NOBODY;
      const actor = joined.actorIn(row.bytes, start, end);
      if (actor === NO_TEXT) return NO_TEXT;
      if (cells.country >= 0) countries.tell(actor, row, cells.country);
      if (cells.sectors >= 0) sectors.tell(actor, row, cells.sectors);
      return actor;
    },
    found(numbers) {
      const texts = names.texts();
      return numbers.map((actor) => foundActor(actor, texts));
    },
  };
}

/** What a column tells of each actor: the first that stands beside it counts. */
function createFirstTold(isEmpty: ReturnType<typeof emptyTest>) {
  const texts = createByteDictionary();
  /** Actor -> number of its text. */
  const told: number[] = [];
  return {
    tell(actor: number, row: ScannedRow, cell: number): void {
      if (told[actor] !== undefined) return;
      const start = trimStart(row, cell);
      const end = trimEnd(row, cell);
      if (!isEmpty(row.bytes, start, end)) told[actor] = texts.numberOf(row.bytes, start, end);
    },
    /** Empty where nothing is told. */
    of(actor: number): string {
      const text = told[actor];
      return text === undefined ? "" : texts.text(text);
    },
  };
}

/** Joins the names of each organisation; every other name is one actor's. What it takes to tell is done once a name. */
function createJoinedNames(names: ByteDictionary) {
  /** Name -> actor, or {@link NO_TEXT}. */
  const actors: number[] = [];
  const first = new Map<Organization, number>();
  const found = new Map<number, { organization: Organization; names: number[] }>();
  const join = (name: number): number => {
    const organization = organizationOfName(names.text(name));
    if (organization === null) return name;
    const known = first.get(organization);
    if (known !== undefined) {
      found.get(known)!.names.push(name);
      return known;
    }
    first.set(organization, name);
    found.set(name, { organization, names: [name] });
    return name;
  };
  return {
    actorIn(bytes: Uint8Array, start: number, end: number): number {
      const name = names.numberOf(bytes, start, end);
      const known = actors[name];
      if (known !== undefined) return known;
      if (!names.isText(name)) return (actors[name] = NO_TEXT);
      return (actors[name] = mayBeOrganization(bytes, start, end) ? join(name) : name);
    },
    organizationOf: (actor: number) => found.get(actor),
  };
}

/** Whether a cell is empty, or holds what stands for an empty one. */
function emptyTest(empty: string): (bytes: Uint8Array, start: number, end: number) => boolean {
  const word = new TextEncoder().encode(empty);
  return (bytes, start, end) =>
    start >= end ||
    (end - start === word.length && word.every((byte, i) => bytes[start + i] === byte));
}
