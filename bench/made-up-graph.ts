import type { LayoutGraph } from "../src/layout/graph.ts";
import { labelHalfWidth, shapeRadius } from "../src/layout/shape.ts";
import { createChance } from "./chance.ts";
import { SIZES } from "./event-set.ts";
import type { SizeName } from "./options.ts";

/** Actors of a country, which meet each other as often as all others. */
const COUNTRY = 40;

/**
 * A graph in which a few actors have most of the ties and half of all contacts are within countries of forty. The same for the same size;
 * pairs are drawn until there are enough that differ, and drawn again they are contacts of one tie.
 */
export function madeUpGraph(size: SizeName): LayoutGraph {
  const { actors, pairs } = SIZES[size];
  const chance = createChance(20201002);
  const ties = new Map<number, number>();
  const heavyTailed = (count: number): number => Math.floor(count * chance() ** 3);
  while (ties.size < pairs) {
    const one = heavyTailed(actors);
    const isHome = chance() < 0.5;
    const home = one - (one % COUNTRY);
    const other = isHome ? Math.min(actors - 1, home + heavyTailed(COUNTRY)) : heavyTailed(actors);
    if (one === other) continue;
    const pair = Math.min(one, other) * actors + Math.max(one, other);
    ties.set(pair, (ties.get(pair) ?? 0) + 1);
  }
  return graphOf(ties, actors);
}

function graphOf(ties: ReadonlyMap<number, number>, actorCount: number): LayoutGraph {
  const source = Uint32Array.from(ties.keys(), (pair) => Math.floor(pair / actorCount));
  const target = Uint32Array.from(ties.keys(), (pair) => pair % actorCount);
  const weight = Uint32Array.from(ties.values());
  const contacts = new Uint32Array(actorCount);
  weight.forEach((count, tie) => {
    contacts[source[tie]!]! += count;
    contacts[target[tie]!]! += count;
  });
  const mostContacts = contacts.reduce((most, count) => Math.max(most, count), 0);
  return {
    ...{
      level: "people",
      top: null,
      actorTotal: actorCount,
      tieTotal: ties.size,
      mostContacts,
      contacts,
    },
    ...{ actors: Uint32Array.from(contacts.keys()), hubs: new Uint32Array(0) },
    radius: Float64Array.from(contacts, (count) => shapeRadius(count, mostContacts)),
    labelHalf: new Float64Array(actorCount).fill(labelHalfWidth("Actor 1234")),
    ...{ source, target, weight, tie: Uint32Array.from(source.keys()) },
  };
}
