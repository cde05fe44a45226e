import type { Contact, DataSet } from "../model/dataset.ts";
import { numbered } from "../model/records.ts";
import { createListWriter, type Lists } from "./lists.ts";
import type { NetworkKind } from "./network.ts";

/** What the network needs of the contacts, as columns in the order of the file. Read in one pass, since records lie scattered in memory. */
export interface ContactRows {
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** Index into `kinds`. */
  readonly kind: Uint32Array;
  /** Those given, then the unknown ones by first appearance. */
  readonly kinds: readonly NetworkKind[];
  /** Indices into `topicNames`; a topic that a contact names twice comes twice. */
  readonly topics: Lists;
  /** By first appearance. */
  readonly topicNames: readonly string[];
  /** Participants, then mediators, as indices of actors. */
  readonly actors: Lists;
  /** Whether none of `actors` has an actor twice. */
  readonly areDistinct: boolean;
}

/** Numbers texts by first appearance, after those that have a number. */
export function createNumbering(known: readonly string[]) {
  const numbers = new Map(known.map((name, index) => [name, index]));
  return {
    names: () => [...numbers.keys()],
    of(text: string): number {
      const number = numbers.get(text);
      if (number !== undefined) return number;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
  };
}

/**
 * The columns of `dataset.contacts`, which may be of the kinds given and of others.
 * @throws Error where a contact names an actor that the data set lacks: readers put a placeholder actor there.
 */
export function readContactRows(
  { contacts }: DataSet,
  known: readonly NetworkKind[],
  actorIndex: ReadonlyMap<string, number>,
): ContactRows {
  const firstDay = new Int32Array(contacts.length);
  const lastDay = new Int32Array(contacts.length);
  const kind = new Uint32Array(contacts.length);
  const kindNumbers = createNumbering(known.map(({ id }) => id));
  const topicNumbers = createNumbering([]);
  const topics = createListWriter(contacts.length);
  const actors = createListWriter(contacts.length);
  for (const [i, contact] of numbered(contacts)) {
    firstDay[i] = contact.date.start;
    lastDay[i] = contact.date.end;
    kind[i] = kindNumbers.of(contact.kind);
    for (const topic of contact.topics) topics.add(topicNumbers.of(topic));
    topics.endList();
    for (const id of contact.participants) actors.add(indexOfActor(id, contact, actorIndex));
    for (const id of contact.mediators) actors.add(indexOfActor(id, contact, actorIndex));
    actors.endList();
  }
  return {
    ...{ firstDay, lastDay, kind, topicNames: topicNumbers.names() },
    kinds: [...known, ...kindNumbers.names().slice(known.length).map(kindInWords)],
    ...{ topics: topics.finish(), actors: actors.finish(), areDistinct: false },
  };
}

/** A kind that nothing defines: its id, read as words, is all that there is to call it by. */
export function kindInWords(id: string): NetworkKind {
  const words = id.replaceAll("-", " ");
  return { id, family: "unknown", name: words.charAt(0).toUpperCase() + words.slice(1) };
}

function indexOfActor(
  id: string,
  contact: Contact,
  actorIndex: ReadonlyMap<string, number>,
): number {
  const index = actorIndex.get(id);
  if (index !== undefined) return index;
  throw new Error(
    `Expected all actors of contact "${contact.id}" in dataset.actors, found "${id}".`,
  );
}
