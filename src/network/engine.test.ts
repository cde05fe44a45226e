import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALL_TIME, dayFromCivil } from "../model/day.ts";
import { FAMILY_CODES } from "../model/kinds.ts";
import { arbitraryFilter, arbitraryFilterSeries, arbitraryTables } from "./arbitrary-rows.ts";
import { buildNetwork } from "./build-network.ts";
import { datasetOfRows } from "./dataset-of-rows.ts";
import { createEngine } from "./engine.ts";
import type { FacetCounts } from "./facets.ts";
import { tieActorIds } from "./find-tie.ts";
import {
  naiveFacets,
  naiveQuery,
  naiveStrands,
  readNaively,
  readRows,
  type NaiveReading,
  type NaiveTables,
} from "./naive-query.ts";
import type { Engine, Filter, Network, Snapshot } from "./network.ts";
import { queryResult } from "./query-result.ts";

function readCase(file: string) {
  return readRows(
    readFileSync(new URL(`../../data/karabakh-2020/${file}`, import.meta.url), "utf8"),
  );
}

const karabakh: NaiveTables = {
  actors: readCase("actors.csv"),
  representations: readCase("representations.csv"),
  contacts: readCase("contacts.csv"),
  ownKinds: new Map(),
};

/** Strands in view as the naive reading names them. */
function strandsOf(snapshot: Snapshot): Record<string, number> {
  const strands: Record<string, number> = {};
  const { network, filter, strandContacts, strandForward, strandBackward } = snapshot;
  strandContacts.forEach((contacts, strand) => {
    if (contacts === 0) return;
    const tie = Math.floor(strand / FAMILY_CODES.length);
    const columns = network.levels[filter.level];
    const key = `${tieActorIds(network, columns, tie).join(";")}|${FAMILY_CODES[strand % FAMILY_CODES.length]!}|`;
    const [low, high] = columns.tie.members.slice(columns.tie.memberOffsets[tie]);
    const forward = strandForward[strand]!;
    const backward = strandBackward[strand]!;
    if (forward > 0) strands[key + network.dataset.actors[low!]!.id] = forward;
    if (backward > 0) strands[key + network.dataset.actors[high!]!.id] = backward;
    if (contacts > forward + backward) strands[key] = contacts - forward - backward;
  });
  return strands;
}

/** Facet counts as the naive reading names them: by name, without zeros. */
function facetsByName({ kinds, topics }: Network, facets: FacetCounts) {
  const named = (names: readonly string[], counts: readonly number[]) =>
    Object.fromEntries(
      names.map((name, n) => [name, counts[n]!] as const).filter(([, count]) => count > 0),
    );
  return {
    kinds: named(
      kinds.map(({ id }) => id),
      facets.kinds,
    ),
    topics: named(topics, facets.topics),
    actorKinds: named(Object.keys(facets.actorKinds), Object.values(facets.actorKinds)),
  };
}

function naiveUnnarrowed(reading: NaiveReading, filter: Filter) {
  if (filter.top === null && filter.minimum <= 1) return null;
  const { contacts, actors } = naiveQuery(reading, { ...filter, top: null, minimum: 1 });
  return { contactTotal: contacts, actorTotal: actors.length };
}

function expectAgreement(reading: NaiveReading, engine: Engine, filter: Filter): void {
  const snapshot = engine.query(filter);
  const naive = naiveQuery(reading, filter);
  expect(queryResult(snapshot)).toEqual(naive);
  const marked = Array.from(snapshot.inView, (_, contact) => contact).filter(
    (contact) => snapshot.inView[contact] === 1,
  );
  expect(marked).toEqual([...snapshot.contacts]);
  expect(snapshot.actorTotal).toBe(naive.actors.length);
  expect(snapshot.tieTotal).toBe(naive.ties.length);
  expect(snapshot.unnarrowed).toEqual(naiveUnnarrowed(reading, filter));
  expect(strandsOf(snapshot)).toEqual(naiveStrands(reading, filter));
  expect(facetsByName(snapshot.network, engine.facets(snapshot))).toEqual(
    naiveFacets(reading, filter),
  );
}

