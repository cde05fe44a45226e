import type { Actor, ActorKind, Representation } from "../../model/dataset.ts";
import { actorSort } from "./actor-sort.ts";
import { createByteDictionary } from "./byte-dictionary.ts";
import { createSlugs } from "../slugs.ts";
import { areCapitals, cleanName } from "./clean-names.ts";
import {
  countryInBrackets,
  countryOfCode,
  countryOfKey,
  countryOfName,
  nameKey,
} from "./countries.ts";
import type { Country } from "./countries.ts";
import { organizationOfKey } from "./organizations.ts";
import type { ScannedRow } from "./row-scanner.ts";
import type { TableLayout } from "./table-layout.ts";

/** An actor as a table names it. */
export interface FoundActor {
  readonly name: string;
  /** The name's {@link nameKey}: of many thousands it is made once. */
  readonly key: string;
  /** Whose it is, or which it is. */
  readonly country: Country | null;
  readonly isCountry: boolean;
  readonly kind: ActorKind;
}

/** No actor stands there. */
export const NOBODY = -1;
/** What stands there is no UTF-8. */
export const NO_TEXT = -2;

/** The cells that tell one actor of a row. */
export interface ActorCells {
  readonly name: number;
  readonly country: number;
  readonly code: number;
  readonly sectors: number;
}

/** Numbers the actors of a table's rows by first appearance. */
export interface EventActors {
  /** The number of the actor in these cells of the row, {@link NOBODY} or {@link NO_TEXT}. */
  numberIn(row: ScannedRow, cells: ActorCells): number;
  /** Those of these numbers, once all rows are taken. */
  found(numbers: readonly number[]): readonly FoundActor[];
}

/**
 * Actors of a table. With countries as names, or none, each name is an actor, of the first country that stands beside it. With countries as
 * codes each name with its country is one, and every row whose code is the country's own means that country, whatever the name.
 */
export function createEventActors(layout: TableLayout): EventActors {
  return layout.countriesAre === "codes" ? createCodedActors() : createNamedActors(layout);
}

function createNamedActors({ empty }: TableLayout): EventActors {
  const names = createByteDictionary();
  const countries = createByteDictionary();
  const isEmpty = emptyTest(empty);
  const sectors = createByteDictionary();
  /** Actor -> number of its country in `countries`. */
  const countryOf: number[] = [];
  /** Actor -> number of its sectors in `sectors`. */
  const sectorsOf: number[] = [];
  const numberAt = (texts: typeof names, row: ScannedRow, cell: number): number | undefined => {
    const start = trimStart(row, cell);
    const end = trimEnd(row, cell);
    return isEmpty(row.bytes, start, end) ? undefined : texts.numberOf(row.bytes, start, end);
  };
  const foundActor = (actor: number, name: string): FoundActor => {
    const key = nameKey(name);
    const itself = countryOfKey(key);
    if (itself !== null) return { name, key, country: itself, isCountry: true, kind: "state" };
    const told = countryOf[actor];
    const country =
      countryInBrackets(name) ?? (told === undefined ? null : countryOfName(countries.text(told)));
    const among = sectorsOf[actor];
    const kind = actorSort(name, among === undefined ? "" : sectors.text(among), key);
    return { name, key, country, isCountry: false, kind };
  };
  /** The first that stands beside a name counts. */
  const tell = (told: number[], actor: number, number: number | undefined) => {
    if (number !== undefined) told[actor] = number;
  };
  return {
    numberIn(row, cells) {
      const start = trimStart(row, cells.name);
      const end = trimEnd(row, cells.name);
      if (isEmpty(row.bytes, start, end)) return NOBODY;
      const actor = names.numberOf(row.bytes, start, end);
      if (!names.isText(actor)) return NO_TEXT;
      if (cells.country >= 0 && countryOf[actor] === undefined) {
        tell(countryOf, actor, numberAt(countries, row, cells.country));
      }
      if (cells.sectors >= 0 && sectorsOf[actor] === undefined) {
        tell(sectorsOf, actor, numberAt(sectors, row, cells.sectors));
      }
      return actor;
    },
    found(numbers) {
      const texts = names.texts();
      return numbers.map((actor) => foundActor(actor, texts[actor]!));
    },
  };
}

