import type { DataSet } from "../model/dataset.ts";
import { buildContactColumns, definedKinds, spanOf } from "./contact-columns.ts";
import { readContactRows } from "./contact-rows.ts";
import { buildLevelColumns } from "./level-columns.ts";
import { mapDistinct, reorderLists } from "./lists.ts";
import type { Network } from "./network.ts";
import { createPartyFinder } from "./party-finder.ts";
import { orderByDays } from "./sort-by-day.ts";

/**
 * The network of a data set. Linear in contacts, apart from the representations that are looked through for each actor and day.
 * Equal data sets give equal networks.
 * @throws Error where a contact names an actor that the data set lacks: readers put a placeholder actor there.
 */
export function buildNetwork(dataset: DataSet): Network {
  const actorIndex = new Map(dataset.actors.map(({ id }, index) => [id, index]));
  const rows = readContactRows(dataset, definedKinds(dataset), actorIndex);
  const record = orderByDays(rows.firstDay, rows.lastDay);
  const { contacts, topics } = buildContactColumns(rows, record);

  const actorTotal = dataset.actors.length;
  const named = reorderLists(rows.actors, record, actorTotal);
  const partyOf = createPartyFinder(dataset, actorIndex);
  const taking = mapDistinct(named, actorTotal, (actor) => actor);
  const people = buildLevelColumns("people", taking, contacts.family);
  const parties =
    partyOf === null
      ? { ...people, level: "parties" as const }
      : buildLevelColumns(
          "parties",
          mapDistinct(named, actorTotal, (actor, i) => partyOf(actor, contacts.firstDay[i]!)),
          contacts.family,
        );

  return {
    ...{ dataset, actorIndex, contacts, topics },
    kinds: rows.kinds,
    levels: { people, parties },
    span: spanOf(rows, dataset),
  };
}
