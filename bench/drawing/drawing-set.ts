import type { Actor, Contact, DataSet } from "../../src/model/dataset.ts";
import { dayFromCivil, formatDay } from "../../src/model/day.ts";
import { STANDARD_KINDS } from "../../src/model/kinds.ts";
import { recordsOf } from "../../src/model/records.ts";
import { createChance } from "../chance.ts";

/** How many actors, pairs of them and contacts a set for drawing has. */
export interface DrawingSize {
  readonly actors: number;
  readonly pairs: number;
  readonly contacts: number;
}

/** Sizes as in event data: a pair has some six contacts, and an actor some eight partners. */
export const DRAWING_SIZES = {
  S: { actors: 200, pairs: 800, contacts: 5_000 },
  M: { actors: 2_000, pairs: 16_000, contacts: 50_000 },
  L: { actors: 10_000, pairs: 80_000, contacts: 460_000 },
} as const satisfies Readonly<Record<string, DrawingSize>>;

/** Actors of one cluster meet each other more than others. */
export const CLUSTERS = 24;

const FIRST = dayFromCivil(2010, 1, 1);
const DAYS = 11 * 365;

/** A set in which few actors and few pairs have most of the contacts, and a pair mostly one kind. The same for the same size. */
export function drawingSet({ actors, pairs, contacts }: DrawingSize): DataSet {
  const chance = createChance(20201002);
  const ends = madeUpPairs(actors, pairs, chance);
  const kindOfPair = ends.map(() => Math.floor(STANDARD_KINDS.length * chance()));
  const contact = (n: number): Contact => {
    const start = FIRST + Math.floor(chance() * DAYS);
    const pair = n < pairs ? n : Math.floor(pairs * chance() ** 3);
    const kind = chance() < 0.6 ? kindOfPair[pair]! : Math.floor(STANDARD_KINDS.length * chance());
    return {
      id: `c${n}`,
      date: {
        ...{ written: formatDay(start), start, end: start },
        ...{ approximate: false, uncertain: false },
      },
      kind: STANDARD_KINDS[kind]!.id,
      participants: ends[pair]!.map((actor) => `a${actor}`),
      ...{ initiators: [], mediators: [], place: "", sources: [], topics: [], summary: "" },
    };
  };
  return {
    ...{ id: "drawn", title: "A made-up set", description: "", licence: "", language: "en" },
    ...{ version: "1", opening: { window: null, level: "parties" }, kinds: [] },
    actors: Array.from({ length: actors }, (_, n) => madeUpActor(n)),
    contacts: recordsOf(Array.from({ length: contacts }, (_, n) => contact(n))),
    ...{ representations: [], memberships: [], sources: recordsOf([]), events: [] },
  };
}

function madeUpPairs(
  actors: number,
  count: number,
  chance: () => number,
): readonly (readonly [number, number])[] {
  const pairs = new Map<number, readonly [number, number]>();
  while (pairs.size < count) {
    const one = Math.floor(actors * chance() ** 2);
    const any = Math.floor(actors * chance() ** 2);
    const other = chance() < 0.7 ? any - (any % CLUSTERS) + (one % CLUSTERS) : any;
    if (one === other || other >= actors) continue;
    const key = Math.min(one, other) * actors + Math.max(one, other);
    if (!pairs.has(key)) pairs.set(key, [one, other]);
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a + b - c - d);
}

const KINDS = ["state", "organization", "person", "group"] as const;

function madeUpActor(n: number): Actor {
  const kind = n % 3 === 0 ? "state" : KINDS[n % 4]!;
  return { id: `a${n}`, name: `Actor ${n}`, short: "", kind, aliases: [] };
}
