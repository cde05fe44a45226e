import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { OPEN_END, OPEN_START } from "../model/day.ts";
import { arbitraryEventTable } from "./arbitrary-columns.ts";
import { arbitraryFilter, arbitraryTables } from "./arbitrary-rows.ts";
import { buildNetwork } from "./build-network.ts";
import { datasetOfRows } from "./dataset-of-rows.ts";
import { createEngine } from "./engine.ts";
import { naiveQuery, readNaively, readRows, type NaiveTables } from "./naive-query.ts";
import type { Filter, Network, Snapshot } from "./network.ts";
import { queryResult } from "./query-result.ts";

/** What is done to a filter, and how much is read of the answer. */
interface Step {
  readonly part: keyof Filter | "edges";
  readonly other: Filter;
  /** Days by which the edges of the window are moved, so that it may end before it begins; an open edge stays. */
  readonly by: readonly [number, number];
  readonly read: "nothing" | "ties" | "all" | "naively";
}

const PARTS = [
  ...(["window", "window", "edges", "edges", "edges", "kinds", "kinds"] as const),
  ...(["level", "topics", "actorKinds", "top", "focus", "reach", "minimum", "search"] as const),
];
const READS = ["nothing", "ties", "ties", "all", "all", "all", "all", "naively"] as const;

function arbitrarySteps(tables: NaiveTables, length: number): fc.Arbitrary<readonly Step[]> {
  const edge = fc.integer({ min: -9, max: 9 });
  const step = fc.record({
    part: fc.constantFrom(...PARTS),
    other: arbitraryFilter(tables),
    by: fc.tuple(edge, edge),
    read: fc.constantFrom(...READS),
  });
  return fc.array(step, { minLength: length, maxLength: length });
}

function taken(filter: Filter, { part, other, by }: Step): Filter {
  if (part !== "edges") return { ...filter, [part]: other[part] };
  const { from, to } = filter.window;
  const window = {
    from: from === OPEN_START ? from : from + by[0],
    to: to === OPEN_END ? to : to + by[1],
  };
  return { ...filter, window };
}

function everythingOf(snapshot: Snapshot) {
  const { contactTotal, contacts, inView, actorContacts, tieContacts, actorTotal } = snapshot;
  const { tieTotal, strandContacts, strandForward, strandBackward } = snapshot;
  return {
    ...{ contactTotal, contacts, inView, actorContacts, tieContacts, actorTotal, tieTotal },
    ...{ strandContacts, strandForward, strandBackward },
  };
}

/** One engine asked all along, beside a new one each time and now and then the naive reading. */
function follow(network: Network, tables: NaiveTables, steps: readonly Step[]): void {
  const engine = createEngine(network);
  const reading = readNaively(tables);
  let filter = steps[0]!.other;
  for (const step of steps) {
    filter = taken(filter, step);
    const snapshot = engine.query(filter);
    if (step.read === "nothing") continue;
    const fresh = createEngine(network).query(filter);
    expect(snapshot.tieContacts).toEqual(fresh.tieContacts);
    if (step.read === "ties") continue;
    expect(everythingOf(snapshot)).toEqual(everythingOf(fresh));
    if (step.read !== "naively") continue;
    const { list, ...summary } = queryResult(snapshot);
    // The naive reading knows sources, and not that they are reports.
    const withoutReports = list.map(({ reports: _, ...contact }) => contact);
    expect({ ...summary, list: withoutReports }).toEqual(naiveQuery(reading, filter));
  }
}

test("an engine asked a long series of questions answers each as a new one and a naive reading do", () => {
  const question = fc
    .oneof(arbitraryTables, {
      weight: 2,
      arbitrary: arbitraryEventTable(300).map(({ tables }) => tables),
    })
    .chain((tables) => fc.tuple(fc.constant(tables), arbitrarySteps(tables, 100)));
  fc.assert(
    fc.property(question, ([tables, steps]) => {
      follow(buildNetwork(datasetOfRows(tables)), tables, steps);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

test("so does an engine of an event table's columns", () => {
  const question = arbitraryEventTable(300).chain(({ columns, tables }) =>
    fc.tuple(fc.constant(columns), fc.constant(tables), arbitrarySteps(tables, 100)),
  );
  fc.assert(
    fc.property(question, ([columns, tables, steps]) => {
      // The naive reading names contacts, so the records are there as well.
      follow(buildNetwork({ ...datasetOfRows(tables), columns }), tables, steps);
    }),
    { numRuns: 10, endOnFailure: true },
  );
});

test("so does an engine of the Karabakh case", () => {
  const read = (file: string) =>
    readRows(readFileSync(new URL(`../../data/karabakh-2020/${file}`, import.meta.url), "utf8"));
  const tables: NaiveTables = {
    actors: read("actors.csv"),
    representations: read("representations.csv"),
    contacts: read("contacts.csv"),
    ownKinds: new Map(),
  };
  const network = buildNetwork(datasetOfRows(tables));
  fc.assert(
    fc.property(arbitrarySteps(tables, 300), (steps) => {
      follow(network, tables, steps);
    }),
    { numRuns: 1, endOnFailure: true },
  );
});
