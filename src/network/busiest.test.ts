import { expect, test } from "vitest";
import { checkAnyView } from "./any-view.ts";
import { busiestActors, busiestTies } from "./busiest.ts";
import { queryResult } from "./query-result.ts";

test("the busiest actors and ties are the head of the query's lists", () => {
  checkAnyView(({ snapshot, actorId }) => {
    const { actors, ties } = queryResult(snapshot);
    expect(
      busiestActors(snapshot, 2).map(({ actor, contacts }) => [actorId(actor), contacts]),
    ).toEqual(actors.slice(0, 2).map(({ id, contacts }) => [id, contacts]));
    expect(busiestTies(snapshot, 2).map((tie) => [tie.actors, tie.contacts])).toEqual(
      ties.slice(0, 2).map((tie) => [tie.actors, tie.contacts]),
    );
  });
});
