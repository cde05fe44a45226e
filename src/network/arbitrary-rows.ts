import fc from "fast-check";
import { ACTOR_KINDS, LEVELS } from "../model/dataset.ts";
import { ALL_TIME, dayFromCivil, formatDay } from "../model/day.ts";
import { FAMILIES, STANDARD_KINDS } from "../model/kinds.ts";
import type { NaiveTables, Row } from "./naive-query.ts";
import type { Filter } from "./network.ts";

/** Small data sets and filters that meet often, for tests only. */

const FIRST_DAY = dayFromCivil(2019, 12, 1);
const LAST_DAY = dayFromCivil(2020, 3, 1);
const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const dayText = day.map(formatDay);
const openEnd = fc.constantFrom("", "..");

const dateText = fc.oneof(
  { weight: 5, arbitrary: dayText },
  fc.constantFrom("2020", "2020-02", "2020-01~", "2019-12-31?"),
  fc.tuple(dayText, dayText).map((ends) => ends.sort().join("/")),
  fc.tuple(dayText, openEnd).map((ends) => ends.join("/")),
  fc.tuple(openEnd, dayText).map((ends) => ends.join("/")),
);

const words = fc
  .array(fc.constantFrom("Baku", "Érivan", "peace", "TALKS", "Kalın", "O’Brien"), { maxLength: 3 })
  .map((list) => list.join(" "));

const OWN_KINDS = ["phone-tag", "démarche"];
const KIND_IDS = [...STANDARD_KINDS.map(({ id }) => id), ...OWN_KINDS, "unheard-of", "other"];
const TOPICS = ["ceasefire", "prisoners", "transit", "aid"];

/** Actor ids whose order by code unit is not their order in the table. */
const idOf = (index: number) => `${["m", "a", "Z", "é"][index % 4] ?? ""}${index}`;

const actorRow = fc.record({
  name: words,
  short: words,
  kind: fc.constantFrom(...ACTOR_KINDS),
  aliases: fc.array(words, { maxLength: 2 }).map((list) => list.join("|")),
});

/** Actors speak only for actors after them in the table: no circles. */
function representationRows(actors: number): fc.Arbitrary<Row[]> {
  if (actors < 2) return fc.constant([]);
  const row = fc
    .tuple(fc.nat(actors - 1), fc.nat(actors - 1), fc.option(dayText), fc.option(dayText))
    .filter(([a, b]) => a !== b)
    .map(([a, b, from, to]) => ({
      actor: idOf(Math.min(a, b)),
      party: idOf(Math.max(a, b)),
      role: "",
      ...spanCells(from ?? "", to ?? ""),
    }));
  return fc.array(row, { maxLength: 6 });
}

function spanCells(from: string, to: string): { from: string; to: string } {
  return from !== "" && to !== "" && to < from ? { from: to, to: from } : { from, to };
}

function contactRow(actors: number): fc.Arbitrary<Row> {
  const ids = (minLength: number, maxLength: number) =>
    fc.array(fc.nat(actors - 1).map(idOf), { minLength, maxLength }).map((list) => list.join(";"));
  return fc.record({
    date: dateText,
    kind: fc.constantFrom(...KIND_IDS),
    participants: fc.oneof({ weight: 4, arbitrary: ids(1, 2) }, ids(3, 4)),
    initiator: ids(0, 1),
    mediator: fc.oneof({ weight: 4, arbitrary: fc.constant("") }, ids(1, 2)),
    place: words,
    summary: words,
    topics: fc.array(fc.constantFrom(...TOPICS), { maxLength: 3 }).map((list) => list.join(";")),
    sources: fc.constantFrom("", "s1", "s1;s2"),
  });
}

/** Rows of a whole data set: up to 9 actors in chains of representation, up to 30 contacts of all sorts in 3 months. */
export const arbitraryTables: fc.Arbitrary<NaiveTables> = fc
  .array(actorRow, { minLength: 1, maxLength: 9, size: "max" })
  .chain((actors) =>
    fc.record({
      actors: fc.constant(actors.map((row, index) => ({ id: idOf(index), ...row }))),
      representations: representationRows(actors.length),
      contacts: fc
        .array(contactRow(actors.length), { maxLength: 30, size: "max" })
        .map((rows) => rows.map((row, index) => ({ id: `c${index}`, ...row }))),
      ownKinds: fc
        .tuple(fc.constantFrom(...FAMILIES), fc.constantFrom(...FAMILIES))
        .map((families) => new Map(families.map((family, k) => [OWN_KINDS[k]!, family]))),
    }),
  );

