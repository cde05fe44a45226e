import type { Contact, DataSet, Source } from "../model/dataset.ts";
import { recordsOf } from "../model/records.ts";
import type { Snapshot } from "./network.ts";

/** More contacts than these are not copied: forms and undo are made for what people keep by hand. */
export const MOST_COPIED = 5000;

/**
 * The contacts in view as a data set of records, with the actors and sources that they and the representations of these actors mention.
 * Linear in what is in view and in the actors.
 */
export function editableCopy({ network, contacts: inView }: Snapshot): DataSet {
  const dataset = withoutColumns(network.dataset);
  const contacts = Array.from(inView, (index): Contact =>
    dataset.contacts.at(network.contacts.record[index]!),
  );
  const needed = withParties(new Set(contacts.flatMap(actorsOf)), dataset);
  const sources = new Set(contacts.flatMap((contact) => contact.sources));
  return {
    ...dataset,
    id: `${dataset.id}-copy`,
    title: `${dataset.title} (copy)`,
    actors: dataset.actors.filter(({ id }) => needed.has(id)),
    representations: dataset.representations.filter(({ actor }) => needed.has(actor)),
    memberships: dataset.memberships.filter(
      ({ member, group }) => needed.has(member) && needed.has(group),
    ),
    contacts: recordsOf(contacts),
    sources: recordsOf([...sources].flatMap((id) => sourceOf(dataset, id))),
    opening: { ...dataset.opening, window: null },
  };
}

function withoutColumns({ columns: _, ...dataset }: DataSet): DataSet {
  return dataset;
}

/** The actors and everybody whom they represent, upward to the end. A set takes up what is added while it is gone through. */
function withParties(actors: Set<string>, { representations }: DataSet): ReadonlySet<string> {
  const parties = new Map<string, string[]>();
  for (const { actor, party } of representations) {
    const known = parties.get(actor);
    if (known === undefined) parties.set(actor, [party]);
    else known.push(party);
  }
  for (const actor of actors) for (const party of parties.get(actor) ?? []) actors.add(party);
  return actors;
}

function actorsOf({ participants, initiators, mediators }: Contact): readonly string[] {
  return [...participants, ...initiators, ...mediators];
}

function sourceOf({ sources }: Pick<DataSet, "sources">, id: string): readonly Source[] {
  const place = sources.indexOf(id);
  return place < 0 ? [] : [sources.at(place)];
}
