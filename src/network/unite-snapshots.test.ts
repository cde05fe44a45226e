import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryFilter, arbitraryTables } from "./arbitrary-rows.ts";
import { buildNetwork } from "./build-network.ts";
import { datasetOfRows } from "./dataset-of-rows.ts";
import { createEngine } from "./engine.ts";
import { hullOf, uniteWindows } from "./unite-snapshots.ts";

const question = arbitraryTables.chain((tables) =>
  fc.record({
    tables: fc.constant(tables),
    filter: arbitraryFilter(tables),
    windows: fc.array(
      arbitraryFilter(tables).map(({ window }) => window),
      { minLength: 1, maxLength: 5 },
    ),
  }),
);

test("windows together hold what each holds, and their counts are those of a query for each", () => {
  fc.assert(
    fc.property(question, ({ tables, filter, windows }) => {
      const network = buildNetwork(datasetOfRows(tables));
      const { union, each } = uniteWindows(network, filter, windows);
      const alone = windows.map((window) => createEngine(network).query({ ...filter, window }));
      expect(each).toEqual(
        alone.map(({ filter: { window }, contactTotal, actorTotal, unnarrowed }) => {
          return { window, contactTotal, actorTotal, unnarrowed };
        }),
      );
      const contacts = new Set(alone.flatMap((snapshot) => Array.from(snapshot.contacts)));
      expect(Array.from(union.contacts)).toEqual([...contacts].sort((a, b) => a - b));
      const most = (column: "actorContacts" | "tieContacts") =>
        Array.from(union[column], (_, at) => Math.max(...alone.map((one) => one[column][at]!)));
      expect(Array.from(union.actorContacts)).toEqual(most("actorContacts"));
      expect(Array.from(union.tieContacts)).toEqual(most("tieContacts"));
      expect(union.actorTotal).toBe(most("actorContacts").filter((count) => count > 0).length);
      const whole = { ...filter, top: null, minimum: 1 };
      const { contactTotal, actorTotal } = uniteWindows(network, whole, windows).union;
      const isNarrowed = filter.top !== null || filter.minimum > 1;
      expect(union.unnarrowed).toEqual(isNarrowed ? { contactTotal, actorTotal } : null);
    }),
  );
});

test("what any window shows is in view in the window that holds them all, so that a layout for that one has a place for it", () => {
  fc.assert(
    fc.property(question, ({ tables, filter, windows }) => {
      const network = buildNetwork(datasetOfRows(tables));
      const { union } = uniteWindows(network, filter, windows);
      const whole = createEngine(network).query({ ...filter, window: hullOf(windows) });
      for (const column of ["actorContacts", "tieContacts"] as const) {
        union[column].forEach((count, at) =>
          expect(whole[column][at]).toBeGreaterThanOrEqual(Math.min(1, count)),
        );
      }
    }),
  );
});

test("the hull of windows reaches from the first day of any to the last", () => {
  expect(
    hullOf([
      { from: 5, to: 9 },
      { from: 1, to: 2 },
      { from: 3, to: 12 },
    ]),
  ).toEqual({
    ...{ from: 1, to: 12 },
  });
});
