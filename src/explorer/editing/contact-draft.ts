import type { ActorKind, Contact, DataSet } from "../../model/dataset.ts";
import type { Edit } from "../../model/edit/edit.ts";
import { freshId } from "../../model/edit/fresh-id.ts";
import { nameOfSource } from "../../model/edit/name-records.ts";
import { parseTypedDate } from "../../model/typed-date.ts";
import { isHostileAddress, isWebAddress } from "../../model/web-address.ts";
import type { Faults } from "./faults.ts";

/** Something chosen in a field: known by its id, or to be made when the form is saved. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** The kind of the actor, or that it is a source, that is to be made. */
  readonly made?: ActorKind | "source";
}

/** A contact as it is typed. */
export interface ContactDraft {
  /** Null for a new one. */
  readonly id: string | null;
  readonly date: string;
  readonly kind: string;
  readonly participants: readonly Choice[];
  readonly initiators: readonly Choice[];
  readonly mediators: readonly Choice[];
  readonly place: string;
  readonly summary: string;
  readonly topics: readonly Choice[];
  readonly sources: readonly Choice[];
}

export const EMPTY_CONTACT: ContactDraft = {
  ...{ id: null, date: "", kind: "meeting", participants: [], initiators: [], mediators: [] },
  ...{ place: "", summary: "", topics: [], sources: [] },
};

/** The next contact after one that was saved: most who enter many take them from one report, day by day. */
export function nextDraft({ date, kind, sources }: ContactDraft): ContactDraft {
  // A source made with the contact before is there by now.
  const known = sources.map(({ id, label }) => ({ id, label }));
  return { ...EMPTY_CONTACT, date, kind, sources: known };
}

export function draftOfContact(contact: Contact, dataset: DataSet): ContactDraft {
  const { id, date, kind, place, summary } = contact;
  const names = new Map(dataset.actors.map((actor) => [actor.id, actor.name]));
  const actors = (ids: readonly string[]) =>
    ids.map((one) => ({ id: one, label: names.get(one) ?? one }));
  return {
    ...{ id, date: date.written, kind, place, summary },
    participants: actors(contact.participants),
    initiators: actors(contact.initiators),
    mediators: actors(contact.mediators),
    topics: contact.topics.map((topic) => ({ id: topic, label: topic })),
    sources: contact.sources.map((one) => ({ id: one, label: sourceLabel(dataset, one) })),
  };
}

export function sourceLabel({ sources }: DataSet, id: string): string {
  const place = sources.indexOf(id);
  return place < 0 ? id : nameOfSource(sources.at(place));
}

/** The edit that a draft stands for, or what keeps it from being one. Actors and sources that it makes come with it. */
export function editOfContact(
  draft: ContactDraft,
  dataset: DataSet,
): { readonly edit: Edit; readonly id: string } | { readonly faults: Faults<ContactDraft> } {
  const reading = parseTypedDate(draft.date);
  const faults: Faults<ContactDraft> = {
    ...(reading.ok ? {} : { date: reading.problem.message }),
    ...(draft.participants.length === 0
      ? { participants: "Expected two or more actors, found none. Name who took part." }
      : {}),
  };
  if (!reading.ok || Object.keys(faults).length > 0) return { faults };
  const before = draft.id === null ? null : contactOf(dataset, draft.id);
  const id = draft.id ?? contactId(draft, reading.date.written, dataset);
  const ids = (choices: readonly Choice[]) => choices.map((choice) => choice.id);
  const record: Contact = {
    ...before,
    ...{ id, date: reading.date, kind: draft.kind },
    participants: ids(draft.participants),
    initiators: ids(draft.initiators),
    mediators: ids(draft.mediators),
    ...{ place: draft.place.trim(), summary: draft.summary.trim() },
    ...{ topics: ids(draft.topics), sources: ids(draft.sources) },
  };
  return {
    id,
    edit: { do: "all", edits: [...makings(draft), { do: "put", table: "contacts", record }] },
  };
}

function contactOf({ contacts }: DataSet, id: string): Contact | null {
  const place = contacts.indexOf(id);
  return place < 0 ? null : contacts.at(place);
}

function contactId(draft: ContactDraft, written: string, { contacts }: DataSet): string {
  const [first, second] = draft.participants;
  const words = [written, draft.kind, first?.id ?? "", second?.id ?? ""].join(" ");
  return freshId(words, (id) => contacts.indexOf(id) >= 0, "contact");
}

/** Actors and sources that the draft names and that are not there yet, each once. */
function makings(draft: ContactDraft): readonly Edit[] {
  const actors = [...draft.participants, ...draft.initiators, ...draft.mediators];
  const made = new Map<string, Edit>();
  for (const { id, label, made: kind } of actors) {
    if (kind === undefined || kind === "source" || made.has(id)) continue;
    const record = { id, name: label, short: "", kind, aliases: [] };
    made.set(id, { do: "put", table: "actors", record });
  }
  return [...made.values(), ...makingsOfSources(draft.sources)];
}

/** The sources among those chosen that are not there yet. */
export function makingsOfSources(chosen: readonly Choice[]): readonly Edit[] {
  return chosen
    .filter((choice) => choice.made === "source")
    .map(({ id, label }): Edit => {
      const isUrl = isWebAddress(label);
      const record = { id, publisher: "", title: isUrl ? "" : label, date: null };
      return { do: "put", table: "sources", record: { ...record, url: isUrl ? label : "" } };
    });
}

const MADE_WORDS: readonly (readonly [ActorKind, string])[] = [
  ["person", "New person"],
  ["state", "New state"],
  ["organization", "New organisation"],
  ["group", "New group"],
];

/** What a name that nobody has can be made: an actor of each kind. */
export function makeActors(
  text: string,
  dataset: DataSet,
): readonly (Choice & { readonly words: string })[] {
  const taken = new Set(dataset.actors.map(({ id }) => id));
  const id = freshId(text, (one) => taken.has(one), "actor");
  return MADE_WORDS.map(([made, words]) => ({ id, label: text, made, words }));
}

/** The source that an address or a title can be made. An address that a browser would run is none. */
export function makeSource(
  text: string,
  { sources }: DataSet,
): readonly (Choice & { readonly words: string })[] {
  if (isHostileAddress(text)) return [];
  const id = freshId(
    text.replace(/^https?:\/\/(www\.)?/i, ""),
    (one) => sources.indexOf(one) >= 0,
    "source",
  );
  const words = isWebAddress(text) ? "New source at" : "New source titled";
  return [{ id, label: text, made: "source", words }];
}

export function makeTopic(text: string): readonly (Choice & { readonly words: string })[] {
  return [{ id: text, label: text, words: "New topic" }];
}
