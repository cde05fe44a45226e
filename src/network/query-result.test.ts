import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dayFromCivil } from "../model/day.ts";
import { buildNetwork } from "./build-network.ts";
import { datasetOfRows } from "./dataset-of-rows.ts";
import { createEngine } from "./engine.ts";
import { readRows } from "./naive-query.ts";
import { OPEN_FILTER } from "./open-filter.ts";
import { queryResult } from "./query-result.ts";

const readCase = (file: string) =>
  readRows(readFileSync(new URL(`../../data/karabakh-2020/${file}`, import.meta.url), "utf8"));

const engine = createEngine(
  buildNetwork(
    datasetOfRows({
      actors: readCase("actors.csv"),
      representations: readCase("representations.csv"),
      contacts: readCase("contacts.csv"),
      ownKinds: new Map(),
    }),
  ),
);

const day = (dayOfMonth: number) => dayFromCivil(2020, 10, dayOfMonth);

describe("queryResult on the Karabakh case", () => {
  test("has every contact over all time, and no bounds", () => {
    const result = queryResult(engine.query(OPEN_FILTER));
    expect(result.contacts).toBe(368);
    expect(result.list.length).toBe(368);
    expect(result.window).toEqual({ from: null, to: null });
  });

  test("has the joint statement of 1 October 2020 as one contact and one tie of three", () => {
    const window = { from: day(1), to: day(1) };
    const result = queryResult(
      engine.query({ ...OPEN_FILTER, window, kinds: ["joint-statement"], level: "people" }),
    );
    expect(result.window).toEqual({ from: "2020-10-01", to: "2020-10-01" });
    expect(result.ties).toEqual([
      {
        actors: ["donald-trump", "emmanuel-macron", "vladimir-putin"],
        contacts: 1,
        kinds: { "joint-statement": 1 },
      },
    ]);
  });

  test("has the calls of 2 October 2020 between Putin and Pashinyan, Lavrov and Zarif", () => {
    const window = { from: day(2), to: day(2) };
    const { ties } = queryResult(engine.query({ ...OPEN_FILTER, window, level: "people" }));
    const pairs = ties.map(({ actors }) => actors.join(" "));
    expect(pairs).toContain("nikol-pashinyan vladimir-putin");
    expect(pairs).toContain("mohammad-javad-zarif sergey-lavrov");
  });

  test("writes imprecise dates as they were written", () => {
    const dates = queryResult(engine.query(OPEN_FILTER)).list.map(({ date }) => date);
    expect(dates).toContain("1992-02");
    expect(dates).toContain("1994-05-09/1994-05-12");
  });
});
