import fc from "fast-check";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { arbitraryDataSet } from "../model/arbitrary-dataset.ts";
import type { DataSet } from "../model/dataset.ts";
import { recordsOf } from "../model/records.ts";
import { readFolder, writeFolder } from "./csv-folder.ts";
import { readDemarcheJson, writeDemarcheJson } from "./demarche-json.ts";
import type { ReadResult } from "./read-result.ts";

const CASE = new URL("../../data/karabakh-2020/", import.meta.url);

function caseFiles(): ReadonlyMap<string, Buffer> {
  return new Map(readdirSync(CASE).map((name) => [name, readFileSync(new URL(name, CASE))]));
}

/** Problems that say that something written was not read as it was meant. */
function readingErrors({ problems }: ReadResult) {
  const meaning =
    /^(actor|actors|kind|source|sources|contact|contacts|name|id-nearly|self|cycle|row-repeated|interval|url|initiator|participant|date-|opening|cell-trimmed)/;
  return problems.filter(({ code }) => !meaning.test(code));
}

const throughFolder = (dataset: DataSet) => readFolder(writeFolder(dataset));
const throughJson = (dataset: DataSet) =>
  readDemarcheJson("any.demarche.json", writeDemarcheJson(dataset));

describe.each([
  ["the folder of CSV files", throughFolder],
  ["the JSON file", throughJson],
])("%s", (_, through) => {
  test("brings back any data set, row by row, with nothing set aside", () => {
    fc.assert(
      fc.property(arbitraryDataSet, (dataset) => {
        const result = through(dataset);
        expect(result.dataset).toEqual(dataset);
        expect(result.setAside).toEqual([]);
        expect(result.rows).toBe(result.kept);
        expect(readingErrors(result)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("leaves the prototypes of objects alone", () => {
    fc.assert(
      fc.property(arbitraryDataSet, (dataset) => {
        through(dataset);
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });
});

describe("written twice", () => {
  test("a data set gives the same bytes, also by way of the other form", () => {
    fc.assert(
      fc.property(arbitraryDataSet, (dataset) => {
        const json = writeDemarcheJson(dataset);
        const detour = throughFolder(dataset).dataset;
        if (detour === null) throw new Error("not read");
        expect(Buffer.from(writeDemarcheJson(detour)).equals(json)).toBe(true);
        expect(writeFolder(detour)).toEqual(writeFolder(dataset));
      }),
      { numRuns: 100 },
    );
  });

  test("the case is the same bytes as its files", () => {
    const files = caseFiles();
    const { dataset } = readFolder(files);
    if (dataset === null) throw new Error("not read");
    for (const [name, bytes] of writeFolder(dataset)) {
      expect(Buffer.from(bytes).equals(files.get(name) ?? Buffer.alloc(0)), name).toBe(true);
    }
    expect(throughJson(dataset).dataset).toEqual(dataset);
  });
});

const NAUGHTY = new URL("../../../shared/data/suites/naughty-strings/blns.json", import.meta.url);

test.skipIf(!existsSync(NAUGHTY))(
  "every naughty string comes back from both forms (skipped without the suite's folder)",
  () => {
    const strings = JSON.parse(readFileSync(NAUGHTY, "utf8")) as string[];
    for (const [i, naughty] of strings.entries()) {
      const dataset = naughtyDataSet(naughty, `id-${String(i)}`);
      expect(throughFolder(dataset).dataset, naughty).toEqual(dataset);
      expect(throughJson(dataset).dataset, naughty).toEqual(dataset);
    }
    expect(strings.length).toBeGreaterThan(500);
  },
);

/** The string wherever it may stand; in ids without what is invisible at its ends, which readers take off. */
function naughtyDataSet(naughty: string, spare: string): DataSet {
  const id = naughty.replace(/^[\s\p{Cc}\p{Cf}]+|[\s\p{Cc}\p{Cf}]+$/gu, "") || spare;
  const date = {
    written: "2020-10-02",
    start: 18537,
    end: 18537,
    approximate: false,
    uncertain: false,
  };
  const actor = { name: naughty || id, short: naughty, kind: "group", aliases: [id] } as const;
  return {
    ...{
      id,
      title: id,
      description: naughty,
      licence: naughty,
      language: naughty,
      version: naughty,
    },
    opening: { window: null, level: "people" },
    kinds: [{ id: `own-${id}`, family: "call", name: naughty }],
    actors: [
      { id, ...actor },
      { id: `${spare}-b`, ...actor },
    ],
    representations: [{ actor: `${spare}-b`, party: id, role: naughty, from: date, to: null }],
    memberships: [{ member: `${spare}-b`, group: id, role: naughty, from: null, to: date }],
    contacts: recordsOf([
      {
        ...{
          id,
          date,
          kind: id,
          participants: [id, `${spare}-b`],
          initiators: [id],
          mediators: [id],
        },
        ...{ place: naughty, summary: naughty, topics: [id, `${spare}-b`], sources: [id] },
      },
    ]),
    sources: recordsOf([{ id, publisher: naughty, title: naughty, date: null, url: naughty }]),
    events: [{ id, date, title: naughty, sources: [id, `${spare}-c`] }],
    extra: [[`x-${naughty}`, naughty]],
  };
}
