import { expect, test } from "vitest";
import { checkAnyView } from "./any-view.ts";
import { partnersOf } from "./partners.ts";

test("the partners of an actor are those it shares ties with, counted by contacts", () => {
  checkAnyView(({ snapshot, naive, actorId }) => {
    snapshot.actorContacts.forEach((_, actor) => {
      const self = actorId(actor);
      const ranked = partnersOf(snapshot, actor);
      const others = new Set(
        naive
          .flatMap(({ ties }) => ties.flatMap(({ actors }) => actors))
          .filter((id) => id !== self),
      );
      const expected = [...others].flatMap((id) => {
        const shared = naive.filter(({ ties }) =>
          ties.some(({ actors }) => actors.includes(id) && actors.includes(self)),
        );
        return shared.length > 0 ? [[id, shared.length] as const] : [];
      });
      expect(
        new Map(ranked.map(({ actor: other, contacts }) => [actorId(other), contacts])),
      ).toEqual(new Map(expected));
      const order = ranked.map(
        ({ actor: other, contacts }) => [-contacts, actorId(other)] as const,
      );
      expect(order).toEqual([...order].sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1)));
    });
  });
});
