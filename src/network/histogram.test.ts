import { describe, expect, test } from "vitest";
import { dayFromCivil, OPEN_END, OPEN_START } from "../model/day.ts";
import { FAMILY_CODES } from "../model/kinds.ts";
import { checkAnyView } from "./any-view.ts";
import { countByDay } from "./histogram.ts";

describe("countByDay", () => {
  test("counts each contact of all time once, in the bin and family it belongs to", () => {
    const start = dayFromCivil(2019, 12, 20);
    const edges = [0, 1, 2, 9, 30, 31, 45].map((by) => start + by);
    checkAnyView(({ engine, snapshot, naiveAllTime }) => {
      const counts = countByDay(engine.queryAllTime(snapshot.filter), edges);
      const expected = edges.slice(1).flatMap((next, bin) =>
        FAMILY_CODES.map(
          (family) =>
            naiveAllTime().filter((contact) => {
              const day = contact.first === OPEN_START ? contact.last : contact.first;
              return contact.family === family && day >= edges[bin]! && day < next;
            }).length,
        ),
      );
      expect([...counts]).toEqual(expected);
    });
  });

  test("leaves nothing out between edges wide enough, but what has no day at all", () => {
    checkAnyView(({ engine, snapshot }) => {
      const allTime = engine.queryAllTime(snapshot.filter);
      const { firstDay, lastDay } = allTime.network.contacts;
      const dated = allTime.contacts.filter(
        (i) => firstDay[i] !== OPEN_START || lastDay[i] !== OPEN_END,
      );
      const counts = countByDay(allTime, Int32Array.of(OPEN_START + 1, OPEN_END));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(dated.length);
    });
  });

  test("has no bins where there are no two edges", () => {
    checkAnyView(({ snapshot }) => {
      expect(countByDay(snapshot, []).length).toBe(0);
      expect(countByDay(snapshot, [18000]).length).toBe(0);
    });
  });
});
