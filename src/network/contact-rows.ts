import type { Contact, DataSet } from "../model/dataset.ts";
import type { Lists } from "./lists.ts";

/** What the network needs of the contacts, as columns in the order of the file. Read in one pass, since records lie scattered in memory. */
export interface ContactRows {
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** Index into the kinds. */
  readonly kind: Uint32Array;
  /** Indices into `topicNames`; a topic that a contact names twice comes twice. */
  readonly topics: Lists;
  /** By first appearance. */
  readonly topicNames: readonly string[];
  /** Participants, then mediators, as indices of actors; may repeat. */
  readonly actors: Lists;
}

/** Numbers texts by first appearance. */
function createNumbering(): { readonly names: Map<string, number>; of(text: string): number } {
  const names = new Map<string, number>();
  return {
    names,
    of(text) {
      const known = names.get(text);
      if (known !== undefined) return known;
      names.set(text, names.size);
      return names.size - 1;
    },
  };
}

/** Collects lists, one after the other. */
function createListWriter(lists: number) {
  const offsets = new Uint32Array(lists + 1);
  const values: number[] = [];
  let written = 0;
  return {
    add: (value: number) => void values.push(value),
    endList: () => void (offsets[++written] = values.length),
    finish: (): Lists => ({ offsets, values: Uint32Array.from(values) }),
  };
}

/**
 * The columns of `dataset.contacts`.
 * @throws Error where a contact names an actor that the data set lacks: readers put a placeholder actor there.
 */
export function readContactRows(
  { contacts }: DataSet,
  kindIndex: ReadonlyMap<string, number>,
  actorIndex: ReadonlyMap<string, number>,
): ContactRows {
  const firstDay = new Int32Array(contacts.length);
  const lastDay = new Int32Array(contacts.length);
  const kind = new Uint32Array(contacts.length);
  const topicNumbers = createNumbering();
  const topics = createListWriter(contacts.length);
  const actors = createListWriter(contacts.length);
  contacts.forEach((contact, i) => {
    firstDay[i] = contact.date.start;
    lastDay[i] = contact.date.end;
    kind[i] = kindIndex.get(contact.kind)!;
    for (const topic of contact.topics) topics.add(topicNumbers.of(topic));
    topics.endList();
    for (const id of contact.participants) actors.add(indexOfActor(id, contact, actorIndex));
    for (const id of contact.mediators) actors.add(indexOfActor(id, contact, actorIndex));
    actors.endList();
  });
  return {
    ...{ firstDay, lastDay, kind, topicNames: [...topicNumbers.names.keys()] },
    ...{ topics: topics.finish(), actors: actors.finish() },
  };
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
