import type { DataSet } from "../model/dataset.ts";
import { createPartyResolver } from "../model/representation.ts";
import { buildContactColumns, listKinds, listTopics, spanOf } from "./contact-columns.ts";
import { buildLevelColumns, type ResolveActor } from "./level-columns.ts";
import type { Network } from "./network.ts";

/**
 * The network of a data set. Linear in contacts, apart from the representations that are looked through for each actor of a contact.
 * Equal data sets give equal networks.
 * @throws Error where a contact names an actor that the data set lacks: readers put a placeholder actor there.
 */
export function buildNetwork(dataset: DataSet): Network {
  const actorIndex = new Map(dataset.actors.map(({ id }, index) => [id, index]));
  const kinds = listKinds(dataset);
  const topics = listTopics(dataset.contacts);
  const contacts = buildContactColumns(dataset.contacts, kinds, topics);
  const parties = createPartyResolver(dataset);

  const asThemselves: ResolveActor = (id) => {
    const index = actorIndex.get(id);
    if (index === undefined) {
      throw new Error(`Expected every actor of a contact in dataset.actors, found "${id}".`);
    }
    return index;
  };
  const asParties: ResolveActor = (id, day) => parties.partyOf(asThemselves(id, day), day);

  return {
    dataset,
    actorIndex,
    contacts,
    kinds,
    topics,
    levels: {
      people: buildLevelColumns("people", dataset, contacts, asThemselves),
      parties: buildLevelColumns("parties", dataset, contacts, asParties),
    },
    span: spanOf(dataset),
  };
}
