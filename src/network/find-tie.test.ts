import { expect, test } from "vitest";
import { checkAnyView } from "./any-view.ts";
import { findTieOf, tieActorIds } from "./find-tie.ts";

test("every tie is found by the ids of its members in any order, and no other", () => {
  checkAnyView(({ snapshot: { network, filter } }) => {
    const columns = network.levels[filter.level];
    for (let tie = 0; tie < columns.tie.length; tie++) {
      const ids = tieActorIds(network, columns, tie);
      expect(findTieOf(network, columns, ids)).toBe(tie);
      expect(findTieOf(network, columns, [...ids].reverse())).toBe(tie);
      expect(findTieOf(network, columns, ids.slice(0, 1))).toBe(-1);
      expect(findTieOf(network, columns, [...ids, "nobody"])).toBe(-1);
    }
  });
});
