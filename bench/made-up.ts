import type { Actor, Contact, DataSet } from "../src/model/dataset.ts";
import { dayFromCivil, formatDay, type Day } from "../src/model/day.ts";
import { FAMILIES, STANDARD_KINDS, type KindDefinition } from "../src/model/kinds.ts";
import { recordsOf } from "../src/model/records.ts";
import { createChance } from "./chance.ts";

/** Sizes shaped like event data: how many actors share how many contacts. */
export const MADE_UP_SIZES = [
  { actors: 200, contacts: 5_000 },
  { actors: 2_000, contacts: 50_000 },
  { actors: 10_000, contacts: 460_000 },
] as const;

const FIRST: Day = dayFromCivil(2010, 1, 1);
const DAYS = 11 * 365;
const OWN_KINDS: readonly KindDefinition[] = Array.from({ length: 8 }, (_, n) => ({
  id: `own-${n}`,
  name: `Own ${n}`,
  family: FAMILIES[n % FAMILIES.length]!,
}));

/** A data set of 11 years and 20 kinds in which a few actors have most of the contacts. The same for the same size. */
export function madeUpDataset(actorCount: number, contactCount: number): DataSet {
  const chance = createChance(20201002);
  const kinds = [...STANDARD_KINDS, ...OWN_KINDS];
  /** Actor 0 is met most, the last least. */
  const heavyTailed = () => Math.floor(actorCount * chance() ** 4);
  const contact = (_: unknown, n: number): Contact => {
    const start = FIRST + Math.floor(chance() * DAYS);
    const sender = heavyTailed();
    const others = chance() < 0.05 ? [heavyTailed(), heavyTailed()] : [heavyTailed()];
    return {
      id: `c${n}`,
      date: {
        ...{ written: formatDay(start), start, end: start },
        ...{ approximate: false, uncertain: false },
      },
      kind: kinds[Math.floor(chance() * kinds.length)]!.id,
      participants: [sender, ...others].map((actor) => `a${actor}`),
      ...{ initiators: [], mediators: [], place: "", sources: [] },
      topics: [`topic-${Math.floor(30 * chance() ** 2)}`],
      summary: `Made-up contact ${n % 997}.`,
    };
  };
  return {
    ...{ id: "made-up", title: "Made up", description: "", licence: "", language: "en" },
    version: "1",
    opening: { window: null, level: "parties" },
    kinds: OWN_KINDS,
    actors: Array.from({ length: actorCount }, madeUpActor),
    contacts: recordsOf(Array.from({ length: contactCount }, contact)),
    sources: recordsOf([]),
    ...{ representations: [], memberships: [], events: [] },
  };
}

function madeUpActor(_: unknown, n: number): Actor {
  return { id: `a${n}`, name: `Actor ${n}`, short: "", kind: "state", aliases: [] };
}
