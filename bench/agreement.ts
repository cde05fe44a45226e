import { formatDay } from "../src/model/day.ts";
import type { Engine, Filter, Network } from "../src/network/network.ts";
import { querySummary } from "../src/network/query-result.ts";
import { createChance } from "./chance.ts";
import {
  joinedName,
  naiveContacts,
  naiveCounts,
  type NaiveCounts,
  type NaiveFilter,
} from "./naive-counts.ts";
import type { TableFile } from "./table-file.ts";
import { placesOf } from "./plain-columns.ts";

const FILTERS = 200;

/**
 * Of 200 random filters of an event table, for how many the engine counts contacts, actors and ties as a plain script does that reads the
 * file itself; null where the file names no columns for the script to read.
 */
export function countAgreements(
  { bytes, separator, header }: TableFile,
  network: Network,
  engine: Engine,
): number | null {
  const places = placesOf(header);
  if (places === null) return null;
  const contacts = naiveContacts(new TextDecoder().decode(bytes), separator, places);
  const chance = createChance(42);
  let agreed = 0;
  for (let round = 0; round < FILTERS; round++) {
    const { filter, naive } = randomFilter(network, chance);
    if (isEqual(namedCounts(network, engine, filter), naiveCounts(contacts, naive))) agreed++;
  }
  return agreed;
}

function randomFilter(
  { span, kinds }: Network,
  chance: () => number,
): { readonly filter: Filter; readonly naive: NaiveFilter } {
  const from = span.from + Math.floor((span.to - span.from) * chance());
  const to = Math.min(span.to, from + Math.floor(200 * chance() ** 2));
  const some = chance() < 0.5 ? [] : kinds.map(({ id }) => id).filter(() => chance() < 0.3);
  const minimum = 1 + Math.floor(4 * chance() ** 2);
  return {
    filter: {
      ...{ window: { from, to }, level: "people", kinds: some.length === 0 ? null : some },
      ...{ topics: null, actorKinds: null, top: null, focus: null, reach: 1, minimum, search: "" },
    },
    naive: { from: formatDay(from), to: formatDay(to), kinds: some, minimum },
  };
}

function namedCounts({ dataset }: Network, engine: Engine, filter: Filter): NaiveCounts {
  // As written in the file: names are made clean, and what was written is kept as an alias.
  const written = dataset.actors.map(
    ({ id, name, aliases }) => [id, joinedName(aliases[0] ?? name)] as const,
  );
  const names = new Map(written);
  const { contacts, actors, ties } = querySummary(engine.query(filter));
  const sides = (ids: readonly string[]) => ids.map((id) => names.get(id)!);
  return {
    contacts,
    actors: new Map(actors.map((actor) => [names.get(actor.id)!, actor.contacts])),
    ties: new Map(ties.map((tie) => [sides(tie.actors).sort().join("\t"), tie.contacts])),
  };
}

function isEqual(a: NaiveCounts, b: NaiveCounts): boolean {
  const isSame = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
    one.size === other.size && [...one].every(([name, count]) => other.get(name) === count);
  return a.contacts === b.contacts && isSame(a.actors, b.actors) && isSame(a.ties, b.ties);
}
