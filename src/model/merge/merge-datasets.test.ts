import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryDataSet } from "../arbitrary-dataset.ts";
import type { Contact, DataSet } from "../dataset.ts";
import { parseEdtf } from "../edtf.ts";
import { recordsOf } from "../records.ts";
import { alignDataSet } from "./align-dataset.ts";
import { compareDataSets, comparisonKey } from "./compare-datasets.ts";
import { mergeDataSets } from "./merge-datasets.ts";

/** Pairs of whole data sets are dear to make. */
const RUNS = { numRuns: 40 };

const NONE: ReadonlySet<string> = new Set();

const plain = (dataset: DataSet) => ({
  ...dataset,
  contacts: [...dataset.contacts],
  sources: [...dataset.sources],
});

function contact(id: string, patch: Partial<Contact> = {}): Contact {
  const reading = parseEdtf("2020-10-02");
  if (!reading.ok) throw new Error(reading.problem.message);
  return {
    ...{ id, date: reading.date, kind: "call", participants: ["a", "b"], initiators: [] },
    ...{ mediators: [], place: "", summary: "", topics: [], sources: [], ...patch },
  };
}

function dataSet(contacts: readonly Contact[]): DataSet {
  const actors = ["a", "b"].map((id) => ({
    ...{ id, name: `Name of ${id}`, short: "", kind: "state" as const, aliases: [] },
  }));
  return {
    ...{ id: "d", title: "D", description: "", licence: "", language: "", version: "" },
    ...{ opening: { window: null, level: "parties" }, kinds: [], actors, representations: [] },
    ...{ memberships: [], contacts: recordsOf(contacts), sources: recordsOf([]), events: [] },
  };
}

describe("merging", () => {
  test("with itself is the same, and everything is said to be the same", () => {
    fc.assert(
      fc.property(arbitraryDataSet, (dataset) => {
        const { counts, records } = compareDataSets(dataset, dataset);
        expect(counts.same).toBe(records.length);
        expect(plain(mergeDataSets(dataset, dataset, NONE))).toEqual(plain(dataset));
      }),
      RUNS,
    );
  });

  test("adds exactly what is said to be new, whatever the two hold", () => {
    fc.assert(
      fc.property(arbitraryDataSet, arbitraryDataSet, (ours, theirs) => {
        const { counts, records } = compareDataSets(ours, theirs);
        const sum = counts.same + counts.changed + counts.conflicting + counts.new;
        expect(sum).toBe(records.length);
        const merged = mergeDataSets(ours, theirs, NONE);
        const fresh = (table: string) =>
          records.filter((record) => record.table === table && record.likeness === "new").length;
        expect(merged.contacts.length).toBe(ours.contacts.length + fresh("contacts"));
        expect(merged.sources.length).toBe(ours.sources.length + fresh("sources"));
        expect(merged.events.length).toBe(ours.events.length + fresh("events"));
      }),
      RUNS,
    );
  });

  test("leaves nothing to add a second time, and overwrites nothing without a yes", () => {
    fc.assert(
      fc.property(arbitraryDataSet, arbitraryDataSet, (ours, theirs) => {
        const merged = mergeDataSets(ours, theirs, NONE);
        const { counts } = compareDataSets(merged, theirs);
        expect(counts.new + counts.changed).toBe(0);
        // Seen from what was, what came of it contradicts nothing.
        expect(compareDataSets(merged, ours).counts.conflicting).toBe(0);
      }),
      RUNS,
    );
  });

  test("with every conflict decided for theirs says all that theirs says", () => {
    fc.assert(
      fc.property(arbitraryDataSet, arbitraryDataSet, (ours, theirs) => {
        const { records } = compareDataSets(ours, theirs);
        const merged = mergeDataSets(ours, theirs, new Set(records.map(comparisonKey)));
        const after = compareDataSets(merged, theirs);
        expect(after.counts.same).toBe(after.records.length);
      }),
      RUNS,
    );
  });

  test("fills in what is open, and names each field that says something else", () => {
    const ours = dataSet([contact("1", { place: "Geneva", topics: ["aid"] })]);
    const theirs = dataSet([
      contact("1", { place: "Vienna", summary: "They spoke.", topics: ["prisoners", "aid"] }),
    ]);
    const compared = compareDataSets(ours, theirs).records.find(({ id }) => id === "1");
    expect(compared).toEqual({
      ...{ table: "contacts", id: "1", likeness: "conflicting" },
      differences: [
        { field: "place", ours: "Geneva", theirs: "Vienna", fills: false },
        { field: "summary", ours: "", theirs: "They spoke.", fills: true },
        { field: "topics", ours: "aid", theirs: "prisoners; aid", fills: true },
      ],
    });
    expect(mergeDataSets(ours, theirs, NONE).contacts.at(0)).toMatchObject({
      ...{ place: "Geneva", summary: "They spoke.", topics: ["prisoners", "aid"] },
    });
    const yes = new Set(["contacts:1"]);
    expect(mergeDataSets(ours, theirs, yes).contacts.at(0).place).toBe("Vienna");
  });
});

describe("a table whose ids nobody gave", () => {
  test("finds its own contacts again, with other participant order and other ids", () => {
    const ours = dataSet([contact("1"), contact("2", { kind: "visit" }), contact("3")]);
    const theirs = dataSet([
      contact("x", { participants: ["b", "a"], mediators: ["a"] }),
      contact("1", { kind: "letter" }),
      contact("y"),
      contact("z"),
    ]);
    const aligned = alignDataSet(ours, theirs);
    expect(Array.from(aligned.contacts, ({ id }) => id)).toEqual(["1", "1-2", "3", "z"]);
  });

  test("knows actors by id, name and alias, but not by a name that two of ours have", () => {
    const named = (id: string, name: string, aliases: readonly string[] = []) => ({
      ...{ id, name, short: "", kind: "state" as const, aliases },
    });
    const ours = {
      ...dataSet([]),
      actors: [named("cod", "Congo"), named("cog", "Congo"), named("tur", "Turkey", ["Türkiye"])],
    };
    const theirs = {
      ...dataSet([contact("1", { participants: ["congo", "turkiye"] })]),
      actors: [named("congo", "Congo"), named("turkiye", "türkiye")],
    };
    const aligned = alignDataSet(ours, theirs);
    expect(aligned.actors.map(({ id }) => id)).toEqual(["congo", "tur"]);
    expect(aligned.contacts.at(0).participants).toEqual(["congo", "tur"]);
  });

  test("aligned with itself is itself", () => {
    fc.assert(
      fc.property(arbitraryDataSet, (dataset) => {
        const { counts, records } = compareDataSets(dataset, alignDataSet(dataset, dataset));
        expect(counts.same + counts.changed + counts.conflicting).toBe(records.length);
        expect(alignDataSet(dataset, dataset).contacts.length).toBe(dataset.contacts.length);
      }),
      RUNS,
    );
  });
});
