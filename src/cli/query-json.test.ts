import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { NODE_FILES } from "./node-effects.ts";
import { readFolder } from "../formats/csv-folder.ts";
import { ALL_TIME, dayFromCivil } from "../model/day.ts";
import { buildNetwork } from "../network/build-network.ts";
import { compareWindows } from "../network/compare-snapshots.ts";
import type { ComparisonResult } from "../network/comparison-result.ts";
import { createEngine } from "../network/engine.ts";
import type { Filter } from "../network/network.ts";
import { queryResult, type QueryResult } from "../network/query-result.ts";
import { queryJson } from "./query-json.ts";

const FOLDER = fileURLToPath(new URL("../../data/karabakh-2020", import.meta.url));
const files = NODE_FILES.list(FOLDER).map(
  (name) => [name, NODE_FILES.read(NODE_FILES.join(FOLDER, name))] as const,
);
const engine = createEngine(buildNetwork(readFolder(new Map(files)).dataset!));

const FILTER: Filter = {
  ...{ window: ALL_TIME, level: "parties", kinds: null, topics: null, actorKinds: null },
  ...{ focus: null, reach: 1, minimum: 1, top: null, search: "" },
};

test.each([FILTER, { ...FILTER, search: "minsk" }, { ...FILTER, kinds: [] }])(
  "the pieces of a query's result are its JSON %#",
  (filter) => {
    const snapshot = engine.query(filter);
    const whole = `${JSON.stringify(queryResult(snapshot), null, 2)}\n`;
    expect([...queryJson(snapshot)].join("")).toBe(whole);
  },
);

test("a comparison is one more key of the result, with the window's own counts", () => {
  const { network } = engine.query(FILTER);
  const [october, november] = [
    { from: dayFromCivil(2020, 10, 1), to: dayFromCivil(2020, 10, 31) },
    { from: dayFromCivil(2020, 11, 1), to: dayFromCivil(2020, 11, 30) },
  ];
  const filter = { ...FILTER, window: november };
  const snapshot = engine.query(filter);
  const pieces = [...queryJson(snapshot, compareWindows(network, filter, october))];
  const { comparison, ...plain } = JSON.parse(pieces.join("")) as QueryResult & {
    readonly comparison: ComparisonResult; // What is asked for.
  };
  expect(plain).toEqual(queryResult(snapshot));
  expect(comparison.after).toEqual({ window: plain.window, days: 30, contacts: plain.contacts });
  expect(comparison.before.contacts).toBe(
    engine.query({ ...FILTER, window: october }).contactTotal,
  );
  const counts = comparison.ties.map(({ actors, after }) => [actors.join(";"), after] as const);
  expect(new Map(counts.filter(([, after]) => after > 0))).toEqual(
    new Map(plain.ties.map(({ actors, contacts }) => [actors.join(";"), contacts])),
  );
});