function createCodedActors(): EventActors {
  const names = createByteDictionary();
  const codes = createByteDictionary();
  const actors: FoundActor[] = [];
  const countries = createCountryNumbers();
  /** Code -> number of its country, 0 for none. */
  const countryOfCodes: number[] = [];
  /** Name and country in one number -> actor. */
  const numbers = new Map<number, number>();
  const countryAt = (row: ScannedRow, cell: number): number => {
    const code = codes.numberOf(row.bytes, trimStart(row, cell), trimEnd(row, cell));
    return (countryOfCodes[code] ??= countries.numberOf(countryOfCode(codes.text(code))));
  };
  const actorWith = (key: number, actor: () => FoundActor): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, actors.length);
    actors.push(actor());
    return actors.length - 1;
  };
  const theCountry = (number: number) =>
    actorWith(number, () => theState(countries.country(number)));
  const codeIn = (row: ScannedRow, cell: number): string =>
    cell < 0 ? "" : codes.text(codes.numberOf(row.bytes, trimStart(row, cell), trimEnd(row, cell)));
  const withoutCountry = (name: number, code: string): number => {
    const text = names.text(name);
    const key = nameKey(text);
    const itself = countryOfKey(key);
    if (itself !== null) return theCountry(countries.numberOf(itself));
    const kind = actorSort(text, code, key);
    const found = { name: text, key, country: null, isCountry: false, kind };
    return actorWith((name + 1) * MOST_COUNTRIES, () => found);
  };
  return {
    numberIn(row, cells) {
      const start = trimStart(row, cells.name);
      const end = trimEnd(row, cells.name);
      if (start >= end) return NOBODY;
      const name = names.numberOf(row.bytes, start, end);
      if (!names.isText(name)) return NO_TEXT;
      const number = cells.country < 0 ? 0 : countryAt(row, cells.country);
      if (number === 0) {
        const known = numbers.get((name + 1) * MOST_COUNTRIES);
        return known ?? withoutCountry(name, codeIn(row, cells.code));
      }
      if (cells.code >= 0 && isSameCell(row, cells.country, cells.code)) return theCountry(number);
      return actorWith((name + 1) * MOST_COUNTRIES + number, () => {
        const country = countries.country(number);
        const kind = actorSort(names.text(name), codeIn(row, cells.code));
        const full = `${names.text(name)} (${country.name})`;
        return { name: full, key: nameKey(full), country, isCountry: false, kind };
      });
    },
    found: (numbers) => numbers.map((actor) => actors[actor]!),
  };
}

function theState(country: Country): FoundActor {
  const { name } = country;
  return { name, key: nameKey(name), country, isCountry: true, kind: "state" };
}

/** More than there are countries. */
const MOST_COUNTRIES = 1024;

/** Numbers countries from 1; 0 is none. */
function createCountryNumbers() {
  const countries: Country[] = [];
  return {
    numberOf(country: Country | null): number {
      if (country === null) return 0;
      const known = countries.indexOf(country) + 1;
      return known > 0 ? known : countries.push(country);
    },
    country: (number: number): Country => countries[number - 1]!,
  };
}

function isSameCell({ bytes, starts, ends }: ScannedRow, a: number, b: number): boolean {
  const length = ends[a]! - starts[a]!;
  if (ends[b]! - starts[b]! !== length) return false;
  for (let i = 0; i < length; i++)
    if (bytes[starts[a]! + i] !== bytes[starts[b]! + i]) return false;
  return true;
}

/** Whether a cell is empty, or holds what stands for an empty one. */
function emptyTest(empty: string): (bytes: Uint8Array, start: number, end: number) => boolean {
  const word = new TextEncoder().encode(empty);
  return (bytes, start, end) =>
    start >= end ||
    (end - start === word.length && word.every((byte, i) => bytes[start + i] === byte));
}

const SPACE = 32;

/** Where a cell begins, spaces left out. */
export function trimStart({ bytes, starts, ends }: ScannedRow, cell: number): number {
  let start = starts[cell]!;
  while (start < ends[cell]! && bytes[start] === SPACE) start++;
  return start;
}

/** Where a cell ends, spaces left out; at or before where it begins for one of spaces alone. */
export function trimEnd({ bytes, starts, ends }: ScannedRow, cell: number): number {
  let end = ends[cell]!;
  while (end > starts[cell]! && bytes[end - 1] === SPACE) end--;
  return end;
}

/**
 * Actors with ids, in the order given, then the countries that some represent and none is; and the representations of countries.
 * Names are made clean, with what was written as an alias. Ids are the names in kebab case, numbered where they would be the same.
 */
export function buildActors(found: readonly FoundActor[]): {
  readonly actors: readonly Actor[];
  readonly representations: readonly Representation[];
} {
  const countries = new Map<Country, FoundActor>();
  for (const actor of found) {
    const { country, isCountry, name } = actor;
    if (country === null || !isCountry) continue;
    if (!countries.has(country) || name === country.name) countries.set(country, actor);
  }
  const all = [...found];
  for (const { country } of found) {
    if (country === null || countries.has(country)) continue;
    const itself = theState(country);
    countries.set(country, itself);
    all.push(itself);
  }
  const ids = new Map<FoundActor, string>();
  const slugs = createSlugs("actor");
  for (const actor of all) ids.set(actor, slugs.of(actor.name, actor.key));
  const inCapitals = areCapitals(found.flatMap(({ name, isCountry }) => (isCountry ? [] : [name])));
  return {
    actors: all.map((actor) => {
      const name = cleanName(actor.name, inCapitals);
      const isClean = name === actor.name;
      const aliases = isClean ? [] : [actor.name];
      const short = organizationOfKey(isClean ? actor.key : nameKey(name))?.short ?? "";
      return { id: ids.get(actor)!, name, short, aliases, kind: actor.kind };
    }),
    representations: all.flatMap((actor) =>
      actor.country === null || actor.isCountry
        ? []
        : [
            {
              ...{ actor: ids.get(actor)!, party: ids.get(countries.get(actor.country)!)! },
              ...EVER,
            },
          ],
    ),
  };
}

const EVER = { role: "", from: null, to: null } as const;