/** Null in two cases of three: filters that restrict by everything at once let nothing through. */
function sometimes<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

function someOf<T>(all: readonly T[]): fc.Arbitrary<readonly T[] | null> {
  return sometimes(fc.subarray([...all], { minLength: Math.floor(all.length / 3) }));
}

/** Filters over what a data set holds, with a little that it does not. In half of them focus and minimum have all kinds of contacts to work on. */
export function arbitraryFilter(tables: NaiveTables): fc.Arbitrary<Filter> {
  const mixed = mixedFilter(tables);
  const open = { kinds: null, topics: null, actorKinds: null, top: null, search: "" };
  return fc.oneof(
    mixed,
    mixed.map((filter) => ({ ...filter, ...open })),
  );
}

function mixedFilter(tables: NaiveTables): fc.Arbitrary<Filter> {
  const column = (rows: readonly Row[], name: string) => [
    ...new Set(rows.flatMap((row) => row[name]!.split(";"))),
  ];
  const dates = column(tables.contacts, "date").flatMap(
    (date) => date.match(/\d{4}-\d\d-\d\d/g) ?? [],
  );
  const days = dates.map((text) => Date.parse(text) / 86_400_000);
  const near = fc.constantFrom(...(days.length > 0 ? days : [FIRST_DAY]));
  const window = fc
    .tuple(near, near, fc.integer({ min: -2, max: 2 }))
    .map(([a, b, by]) => ({ from: Math.min(a, b + by), to: Math.max(a, b + by) }));
  const texts = [...tables.contacts, ...tables.actors].flatMap((row) =>
    `${row["summary"] ?? ""} ${row["place"] ?? ""} ${row["name"] ?? ""}`.split(" "),
  );
  const word = fc.constantFrom("zzz", ...texts);
  return fc.record({
    window: fc.oneof(
      { weight: 3, arbitrary: window },
      fc.constant(ALL_TIME),
      near.map((from) => ({ ...ALL_TIME, from })),
      near.map((to) => ({ ...ALL_TIME, to })),
    ),
    level: fc.constantFrom(...LEVELS),
    kinds: someOf([...column(tables.contacts, "kind"), "never-heard"]),
    topics: someOf([...column(tables.contacts, "topics").filter((topic) => topic !== ""), "none"]),
    actorKinds: someOf(ACTOR_KINDS),
    top: sometimes(fc.integer({ min: 1, max: 9 })),
    focus: fc.oneof(
      fc.constant(null),
      fc.constantFrom("nobody", ...tables.actors.map(({ id }) => id!)),
    ),
    reach: fc.constantFrom(1, 2),
    minimum: fc.oneof({ weight: 2, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 4 })),
    search: fc.oneof(
      { weight: 2, arbitrary: fc.constant("") },
      word.map((text) => text.slice(0, 5)),
      fc.tuple(word, word).map(([a, b]) => ` ${a.toUpperCase()}\t${b.toLowerCase()} `),
    ),
  });
}

const PARTS = [
  "window",
  "level",
  "kinds",
  "topics",
  "actorKinds",
  "top",
  "focus",
  "reach",
  "minimum",
  "search",
] as const;

/** Filters as a person makes them: each differs from the one before in one part, sometimes in none. */
export function arbitraryFilterSeries(tables: NaiveTables): fc.Arbitrary<readonly Filter[]> {
  const change = fc.tuple(fc.constantFrom(...PARTS), arbitraryFilter(tables));
  return fc
    .tuple(arbitraryFilter(tables), fc.array(change, { maxLength: 5 }))
    .map(([first, changes]) =>
      changes.reduce<Filter[]>(
        (series, [part, other]) => [...series, { ...series.at(-1)!, [part]: other[part] }],
        [first],
      ),
    );
}
