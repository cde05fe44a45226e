import type { Actor, Contact, DataSet, Source } from "../dataset.ts";
import { recordsOf } from "../records.ts";

/**
 * Theirs under our ids, for a table whose ids nobody gave: an actor is ours of the same id, or of the same name or alias where that is one
 * actor's alone; a source ours of the same address, or of the same words; a contact ours of the same dates, kind and actors, as often as ours has it. What is not
 * ours keeps its id, or gets a number behind it where ours has that id already. Linear in the records.
 */
export function alignDataSet(ours: DataSet, theirs: DataSet): DataSet {
  const actors = alignActors(ours.actors, theirs.actors);
  const sources = pair([...ours.sources], [...theirs.sources], sourceKey);
  const renamed = Array.from(theirs.contacts, (contact) => ({
    ...contact,
    participants: contact.participants.map(actors.idOf),
    initiators: contact.initiators.map(actors.idOf),
    mediators: contact.mediators.map(actors.idOf),
    sources: contact.sources.map(sources.idOf),
  }));
  const contacts = pair([...ours.contacts], renamed, contactKey);
  return {
    ...theirs,
    actors: actors.records,
    contacts: recordsOf(contacts.records),
    sources: recordsOf(sources.records),
    representations: theirs.representations.map((link) => ({
      ...link,
      ...{ actor: actors.idOf(link.actor), party: actors.idOf(link.party) },
    })),
    memberships: theirs.memberships.map((link) => ({
      ...link,
      ...{ member: actors.idOf(link.member), group: actors.idOf(link.group) },
    })),
  };
}

interface Aligned<R> {
  readonly records: readonly R[];
  /** Our id of one of theirs. */
  readonly idOf: (id: string) => string;
}

/** A table made of names knows no more of an actor than ours does: what is found is ours as it is. */
function alignActors(ours: readonly Actor[], theirs: readonly Actor[]): Aligned<Actor> {
  const byId = new Map(ours.map((actor) => [actor.id, actor]));
  const byName = actorsByName(ours);
  const ids = new Map<string, string>();
  const records = new Map<string, Actor>();
  for (const actor of theirs) {
    const known = byId.get(actor.id) ?? byName.get(nameKey(actor.name)) ?? actor;
    ids.set(actor.id, known.id);
    records.set(known.id, known);
  }
  return { records: [...records.values()], idOf: (id) => ids.get(id) ?? id };
}

/** Names that mean two actors mean none. */
function actorsByName(actors: readonly Actor[]): ReadonlyMap<string, Actor | undefined> {
  const found = new Map<string, Actor | undefined>();
  for (const actor of actors) {
    for (const key of new Set([actor.name, actor.short, ...actor.aliases].map(nameKey))) {
      if (key !== "") found.set(key, found.has(key) ? undefined : actor);
    }
  }
  return found;
}

function nameKey(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}

/** Theirs under the ids of ours that have the same key, each of ours for one of theirs; the k-th with a key is our k-th with it. */
function pair<R extends { readonly id: string }>(
  ours: readonly R[],
  theirs: readonly R[],
  keyOf: (record: R) => string,
): Aligned<R> {
  const waiting = new Map<string, string[]>();
  for (const record of [...ours].reverse()) {
    const key = keyOf(record);
    const ids = waiting.get(key);
    if (ids === undefined) waiting.set(key, [record.id]);
    else ids.push(record.id);
  }
  const used = new Set(ours.map(({ id }) => id));
  const free = freeIds(used);
  const ids = new Map<string, string>();
  const records = theirs.map((record) => {
    const id = waiting.get(keyOf(record))?.pop() ?? free(record.id);
    ids.set(record.id, id);
    return id === record.id ? record : { ...record, id };
  });
  return { records, idOf: (id) => ids.get(id) ?? id };
}

/** The id, or the id with the first number behind it, from 2, that nobody has. Remembers what it gave. */
function freeIds(used: Set<string>): (id: string) => string {
  const last = new Map<string, number>();
  return (id) => {
    let given = id;
    let number = last.get(id) ?? 1;
    while (used.has(given)) given = `${id}-${String(++number)}`;
    last.set(id, number);
    used.add(given);
    return given;
  };
}

function contactKey({ date, kind, participants, mediators }: Contact): string {
  const actors = [...new Set([...participants, ...mediators])].sort();
  return JSON.stringify([date.start, date.end, kind, actors]);
}

function sourceKey({ publisher, title, date, url }: Source): string {
  return url === "" ? JSON.stringify([publisher, title, date?.written ?? ""]) : url;
}
