import fc from "fast-check";
import { arbitraryDate } from "../arbitrary-dataset.ts";
import { ACTOR_KINDS, type DataSet } from "../dataset.ts";
import type { EdtfDate } from "../edtf.ts";
import { STANDARD_KINDS } from "../kinds.ts";
import type { Edit, Mentions } from "./edit.ts";

/** What chooses an edit, once it is known what there is to be changed. */
export interface EditSeed {
  readonly sort: number;
  readonly picks: readonly [number, number, number];
  readonly text: string;
  readonly date: EdtfDate;
}

export const arbitraryEditSeed: fc.Arbitrary<EditSeed> = fc.record({
  sort: fc.nat(17),
  picks: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)),
  text: fc.oneof(
    fc.constantFrom("", " x ", "nobody", "a;b", "new-one"),
    fc.string({ maxLength: 6 }),
  ),
  date: arbitraryDate,
});

/** An edit of a data set; now and then one that is refused. */
export function editOf(dataset: DataSet, seed: EditSeed): Edit {
  return [...puttings(dataset, seed), ...otherEdits(dataset, seed)][seed.sort]!;
}

interface Picked {
  readonly actor: (pick: number) => string;
  readonly contact: string;
  readonly source: string;
  readonly event: string;
}

function picked(dataset: DataSet, { picks: [a], text }: EditSeed): Picked {
  return {
    actor: (pick) => pickId(dataset.actors, pick, text),
    contact: pickId([...dataset.contacts], a, text),
    source: pickId([...dataset.sources], a, text),
    event: pickId(dataset.events, a, text),
  };
}

function puttings(dataset: DataSet, seed: EditSeed): readonly Edit[] {
  const {
    picks: [a, b, c],
    text,
    date,
  } = seed;
  const { actor, contact, source, event } = picked(dataset, seed);
  const link = { role: text, from: a % 2 === 0 ? date : null, to: null };
  const at = a % 3 === 0 ? null : b % 5;
  const extra = c % 2 === 0 ? {} : { extra: [["Notes", "kept"]] as const };
  return [
    {
      do: "put",
      table: "actors",
      record: {
        ...{ id: actor(a), name: text, short: "", kind: ACTOR_KINDS[b % 4]! },
        ...{ aliases: [text, "  "], ...extra },
      },
    },
    {
      do: "put",
      table: "contacts",
      record: {
        ...{ id: contact, date, kind: STANDARD_KINDS[b % 12]!.id },
        participants: b % 5 === 0 ? [text] : [actor(a), actor(b)],
        ...{ initiators: [actor(c)], mediators: c % 3 === 0 ? [actor(b)] : [] },
        ...{ place: text, summary: text, topics: [text, " "], sources: [source], ...extra },
      },
    },
    {
      do: "put",
      table: "sources",
      record: { id: source, publisher: text, title: text, date, url: text, ...extra },
    },
    {
      do: "put",
      table: "events",
      record: { id: event, date, title: text, sources: [source], ...extra },
    },
    {
      do: "put",
      table: "representations",
      at,
      record: { actor: actor(b), party: actor(c), ...link, ...extra },
    },
    {
      do: "put",
      table: "memberships",
      at,
      record: { member: actor(b), group: actor(c), ...link, ...extra },
    },
  ];
}

function otherEdits(dataset: DataSet, seed: EditSeed): readonly Edit[] {
  const {
    picks: [a, b, c],
    text,
  } = seed;
  const { actor, contact, source, event } = picked(dataset, seed);
  return [
    { do: "remove", table: "contacts", id: contact },
    { do: "remove", table: "events", id: event },
    { do: "remove", table: "actors", id: actor(a), mentions: mentionsOf(b, actor(c)) },
    { do: "remove", table: "sources", id: source, mentions: mentionsOf(b, source) },
    {
      do: "remove",
      table: "kinds",
      id: `own-${String(a)}`,
      mentions: b % 2 === 0 ? "remove" : { put: STANDARD_KINDS[c % 12]!.id },
    },
    { do: "remove", table: "representations", at: b % 5 },
    { do: "remove", table: "memberships", at: b % 5 },
    { do: "merge-actors", into: actor(a), others: [actor(b), actor(c)] },
    { do: "rename", table: "actors", from: actor(a), to: text },
    { do: "rename", table: "sources", from: source, to: text },
    { do: "rename", table: "contacts", from: contact, to: text },
    {
      do: "describe",
      change: { title: text, kinds: [{ id: `own-${String(a)}`, family: "call", name: text }] },
    },
  ];
}

function mentionsOf(pick: number, put: string): Mentions {
  return ([{ put }, "refuse", "clear", "remove"] as const)[pick % 4]!;
}

/** The id of one of the records, or now and then another. */
function pickId(records: readonly { readonly id: string }[], pick: number, other: string): string {
  return records[pick % (records.length + 1)]?.id ?? other;
}