describe("the engine and a naive reading of the CSV files", () => {
  test("agree on every count of the Karabakh case for any filter", () => {
    const engine = createEngine(buildNetwork(datasetOfRows(karabakh)));
    const reading = readNaively(karabakh);
    fc.assert(
      fc.property(arbitraryFilter(karabakh), (filter) => expectAgreement(reading, engine, filter)),
      { numRuns: 100 },
    );
  });

  test("agree on any data set for any series of filters asked of one engine", () => {
    const question = arbitraryTables.chain((tables) =>
      fc.record({
        tables: fc.constant(tables),
        filters: arbitraryFilterSeries(tables),
      }),
    );
    fc.assert(
      fc.property(question, ({ tables, filters }) => {
        const engine = createEngine(buildNetwork(datasetOfRows(tables)));
        const reading = readNaively(tables);
        for (const filter of filters) {
          expectAgreement(reading, engine, filter);
          expect(queryResult(engine.queryAllTime(filter))).toEqual(
            naiveQuery(reading, { ...filter, window: ALL_TIME }),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Both bounds exchanged: it holds what goes on from the end to the beginning. */
function inverted({ window: { from, to }, ...rest }: Filter): Filter {
  return { ...rest, window: { from: Math.max(from, to), to: Math.min(from, to) } };
}

describe("a window that ends before it begins", () => {
  test("holds what a naive reading says, between two that do not", () => {
    const question = arbitraryTables.chain((tables) =>
      fc.record({ tables: fc.constant(tables), filters: arbitraryFilterSeries(tables) }),
    );
    fc.assert(
      fc.property(question, ({ tables, filters }) => {
        const engine = createEngine(buildNetwork(datasetOfRows(tables)));
        const reading = readNaively(tables);
        for (const filter of filters) {
          expectAgreement(reading, engine, inverted(filter));
          expectAgreement(reading, engine, filter);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("the engine", () => {
  const engine = createEngine(buildNetwork(datasetOfRows(karabakh)));
  const october = { from: dayFromCivil(2020, 10, 1), to: dayFromCivil(2020, 10, 31) };
  const filter: Filter = {
    ...{
      window: october,
      level: "parties",
      kinds: null,
      topics: null,
      actorKinds: null,
      top: null,
    },
    ...{ focus: null, reach: 1, minimum: 1, search: "" },
  };

  test("keeps the snapshot of all time while only the window moves", () => {
    const allTime = engine.queryAllTime(filter);
    const contacts = [...allTime.contacts];
    engine.query({ ...filter, window: { from: 0, to: 1 } });
    expect(engine.queryAllTime({ ...filter, window: { from: 5, to: 6 } })).toBe(allTime);
    expect([...allTime.contacts]).toEqual(contacts);
    expect(engine.queryAllTime({ ...filter, search: "putin" })).not.toBe(allTime);
  });

  test("gives a new snapshot each time, in the same arrays", () => {
    const first = engine.query(filter);
    const second = engine.query({ ...filter });
    expect(second).not.toBe(first);
    expect(second.tieContacts).toBe(first.tieContacts);
  });

  test("keeps the latest snapshots of both levels side by side", () => {
    const parties = engine.query(filter);
    const before = queryResult(parties);
    engine.query({ ...filter, level: "people", search: "lavrov" });
    expect(queryResult(parties)).toEqual(before);
  });

  test("counts facets without touching the snapshot", () => {
    const snapshot = engine.query({ ...filter, kinds: ["call"] });
    const before = queryResult(snapshot);
    const { families } = engine.facets(snapshot);
    expect(families.call).toBe(snapshot.contacts.length);
    expect(families.meeting).toBeGreaterThan(0);
    expect(queryResult(snapshot)).toEqual(before);
  });

  test("counts a family of which one kind is let through as what is in view of it", () => {
    const snapshot = engine.query({ ...filter, kinds: ["call"] });
    const facets = engine.facets(snapshot);
    const video = snapshot.network.kinds.findIndex(({ id }) => id === "video-conference");
    expect(facets.kinds[video]).toBeGreaterThan(0);
    expect(facets.families.call).toBe(snapshot.contacts.length);
  });

  test("shows nothing around an actor that it does not know", () => {
    expect(engine.query({ ...filter, focus: "nobody" }).contacts.length).toBe(0);
  });
});
