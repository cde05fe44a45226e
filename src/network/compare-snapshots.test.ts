import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryFilter, arbitraryTables } from "./arbitrary-rows.ts";
import { buildNetwork } from "./build-network.ts";
import { CHANGES, type Change } from "./changes.ts";
import { compareSnapshots, inOrder } from "./compare-snapshots.ts";
import { comparisonResult } from "./comparison-result.ts";
import { datasetOfRows } from "./dataset-of-rows.ts";
import { createEngine } from "./engine.ts";
import { naiveQuery, readNaively } from "./naive-query.ts";

const question = arbitraryTables.chain((tables) =>
  fc.record({
    tables: fc.constant(tables),
    filter: arbitraryFilter(tables),
    other: arbitraryFilter(tables),
  }),
);

type Counted = readonly { readonly key: string; readonly contacts: number }[];

/** What became of each of some things, from two lists of counts. */
function naiveChanges(before: Counted, after: Counted, days: { before: number; after: number }) {
  const countIn = (list: Counted, key: string) =>
    list.find((each) => each.key === key)?.contacts ?? 0;
  const changes: Record<string, [number, number, Change]> = {};
  for (const { key } of [...before, ...after]) {
    const [b, a] = [countIn(before, key), countIn(after, key)];
    const perDay = { before: b / days.before, after: a / days.after };
    let change: Change = "unchanged";
    if (b === 0) change = "appeared";
    else if (a === 0) change = "went";
    else if (a > b && perDay.after > perDay.before * 1.000001) change = "grew";
    else if (a < b && perDay.after * 1.000001 < perDay.before) change = "faded";
    changes[key] = [b, a, change];
  }
  return changes;
}

function counted(result: ReturnType<typeof naiveQuery>) {
  return {
    actors: result.actors.map(({ id, contacts }) => ({ key: id, contacts })),
    ties: result.ties.map(({ actors, contacts }) => ({ key: actors.join(" "), contacts })),
  };
}

test("compares as a naive count of both windows does", () => {
  fc.assert(
    fc.property(question, ({ tables, filter, other }) => {
      const network = buildNetwork(datasetOfRows(tables));
      const earlier = { ...filter, window: other.window };
      const comparison = compareSnapshots(
        createEngine(network).query(earlier),
        createEngine(network).query(filter),
      );
      const reading = readNaively(tables);
      const [before, after] = [naiveQuery(reading, earlier), naiveQuery(reading, filter)];
      const result = comparisonResult(comparison);
      const { days } = comparison;
      expect(result.before).toEqual({
        ...{ window: before.window, contacts: before.contacts, days: days.before },
      });
      expect(result.after.contacts).toBe(after.contacts);
      const [was, is] = [counted(before), counted(after)];
      const actors = result.actors.map((each) => [each.id, [each.before, each.after, each.change]]);
      expect(Object.fromEntries(actors)).toEqual(naiveChanges(was.actors, is.actors, days));
      const ties = result.ties.map((each) => [
        each.actors.join(" "),
        [each.before, each.after, each.change],
      ]);
      expect(Object.fromEntries(ties)).toEqual(naiveChanges(was.ties, is.ties, days));

      const { union } = comparison;
      const listed = new Set([...before.list, ...after.list].map(({ id }) => id));
      expect(union.contactTotal).toBe(listed.size);
      expect(union.actorTotal).toBe(result.actors.length);
      expect(union.tieTotal).toBe(result.ties.length);
      const totals = CHANGES.map((change) => result.ties.filter((tie) => tie.change === change));
      expect([...comparison.ties.totals]).toEqual(totals.map(({ length }) => length));
    }),
    { numRuns: 60 },
  );
});

describe("windows of different length", () => {
  const contacts = [
    ...["2020-01-01", "2020-01-02"].map((date) => ({ date, participants: "a;b" })),
    ...["2020-01-11", "2020-01-15", "2020-01-20"].map((date) => ({ date, participants: "a;b" })),
    ...["2020-01-01", "2020-01-12"].map((date) => ({ date, participants: "a;c" })),
    ...["2020-01-13", "2020-01-14"].map((date) => ({ date, participants: "a;c" })),
  ].map((row, index) => ({
    ...{ id: `c${index}`, kind: "call", initiator: "", mediator: "", place: "", summary: "" },
    ...{ topics: "", sources: "", ...row },
  }));
  const actors = ["a", "b", "c"].map((id) => {
    return { id, name: id, short: "", kind: "state", aliases: "" };
  });
  const network = buildNetwork(
    datasetOfRows({ actors, representations: [], contacts, ownKinds: new Map() }),
  );
  const day = (text: string) => Date.parse(text) / 86_400_000;
  const open = { level: "people", kinds: null, topics: null, actorKinds: null, top: null } as const;
  const rest = { focus: null, reach: 1, minimum: 1, search: "" } as const;
  const query = (from: string, to: string) =>
    createEngine(network).query({ ...open, ...rest, window: { from: day(from), to: day(to) } });

  test("let nothing grow or fade that counts and rates disagree about", () => {
    const { ties, days } = comparisonResultOf("2020-01-01", "2020-01-05", "2020-01-06");
    expect(days).toEqual({ before: 5, after: 15 });
    // Two contacts in five days, three in fifteen: more, but more seldom. One and three: as often, and no more.
    expect(ties).toEqual([
      ["a c", 1, 3, "unchanged"],
      ["a b", 2, 3, "unchanged"],
    ]);
    expect(comparisonResultOf("2020-01-01", "2020-01-10", "2020-01-11").ties).toEqual([
      ["a c", 1, 3, "grew"],
      ["a b", 2, 3, "grew"],
    ]);
  });

  function comparisonResultOf(from: string, to: string, next: string) {
    const comparison = compareSnapshots(query(from, to), query(next, "2021-12-31"));
    const rows = comparisonResult(comparison).ties.map((tie) => {
      return [tie.actors.join(" "), tie.before, tie.after, tie.change];
    });
    return { ties: rows, days: comparison.days };
  }
});

test("puts the earlier window first, whichever is looked at", () => {
  const [march, april] = [
    { from: 60, to: 90 },
    { from: 91, to: 120 },
  ];
  expect(inOrder(april, march)).toEqual([march, april]);
  expect(inOrder({ from: 60, to: 70 }, march)).toEqual([{ from: 60, to: 70 }, march]);
});
