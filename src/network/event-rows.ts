import type { EventColumns } from "../model/event-columns.ts";
import { createNumbering, kindInWords, type ContactRows } from "./contact-rows.ts";
import type { NetworkKind } from "./network.ts";

/** The columns of an event table as the network needs them; the kinds may be of those given and of others. Linear; makes no record. */
export function readEventRows(columns: EventColumns, known: readonly NetworkKind[]): ContactRows {
  const { length, day, sender, target } = columns;
  const kindNumbers = createNumbering(known.map(({ id }) => id));
  const numberOf = new Int32Array(columns.kinds.length).fill(-1);
  const kind = new Uint32Array(length);
  const offsets = new Uint32Array(length + 1);
  const actors = new Uint32Array(2 * length);
  let named = 0;
  for (let i = 0; i < length; i++) {
    const given = columns.kind[i]!;
    if (numberOf[given] === -1) numberOf[given] = kindNumbers.of(columns.kinds[given]!);
    kind[i] = numberOf[given]!;
    actors[named++] = sender[i]!;
    if (target[i] !== sender[i]) actors[named++] = target[i]!;
    offsets[i + 1] = named;
  }
  return {
    ...{ firstDay: day, lastDay: day, kind, topicNames: [] },
    kinds: [...known, ...kindNumbers.names().slice(known.length).map(kindInWords)],
    topics: { offsets: new Uint32Array(length + 1), values: new Uint32Array(0) },
    actors: { offsets, values: actors.subarray(0, named) },
    areDistinct: true,
  };
}
