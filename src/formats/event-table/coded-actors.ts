import type { ActorKind } from "../../model/dataset.ts";
import { NO_TEXT, NOBODY, trimEnd, trimStart } from "./actor-cells.ts";
import type { EventActors } from "./actor-cells.ts";
import { actorSort } from "./actor-sort.ts";
import { createByteDictionary } from "./byte-dictionary.ts";
import { countryOfCode, countryOfKey, countryOfName, nameKey } from "./countries.ts";
import type { Country } from "./countries.ts";
import { sayRoles } from "./cameo-roles.ts";
import { AS_NAMED, partyItself } from "./found-actor.ts";
import type { FoundActor, Party } from "./found-actor.ts";
import { organizationOfCode, organizationOfKey } from "./organizations.ts";
import type { Organization } from "./organizations.ts";
import type { ScannedRow } from "./row-scanner.ts";

/** Actors beside whose names codes stand. */
export function createCodedActors(): EventActors {
  const names = createByteDictionary();
  const codes = createCodes();
  const actors: FoundActor[] = [];
  const countries = createKnownCountries(actors);
  /** Code -> number of its country, 0 for none. */
  const countryOfCodes: number[] = [];
  /** Name and country in one number -> actor. */
  const numbers = new Map<number, number>();
  const unnamed = createUnnamed(actors, codes);
  const countryAt = (row: ScannedRow, cell: number): number => {
    const code = codes.numberIn(row, cell);
    return (countryOfCodes[code] ??= countries.numberOf(countryOfCode(codes.text(code))));
  };
  const make = createMaking(actors, { countries, unnamed });
  return {
    numberIn(row, cells) {
      const start = trimStart(row, cells.name);
      const end = trimEnd(row, cells.name);
      if (start >= end) return NOBODY;
      const name = names.numberOf(row.bytes, start, end);
      if (!names.isText(name)) return NO_TEXT;
      const country = cells.country < 0 ? 0 : countryAt(row, cells.country);
      const isCountry =
        country > 0 && cells.code >= 0 && isSameCell(row, cells.country, cells.code);
      if (isCountry) return countries.actorOf(country);
      const place = (name + 1) * MOST_COUNTRIES + country;
      let actor = numbers.get(place);
      if (actor === undefined) {
        actor = make(names.text(name), country, codes.textIn(row, cells.code));
        numbers.set(place, actor);
      }
      unnamed.tell(actor, row, cells.code);
      return actor;
    },
    found: (numbers) => numbers.map((actor) => unnamed.found(actor)),
  };
}

/** Makes the actor of a name, the number of its country and a code. */
function createMaking(
  actors: FoundActor[],
  {
    countries,
    unnamed,
  }: {
    readonly countries: ReturnType<typeof createKnownCountries>;
    readonly unnamed: ReturnType<typeof createUnnamed>;
  },
): (name: string, country: number, code: string) => number {
  const organizations = createKnownOrganizations(actors);
  /** Of a name that no country stands beside. */
  const withoutCountry = (name: string, code: string): number => {
    const key = nameKey(name);
    const itself = countryOfKey(key);
    if (itself !== null) return countries.actorOf(countries.numberOf(itself));
    const organization = organizationOfKey(key);
    if (organization !== null) return organizations.actorOf(organization, name, code);
    return (
      actors.push(newActor(name, key, organizationOfCode(code), actorSort(name, code, key))) - 1
    );
  };
  const ofCountry = (country: Country, name: string, code: string): number => {
    const full = `${name} (${country.name})`;
    const actor = actors.push(newActor(full, nameKey(full), country, actorSort(name, code))) - 1;
    if (countryOfName(name) === country) unnamed.begin(actor, name, country);
    return actor;
  };
  return (name, country, code) =>
    country === 0 ? withoutCountry(name, code) : ofCountry(countries.country(country), name, code);
}

function newActor(name: string, key: string, party: Party | null, kind: ActorKind): FoundActor {
  return { name, key, short: "", spellings: AS_NAMED, party, isParty: false, kind };
}

/** Codes that stand in cells; -1 is a cell that is not there and holds none. */
function createCodes() {
  const codes = createByteDictionary();
  const numberIn = (row: ScannedRow, cell: number) =>
    codes.numberOf(row.bytes, trimStart(row, cell), trimEnd(row, cell));
  const text = (code: number) => codes.text(code);
  return {
    numberIn,
    text,
    textIn: (row: ScannedRow, cell: number) => (cell < 0 ? "" : text(numberIn(row, cell))),
  };
}

/**
 * Actors of a country that are named as the country is: `TURKEY` beside `TURGOV`. They are not the country, whose name behind theirs would say
 * nothing, so that they are named by what all their codes say they do; their ids stay, whatever rows are read besides.
 */
function createUnnamed(actors: readonly FoundActor[], codes: ReturnType<typeof createCodes>) {
  interface Unnamed {
    readonly name: string;
    readonly country: Country;
    /** Numbers of the codes beside it. */
    readonly codes: Set<number>;
  }
  /** By actor. */
  const known: (Unnamed | undefined)[] = [];
  return {
    begin(actor: number, name: string, country: Country): void {
      known[actor] = { name, country, codes: new Set() };
    },
    tell(actor: number, row: ScannedRow, cell: number): void {
      if (cell >= 0) known[actor]?.codes.add(codes.numberIn(row, cell));
    },
    found(actor: number): FoundActor {
      const one = known[actor];
      if (one === undefined) return actors[actor]!;
      const roles = sayRoles(Array.from(one.codes, codes.text), one.country);
      return { ...actors[actor]!, name: `${one.name} (${roles})` };
    },
  };
}

/** Puts each organisation that is known among the actors once. */
function createKnownOrganizations(actors: FoundActor[]) {
  const known = new Map<Organization, { readonly actor: number; readonly spellings: string[] }>();
  return {
    /** The actor of one of its names; one beside which another's code stands, as the Commission's beside the Union's, is an organ of that. */
    actorOf(organization: Organization, text: string, code: string): number {
      const before = known.get(organization);
      if (before !== undefined) {
        before.spellings.push(text);
        return before.actor;
      }
      const spellings = [text];
      const itself = partyItself(organization, spellings);
      const party = organizationOfCode(code) ?? organization;
      const actor = actors.push({ ...itself, party, isParty: party === organization }) - 1;
      known.set(organization, { actor, spellings });
      return actor;
    },
  };
}

/** More than there are countries. */
const MOST_COUNTRIES = 1024;

/** Numbers countries from 1, 0 being none, and puts each among the actors when it is first asked for as one. */
function createKnownCountries(actors: FoundActor[]) {
  const countries: Country[] = [];
  const itself: number[] = [];
  const country = (number: number): Country => countries[number - 1]!;
  return {
    numberOf(one: Country | null): number {
      if (one === null) return 0;
      const known = countries.indexOf(one) + 1;
      return known > 0 ? known : countries.push(one);
    },
    country,
    actorOf: (number: number): number =>
      (itself[number] ??= actors.push(partyItself(country(number))) - 1),
  };
}

function isSameCell({ bytes, starts, ends }: ScannedRow, a: number, b: number): boolean {
  const length = ends[a]! - starts[a]!;
  if (ends[b]! - starts[b]! !== length) return false;
  for (let i = 0; i < length; i++)
    if (bytes[starts[a]! + i] !== bytes[starts[b]! + i]) return false;
  return true;
}
