import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { NODE_FILES } from "./node-effects.ts";
import { readFolder } from "../formats/csv-folder.ts";
import { ALL_TIME } from "../model/day.ts";
import { buildNetwork } from "../network/build-network.ts";
import { createEngine } from "../network/engine.ts";
import type { Filter } from "../network/network.ts";
import { queryResult } from "../network/query-result.ts";
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
