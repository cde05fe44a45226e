import { expect, test } from "vitest";
import { checkAnyView } from "./any-view.ts";
import { busiestActors, busiestTies } from "./busiest.ts";
import { queryResult } from "./query-result.ts";

test("the busiest actors and ties are the head of the query's lists", () => {
  checkAnyView(({ snapshot, actorId }) => {
    const { actors, ties } = queryResult(snapshot);
    for (const limit of [0, 1, 2, 5, 100]) {
      expect(
        busiestActors(snapshot, limit).map(({ actor, contacts }) => [actorId(actor), contacts]),
      ).toEqual(actors.slice(0, limit).map(({ id, contacts }) => [id, contacts]));
      expect(busiestTies(snapshot, limit).map((tie) => [tie.actors, tie.contacts])).toEqual(
        ties.slice(0, limit).map((tie) => [tie.actors, tie.contacts]),
      );
    }
  });
});
