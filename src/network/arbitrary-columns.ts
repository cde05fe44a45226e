import fc from "fast-check";
import { ACTOR_KINDS } from "../model/dataset.ts";
import { dayFromCivil, formatDay } from "../model/day.ts";
import type { EventColumns } from "../model/event-columns.ts";
import type { NaiveTables, Row } from "./naive-query.ts";

/** Event tables as columns and as rows of CSV files that say the same, for tests only. */

const FIRST_DAY = dayFromCivil(2019, 12, 1);
const KINDS = ["unheard-of", "call", "letter", "meeting", "agreement", "other"];
const RELATIONS = ["Make a visit", "Ask for aid", "Démarche"];

/** An event table, and what it says as the files of a data set. */
export interface EventTable {
  readonly columns: EventColumns;
  readonly tables: NaiveTables;
}

interface Event {
  readonly day: number;
  readonly pair: readonly [sender: number, target: number];
  readonly kind: number;
  readonly relation: number;
}

/** Up to `most` contacts of two to seven actors within 60 days; the last two actors may be parties of others. */
export function arbitraryEventTable(most: number): fc.Arbitrary<EventTable> {
  return fc.integer({ min: 2, max: 7 }).chain((actors) => {
    const event = fc.record({
      day: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 60 }),
      pair: fc.tuple(fc.nat(actors - 1), fc.nat(actors - 1)),
      kind: fc.nat(KINDS.length - 1),
      relation: fc.nat(RELATIONS.length - 1),
    });
    return fc
      .record({
        events: fc.array(event, { maxLength: most, size: "max" }),
        represents: fc.array(fc.boolean(), { minLength: actors, maxLength: actors }),
        kinds: fc.array(fc.constantFrom(...ACTOR_KINDS), { minLength: actors, maxLength: actors }),
      })
      .map(({ events, represents, kinds }) => {
        const sorted = [...events].sort((a, b) => a.day - b.day);
        return {
          columns: columnsOf(sorted),
          tables: {
            actors: kinds.map((kind, n) => actorRow(n, kind)),
            representations: represents.flatMap((does, n) =>
              does && n < actors - 2 ? [representationRow(n, actors - 1 - (n % 2))] : [],
            ),
            contacts: sorted.map(contactRow),
            ownKinds: new Map<string, string>(),
          },
        };
      });
  });
}

function columnsOf(events: readonly Event[]): EventColumns {
  return {
    length: events.length,
    day: Int32Array.from(events, ({ day }) => day),
    sender: Uint32Array.from(events, ({ pair }) => pair[0]),
    target: Uint32Array.from(events, ({ pair }) => pair[1]),
    kind: Uint16Array.from(events, ({ kind }) => kind),
    kinds: KINDS,
    relation: Uint16Array.from(events, ({ relation }) => relation),
    relations: RELATIONS,
    reportOffsets: Uint32Array.from({ length: events.length + 1 }, (_, n) => n),
    reportRow: Uint32Array.from(events, (_, n) => n + 2),
    ...{ reportOrigin: null, origins: [] },
  };
}

function actorRow(n: number, kind: string): Row {
  return { id: `a${n}`, name: `Actor ${n}`, short: "", kind, aliases: n === 0 ? "Zéro" : "" };
}

function representationRow(actor: number, party: number): Row {
  return { actor: `a${actor}`, party: `a${party}`, role: "", from: "", to: "" };
}

function contactRow({ day, pair, kind, relation }: Event, n: number): Row {
  return {
    id: `r${n + 2}`,
    date: formatDay(day),
    kind: KINDS[kind]!,
    participants: [...new Set(pair)].map((actor) => `a${actor}`).join(";"),
    ...{ initiator: "", mediator: "", place: "", topics: "", sources: `s${n + 2}` },
    summary: RELATIONS[relation]!,
  };
}
