import { expect, test } from "vitest";
import { checkAnyView } from "./any-view.ts";
import { tieKinds } from "./kind-counts.ts";
import { queryResult } from "./query-result.ts";
import { busiestTies } from "./busiest.ts";

test("the kinds of a tie are those of its contacts, in listing order", () => {
  checkAnyView(({ snapshot }) => {
    const listing = snapshot.network.kinds.map(({ id }) => id);
    const { ties } = queryResult(snapshot);
    busiestTies(snapshot).forEach(({ tie }, rank) => {
      const counts = tieKinds(snapshot, tie);
      expect(Object.fromEntries(counts.map(({ kind, contacts }) => [kind.id, contacts]))).toEqual(
        ties[rank]!.kinds,
      );
      expect(Object.keys(ties[rank]!.kinds)).toEqual(counts.map(({ kind }) => kind.id));
      const positions = counts.map(({ kind }) => listing.indexOf(kind.id));
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
    });
  });
});
