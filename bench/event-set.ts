import type { Actor, DataSet } from "../src/model/dataset.ts";
import { dayFromCivil, type Day } from "../src/model/day.ts";
import type { EventColumns } from "../src/model/event-columns.ts";
import { FAMILIES, STANDARD_KINDS, type KindDefinition } from "../src/model/kinds.ts";
import { recordsOf } from "../src/model/records.ts";
import { createChance } from "./chance.ts";

/** How many actors share how many contacts, and how many pairs of them have any. */
export interface Size {
  readonly actors: number;
  readonly contacts: number;
  readonly pairs: number;
}

/** Made-up sets shaped like event data, by the name that `--size` takes. */
export const SIZES = {
  S: { actors: 200, contacts: 5_000, pairs: 2_000 },
  M: { actors: 2_000, contacts: 50_000, pairs: 15_000 },
  L: { actors: 10_000, contacts: 460_000, pairs: 80_000 },
  XL: { actors: 25_000, contacts: 3_400_000, pairs: 350_000 },
  XXL: { actors: 50_000, contacts: 10_000_000, pairs: 700_000 },
} as const satisfies Readonly<Record<string, Size>>;

const FIRST: Day = dayFromCivil(2010, 1, 1);
const DAYS = 11 * 365;
const OWN_KINDS: readonly KindDefinition[] = Array.from({ length: 8 }, (_, n) => ({
  id: `own-${n}`,
  name: `Own ${n}`,
  family: FAMILIES[n % FAMILIES.length]!,
}));
const KINDS = [...STANDARD_KINDS, ...OWN_KINDS];

/**
 * A data set of 11 years and 20 kinds in which few actors, pairs and kinds have most of the contacts; one contact in fifty is of one actor
 * with itself. Columns only: nothing here asks for a record. The same for the same size.
 */
export function eventSet(size: Size): DataSet & { readonly columns: EventColumns } {
  return {
    ...{ id: "made-up", title: "Made up", description: "", licence: "", language: "en" },
    version: "1",
    opening: { window: null, level: "parties" },
    kinds: OWN_KINDS,
    actors: Array.from({ length: size.actors }, madeUpActor),
    columns: madeUpColumns(size),
    ...{ contacts: recordsOf([]), sources: recordsOf([]) },
    ...{ representations: [], memberships: [], events: [] },
  };
}

function madeUpActor(_: unknown, n: number): Actor {
  return { id: `a${n}`, name: `Actor ${n}`, short: "", kind: "state", aliases: [] };
}

function madeUpColumns(size: Size): EventColumns {
  const chance = createChance(20201002);
  const { contacts: length } = size;
  const pairs = madeUpPairs(size, chance);
  const day = new Int32Array(length).map(() => FIRST + Math.floor(chance() * DAYS)).sort();
  const sender = new Uint32Array(length);
  const target = new Uint32Array(length);
  const kind = new Uint16Array(length);
  // Every pair once, spread over all years; whatever else happens mostly happens between the first of them.
  const every = length / size.pairs;
  for (let i = 0; i < length; i++) {
    const turn = Math.floor(i / every);
    const isTurn = turn !== Math.floor((i - 1) / every);
    const pair = pairs[isTurn ? turn : Math.floor(size.pairs * chance() ** 3)]!;
    const [low, high] = [Math.floor(pair / size.actors), pair % size.actors];
    const isSwapped = chance() < 0.5;
    sender[i] = isSwapped ? high : low;
    target[i] = !isTurn && chance() < 0.02 ? sender[i]! : isSwapped ? low : high;
    kind[i] = Math.floor(KINDS.length * chance() ** 2);
  }
  const rows = Uint32Array.from(day.keys());
  return {
    ...{ length, day, sender, target, kind, relation: kind },
    kinds: KINDS.map(({ id }) => id),
    relations: KINDS.map(({ name }) => name),
    reportOffsets: Uint32Array.from({ length: length + 1 }, (_, i) => i),
    reportRow: rows.map((row) => row + 2),
    ...{ reportOrigin: null, origins: [] },
  };
}

/** Distinct pairs as `low * actors + high`, in a random order; the first actors are in most of them. */
function madeUpPairs({ actors, pairs }: Size, chance: () => number): readonly number[] {
  const met = new Set<number>();
  const heavyTailed = () => Math.floor(actors * chance() ** 3);
  while (met.size < pairs) {
    const [a, b] = [heavyTailed(), heavyTailed()];
    if (a !== b) met.add(Math.min(a, b) * actors + Math.max(a, b));
  }
  return [...met];
}
