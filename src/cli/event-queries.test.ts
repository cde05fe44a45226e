import { expect, test } from "vitest";
import { formatDay, dayFromCivil } from "../model/day.ts";
import { readEventTable } from "../formats/event-table/read-event-table.ts";
import { buildNetwork } from "../network/build-network.ts";
import { createEngine } from "../network/engine.ts";
import { queryResult } from "../network/query-result.ts";
import { naiveCounts, naiveTable } from "./naive-events.ts";

/** Numbers from 0 to 1, the same every time (Park and Miller's generator). */
function createChance(): () => number {
  let state = 42;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

test("200 queries of an event table count as a plain script does", async () => {
  const chance = createChance();
  const table = naiveTable(6_000, chance);
  const chunks = [new TextEncoder().encode(table)];
  const { dataset } = await readEventTable(chunks, { file: "t.tsv" });
  const engine = createEngine(buildNetwork(dataset!));
  const names = new Map(dataset!.actors.map(({ id, name }) => [id, name]));
  const sides = (ids: readonly string[]) =>
    ids
      .map((id) => names.get(id)!)
      .sort()
      .join("\t");
  const year = dayFromCivil(2018, 1, 1);
  for (let round = 0; round < 200; round++) {
    const from = year + Math.floor(365 * chance());
    const to = from + Math.floor(200 * chance() ** 2);
    const kinds = ["call", "visit", "statement", "praise"].filter(() => chance() < 0.3);
    const minimum = 1 + Math.floor(4 * chance() ** 2);
    const snapshot = engine.query({
      ...{ window: { from, to }, level: "people", kinds: kinds.length > 0 ? kinds : null },
      ...{ topics: null, actorKinds: null, focus: null, reach: 1, minimum, top: null, search: "" },
    });
    const found = queryResult(snapshot);
    const days = { from: formatDay(from), to: formatDay(to) };
    const expected = naiveCounts(table, { ...days, kinds, minimum });
    expect(found.contacts).toBe(expected.contacts);
    expect(new Map(found.actors.map(({ name, contacts }) => [name, contacts]))).toEqual(
      expected.actors,
    );
    expect(new Map(found.ties.map(({ actors, contacts }) => [sides(actors), contacts]))).toEqual(
      expected.ties,
    );
  }
});
