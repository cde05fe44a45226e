import type { DataSet } from "../model/dataset.ts";
import { createPartyResolver } from "../model/representation.ts";
import { buildContactColumns, listKinds, spanOf } from "./contact-columns.ts";
import { readContactRows } from "./contact-rows.ts";
import { buildLevelColumns } from "./level-columns.ts";
import { mapDistinct, reorderLists } from "./lists.ts";
import type { Network } from "./network.ts";
import { orderByDays } from "./sort-by-day.ts";

/**
 * The network of a data set. Linear in contacts, apart from the representations that are looked through for each actor of a contact.
 * Equal data sets give equal networks.
 * @throws Error where a contact names an actor that the data set lacks: readers put a placeholder actor there.
 */
export function buildNetwork(dataset: DataSet): Network {
  const actorIndex = new Map(dataset.actors.map(({ id }, index) => [id, index]));
  const kinds = listKinds(dataset);
  const kindIndex = new Map(kinds.map(({ id }, index) => [id, index]));
  const rows = readContactRows(dataset, kindIndex, actorIndex);
  const record = orderByDays(rows.firstDay, rows.lastDay);
  const { contacts, topics } = buildContactColumns(rows, record, kinds);

  const named = reorderLists(rows.actors, record);
  const actorTotal = dataset.actors.length;
  const resolver = createPartyResolver(dataset);
  const people = mapDistinct(named, actorTotal, (actor) => actor);
  const parties = mapDistinct(named, actorTotal, (actor, i) =>
    resolver.partyOf(actor, contacts.firstDay[i]!),
  );

  return {
    ...{ dataset, actorIndex, contacts, kinds, topics },
    levels: {
      people: buildLevelColumns("people", people, contacts.family),
      parties: buildLevelColumns("parties", parties, contacts.family),
    },
    span: spanOf(rows, dataset),
  };
}
