import fc from "fast-check";
import { ACTOR_KINDS, LEVELS } from "./dataset.ts";
import type { Actor, Contact, DataSet, ExtraCells } from "./dataset.ts";
import { dayFromCivil } from "./day.ts";
import { formatEdtf, parseEdtf } from "./edtf.ts";
import type { EdtfDate } from "./edtf.ts";
import { FAMILIES, STANDARD_KINDS } from "./kinds.ts";
import { withPlaceholders } from "./placeholders.ts";
import { recordsOf } from "./records.ts";

const HOSTILE = [
  "__proto__",
  "constructor",
  "toString",
  "a;b",
  "a|b",
  "a\\",
  "\\;",
  '"',
  "=1+1",
  "ı",
  "-0",
];

/** Any text that UTF-8 can carry. */
const text = fc.oneof(
  fc.constantFrom("", " ", "\r\n", '"', ",", ...HOSTILE),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", ";", "\\", " "), maxLength: 6 }),
);

/** A text that is not empty and has nothing invisible at its ends, as ids, kinds and topics are read. */
const word = text
  .map((any) => any.replace(/^[\s\p{Cc}\p{Cf}]+/u, "").replace(/[\s\p{Cc}\p{Cf}]+$/u, ""))
  .map((any) => any || "id");

const day = fc.integer({ min: dayFromCivil(-9999, 1, 1), max: dayFromCivil(9999, 12, 31) });

/** Any date of which the product can tell the meaning, written in more than one way. */
export const arbitraryDate: fc.Arbitrary<EdtfDate> = fc
  .oneof(
    fc.constantFrom(
      "1992-03~",
      "1994?",
      "2004/..",
      "../2004",
      "199X",
      "2020-XX",
      "-0044-03-15",
      "2020-10-10T00:30+04:00",
      "2004/",
      "../..",
    ),
    fc
      .record({
        start: day,
        length: fc.nat(400),
        approximate: fc.boolean(),
        uncertain: fc.boolean(),
      })
      .map(({ start, length, ...rest }) => {
        const end = Math.min(start + length, dayFromCivil(9999, 12, 31));
        return formatEdtf({ start, end, ...rest });
      }),
  )
  .map((written) => {
    const reading = parseEdtf(written);
    if (!reading.ok) throw new Error(reading.problem.message);
    return reading.date;
  });

const optionalDate = fc.option(arbitraryDate);

/** Cells of unknown columns as readers keep them: sorted by name, none empty. */
const extra: fc.Arbitrary<{ readonly extra?: ExtraCells }> = fc
  .uniqueArray(
    fc.tuple(
      fc.oneof(
        fc.constantFrom("__proto__", "constructor", "2020", "Notes"),
        word.map((name) => `x-${name}`),
      ),
      word,
    ),
    { selector: ([name]) => name, maxLength: 3 },
  )
  .map((cells) => cells.sort(([a], [b]) => (a < b ? -1 : 1)))
  .map((cells) => (cells.length === 0 ? {} : { extra: cells }));

function withExtra<T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc
    .tuple(fc.record<T>(model), extra)
    .map(([record, cells]): T & { readonly extra?: ExtraCells } => ({ ...record, ...cells }));
}

const actor = withExtra<Omit<Actor, "placeholder" | "extra">>({
  id: word,
  name: text.map((name) => name || "name"),
  short: text,
  kind: fc.constantFrom(...ACTOR_KINDS),
  aliases: fc.array(word, { maxLength: 3 }),
});

const description = fc.record({
  id: word,
  title: word,
  description: text,
  licence: text,
  language: text,
  version: text,
  opening: fc.record({ window: optionalDate, level: fc.constantFrom(...LEVELS) }),
  kinds: fc.uniqueArray(
    fc.record({
      id: word.map((id) => `own-${id}`),
      family: fc.constantFrom(...FAMILIES),
      name: text,
    }),
    { selector: ({ id }) => id, maxLength: 3 },
  ),
});

const descriptionExtra = fc
  .uniqueArray(
    fc.tuple(
      fc.oneof(
        fc.constantFrom("__proto__", "constructor", "2020", "homepage"),
        word.map((key) => `x-${key}`),
      ),
      fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value))),
    ),
    { selector: ([key]) => key, maxLength: 3 },
  )
  .map((pairs) => (pairs.length === 0 ? {} : { extra: pairs }));

/** The tables, given the ids of actors and sources that exist; now and then another id is mentioned. */
function tables(actors: readonly Actor[]) {
  const actorId = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...actors.map(({ id }) => id), "nobody") },
    { weight: 1, arbitrary: word },
  );
  const interval = { role: text, from: optionalDate, to: optionalDate };
  const ids = fc.array(actorId, { maxLength: 3 });
  const unique = { selector: ({ id }: { readonly id: string }) => id, maxLength: 5 };
  return fc.record({
    actors: fc.constant(actors),
    representations: fc.array(withExtra({ actor: actorId, party: actorId, ...interval }), {
      maxLength: 4,
    }),
    memberships: fc.array(withExtra({ member: actorId, group: actorId, ...interval }), {
      maxLength: 4,
    }),
    contacts: fc.uniqueArray(
      withExtra<Omit<Contact, "extra">>({
        id: word,
        date: arbitraryDate,
        kind: fc.oneof(fc.constantFrom(...STANDARD_KINDS.map(({ id }) => id)), word),
        participants: fc.array(actorId, { minLength: 1, maxLength: 4 }),
        initiators: ids,
        mediators: ids,
        place: text,
        summary: text,
        topics: fc.array(word, { maxLength: 3 }),
        sources: fc.array(word, { maxLength: 3 }),
      }),
      unique,
    ),
    sources: fc.uniqueArray(
      withExtra({ id: word, publisher: text, title: text, date: optionalDate, url: text }),
      unique,
    ),
    events: fc.uniqueArray(
      withExtra({
        id: word,
        date: arbitraryDate,
        title: text,
        sources: fc.array(word, { maxLength: 2 }),
      }),
      unique,
    ),
  });
}

/** Any data set, with texts as hostile as they come, unknown columns and keys, and placeholders for actors that only others mention. */
export const arbitraryDataSet: fc.Arbitrary<DataSet> = fc
  .uniqueArray(actor, { selector: ({ id }) => id, maxLength: 5 })
  .chain((actors) => fc.tuple(tables(actors), description, descriptionExtra))
  .map(([records, said, more]) => ({
    ...said,
    ...more,
    ...records,
    actors: withPlaceholders(records),
    contacts: recordsOf(records.contacts),
    sources: recordsOf(records.sources),
  }));
