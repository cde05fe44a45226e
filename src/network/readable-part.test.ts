import { describe, expect, test } from "vitest";
import { ALL_TIME } from "../model/day.ts";
import { buildNetwork } from "./build-network.ts";
import { datasetOfRows } from "./dataset-of-rows.ts";
import { createEngine } from "./engine.ts";
import type { Row } from "./naive-query.ts";
import type { Filter } from "./network.ts";
import { readablePart } from "./readable-part.ts";

/** So many actors, each busy with ten others that meet nobody else. */
function networkOfCircles(total: number) {
  const circles = Array.from({ length: total }, (_, i) =>
    Array.from({ length: 10 }, (__, j) => [`a${i}`, `a${i}-${j}`] as const),
  ).flat();
  const ids = [...new Set(circles.flat())];
  const actors = ids.map((id) => ({ id, name: id, short: "", kind: "state", aliases: "" }));
  const contacts = circles.map((pair, i) => call(i, pair.join(";")));
  return buildNetwork(
    datasetOfRows({ actors, representations: [], contacts, ownKinds: new Map() }),
  );
}

/** Every pair of so many actors, with from 1 to 40 calls, more among the first of them. */
function networkOfPairs(total: number) {
  const ids = Array.from({ length: total }, (_, index) => `a${index}`);
  const actors = ids.map((id) => ({ id, name: id, short: "", kind: "state", aliases: "" }));
  const contacts: Row[] = [];
  for (const [i, one] of ids.entries()) {
    for (const [j, other] of ids.entries()) {
      if (j <= i) continue;
      const calls = 1 + Math.floor((40 * ((i * 7 + j * 13) % total)) / total / (1 + i));
      for (let n = 0; n < calls; n++) contacts.push(call(contacts.length, `${one};${other}`));
    }
  }
  return buildNetwork(
    datasetOfRows({ actors, representations: [], contacts, ownKinds: new Map() }),
  );
}

function call(number: number, participants: string): Row {
  return {
    ...{ id: `c${number}`, date: "2020-10-02", kind: "call", participants, initiator: "" },
    ...{ mediator: "", place: "", summary: "", topics: "", sources: "" },
  };
}

const everything: Omit<Filter, "top" | "minimum"> = {
  ...{ window: ALL_TIME, level: "people", kinds: null, topics: null, actorKinds: null },
  ...{ focus: null, reach: 1, search: "" },
};

describe("readablePart", () => {
  test("is all of a network of few ties", () => {
    expect(readablePart(networkOfPairs(32), "people")).toEqual({ top: null, minimum: 1 });
  });

  test("is as many of the strongest ties among the busiest actors as can be followed", () => {
    const network = networkOfPairs(60);
    const part = readablePart(network, "people");
    expect(part.top).toBe(36);
    const engine = createEngine(network);
    const seen = engine.query({ ...everything, ...part });
    expect(seen.tieTotal).toBeGreaterThan(30);
    expect(seen.tieTotal).toBeLessThanOrEqual(72);
    const more = engine.query({ ...everything, ...part, minimum: part.minimum - 1 });
    expect(more.tieTotal).toBeGreaterThan(72);
  });

  test("is never nothing, also where the busiest actors do not meet each other", () => {
    const network = networkOfCircles(150);
    const part = readablePart(network, "people");
    expect(createEngine(network).query({ ...everything, ...part }).tieTotal).toBeGreaterThan(0);
  });
});
