import type { DataSet } from "../model/dataset.ts";
import { buildContactColumns, definedKinds, spanOf } from "./contact-columns.ts";
import { readContactRows } from "./contact-rows.ts";
import { readEventRows } from "./event-rows.ts";
import { buildLevelColumns } from "./level-columns.ts";
import { mapDistinct, reorderLists } from "./lists.ts";
import type { LevelColumns, NetworkParts } from "./network.ts";
import { createPartyFinder } from "./party-finder.ts";
import { isIdentity, orderByDays } from "../model/sort-by-day.ts";

/** Actor id -> index in `dataset.actors`. */
export function indexActors({ actors }: Pick<DataSet, "actors">): ReadonlyMap<string, number> {
  return new Map(actors.map(({ id }, index) => [id, index]));
}

/**
 * What takes long of a network: from the columns of an event table without a look at its records, else from the records. Linear in
 * contacts, apart from the representations that are looked through for each actor and day. Equal data sets give equal parts. The days of
 * an event table are shared with it, not copied.
 * @throws Error where a contact names an actor that the data set lacks: readers put a placeholder actor there.
 */
export function networkParts(
  dataset: DataSet,
  actorIndex: ReadonlyMap<string, number> = indexActors(dataset),
): NetworkParts {
  const known = definedKinds(dataset);
  const rows =
    dataset.columns === undefined
      ? readContactRows(dataset, known, actorIndex)
      : readEventRows(dataset.columns, known);
  const record = orderByDays(rows.firstDay, rows.lastDay);
  const order = isIdentity(record) ? null : record;
  const { contacts, topics } = buildContactColumns(rows, record, order);

  const actorTotal = dataset.actors.length;
  const named = reorderLists(rows.actors, order, actorTotal);
  const taking = rows.areDistinct ? named : mapDistinct(named, actorTotal, (actor) => actor);
  const people = buildLevelColumns("people", taking, contacts.family);
  const partyOf = createPartyFinder(dataset, actorIndex);
  const partiesOf = (): LevelColumns => {
    if (partyOf === null) return { ...people, level: "parties" };
    const onDay = (actor: number, i: number) => partyOf(actor, contacts.firstDay[i]!);
    return buildLevelColumns("parties", mapDistinct(named, actorTotal, onDay), contacts.family);
  };
  return {
    ...{ contacts, topics, kinds: rows.kinds, levels: { people, parties: partiesOf() } },
    span: spanOf(rows, dataset),
  };
}

/**
 * The buffers of all columns, each once, for a worker to hand over with the parts. Where the data set has columns its days are among
 * them: send it in the same message.
 */
export function partBuffers({ contacts, levels }: NetworkParts): ArrayBuffer[] {
  const tables = [contacts, ...Object.values(levels).flatMap((level) => [level, level.tie])];
  const columns = tables.flatMap((table): unknown[] => Object.values(table));
  const buffers = columns.map((column) => (ArrayBuffer.isView(column) ? column.buffer : null));
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
