import { describe, expect, test } from "vitest";
import { checkAnyView, naiveIds } from "./any-view.ts";
import { contactsAmong, contactsOfActor, contactsOfTie, firstAndLast } from "./contacts-in-view.ts";
import { tieActorIds } from "./find-tie.ts";

describe("the contacts in view", () => {
  test("of an actor are those it takes part in, by date", () => {
    checkAnyView(({ snapshot, naive, actorId, contactId }) => {
      snapshot.actorContacts.forEach((count, actor) => {
        const contacts = contactsOfActor(snapshot, actor);
        const expected = naive.filter(({ actors }) => actors.includes(actorId(actor)));
        expect(contacts.map(contactId)).toEqual(naiveIds(expected));
        expect(contacts.length).toBe(count);
      });
    });
  });

  test("of a tie are those that make it, and none where it is under the minimum", () => {
    checkAnyView(({ snapshot, naive, contactId }) => {
      const columns = snapshot.network.levels[snapshot.filter.level];
      snapshot.tieContacts.forEach((count, tie) => {
        const key = tieActorIds(snapshot.network, columns, tie).join();
        const contacts = contactsOfTie(snapshot, tie);
        const expected = naive.filter(({ ties }) =>
          ties.some((made) => made.actors.join() === key),
        );
        expect(contacts.map(contactId)).toEqual(naiveIds(expected));
        expect(contacts.length).toBe(count);
      });
    });
  });

  test("among some actors are those that tie two or more of them", () => {
    checkAnyView(({ snapshot, naive, actorId, contactId }) => {
      const chosen = Array.from(snapshot.actorContacts, (_, actor) => actor).filter(
        (actor) => actor % 2 === 0,
      );
      const ids = chosen.map(actorId);
      const expected = naive.filter(({ ties }) =>
        ties.some(({ actors }) => actors.filter((id) => ids.includes(id)).length > 1),
      );
      expect(contactsAmong(snapshot, chosen).map(contactId)).toEqual(naiveIds(expected));
      expect(contactsAmong(snapshot, chosen.slice(0, 1))).toEqual([]);
    });
  });
});

describe("firstAndLast", () => {
  test("gives the ends of a list by date, which may be one contact", () => {
    expect(firstAndLast([3, 5, 8])).toEqual({ first: 3, last: 8 });
    expect(firstAndLast([3])).toEqual({ first: 3, last: 3 });
  });

  test("gives nothing for no contacts", () => {
    expect(firstAndLast([])).toBeNull();
  });
});
